package kith.court.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.court.CourtFacts;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** Somebody who takes part: of the family, who is on the register, or anybody else with name and telephone. */
public record PartyForm(UUID person, String name, LocalDate today, UUID fact, List<Choice> relatives, Field role, Field relative, Field named, Field phone, Field happened) {

    static PartyForm of(UUID person, String name, LocalDate today, UUID fact, List<Choice> relatives, Answers answers) {
        return new PartyForm(person, name, today, fact, relatives, answers.field("role"), answers.field("relative"), answers.field("named"), answers.field("phone"), answers.field("happened", "today"));
    }

    public static List<Choice> roles() {
        return CourtFacts.PARTY.field("role").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    PartyForm checked() {
        return new PartyForm(person, name, today, fact, relatives, role.oneOf(roles().stream().map(Choice::value).toList(), "Say in what role"),
            relative.empty() ? relative : relative.oneOf(relatives.stream().map(Choice::value).toList(), "Choose one of the family"),
            named.must(!named.empty() || !relative.empty(), "Enter the name, or choose somebody of the family").atMost(200, "The name is too long"), phone.atMost(40, "The telephone number is too long"), Answers.day(happened, today));
    }

    public List<Field> problems() {
        return Field.wrongOnes(role, relative, named, phone, happened);
    }
}
