package kith.hub.messages;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.hub.HubFacts;
import kith.ui.Choice;
import kith.ui.Field;

/** A call as it is being taken: four short answers, the rest is filled in. */
public record MessageForm(UUID id, UUID person, String child, String childHub, LocalDate today, Field caller, Field callerIs, Field number, Field about, Field urgent, Field to, List<Choice> recipients, String note) {

    public static List<Choice> callers() {
        return HubFacts.MESSAGE.field("from").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public List<Field> problems() {
        return Field.wrongOnes(caller, callerIs, number, about, to);
    }

    String toWords() {
        return recipients.stream().filter(each -> each.value().equals(to.value())).map(Choice::words).findFirst().orElse("");
    }

    MessageForm checked() {
        return new MessageForm(id, person, child, childHub, today, caller.orElse("Say who rang").atMost(200, "Say who rang in fewer words"),
            callerIs.oneOf(HubFacts.MESSAGE.field("from").codes().labels().keySet(), "Choose who they are to the child"), number.atMost(60, "The number is too long"),
            about.orElse("Say in a line what it is about").atMost(500, "One or two lines are enough; record a call for more"), urgent,
            to.oneOf(recipients.stream().map(Choice::value).toList(), "Choose whom it is for"), recipients, note);
    }
}
