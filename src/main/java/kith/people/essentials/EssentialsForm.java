package kith.people.essentials;

import java.util.List;
import java.util.UUID;
import kith.ui.Answers;
import kith.ui.Field;
import kith.ui.ReadAt;

/** The essentials as they are being put right. */
public record EssentialsForm(UUID person, String name, UUID fact, ReadAt readAt, Field language, Field interpreter, Field communication, Field phone, Field school, Field gp, Field healthVisitor) {

    static EssentialsForm of(UUID person, String name, UUID fact, ReadAt now, Answers answers) {
        var was = now.was();
        return new EssentialsForm(person, name, fact, now.in(answers), field("language", was.get("language"), answers), field("interpreter", was.get("interpreter"), answers),
            field("communication", was.get("communication"), answers), field("phone", was.get("phone"), answers), field("school", was.get("school"), answers), field("gp", was.get("gp"), answers),
            field("health-visitor", was.get("health-visitor"), answers));
    }

    private static Field field(String name, String now, Answers answers) {
        return answers.field(name, now).atMost(1_000, "Write less: this is read at the door");
    }

    public List<Field> problems() {
        return Field.wrongOnes(language, interpreter, communication, phone, school, gp, healthVisitor);
    }
}
