package kith.people.contact;

import java.util.List;
import java.util.UUID;
import kith.ui.Answers;
import kith.ui.Field;
import kith.ui.ReadAt;

/**
 * How to reach somebody without putting anybody in danger.
 *
 * @param said free words of before, which hold now where how is asked and may belong elsewhere
 */
public record SafeContactForm(UUID person, String name, UUID fact, String said, ReadAt readAt, Field how, Field when, Field never) {

    static SafeContactForm of(UUID person, String name, UUID fact, String said, ReadAt now, Answers answers) {
        return new SafeContactForm(person, name, fact, said, now.in(answers), field("how", now, answers), field("when", now, answers), field("never", now, answers));
    }

    private static Field field(String name, ReadAt now, Answers answers) {
        // how begins with what was said before, which may be two texts
        return answers.field(name, now.was().get(name)).atMost(1_000, "Write less: this is read before each call");
    }

    public List<Field> problems() {
        return Field.wrongOnes(how, when, never);
    }
}
