package kith.hub.allocate;

import java.util.List;
import java.util.UUID;
import kith.hub.HubFacts;
import kith.ui.Choice;
import kith.ui.Field;

/** Somebody else who works with the child from today. */
public record InvolvementPage(UUID person, String name, UUID fact, Field worker, List<Choice> colleagues, Field role) {

    public List<Choice> roles() {
        return HubFacts.INVOLVED.field("role").codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }

    public List<Field> problems() {
        return Field.wrongOnes(worker, role);
    }

    InvolvementPage ended() {
        return new InvolvementPage(person, name, fact, worker.wrong("They stopped today, and that stands for the whole day. Add them again tomorrow"), colleagues, role);
    }

    InvolvementPage checked() {
        return new InvolvementPage(person, name, fact, worker.oneOf(colleagues.stream().map(Choice::value).toList(), "Choose who is involved"), colleagues,
            role.oneOf(HubFacts.INVOLVED.field("role").codes().labels().keySet(), "Say as what"));
    }
}
