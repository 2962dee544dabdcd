package kith.panel.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.panel.MatterRows.MatterRow;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Field;

/** Papers for a panel as they are being prepared: what the record gives stands there, and only what it does not know is asked. */
public record PaperForm(UUID person, String name, LocalDate today, MatterRow request, List<String> reason, List<Laid.Part> parts, Map<UUID, String> names, String spent, UUID fact, Field child, Field parents, Field costs, Field also) {

    static PaperForm of(UUID person, String name, LocalDate today, MatterRow request, List<String> reason, List<Laid.Part> parts, Map<UUID, String> names, String spent, Answers answers) {
        return new PaperForm(person, name, today, request, reason, parts, names, spent, Together.id(answers.text("fact")), answers.field("child"), answers.field("parents"), answers.field("costs"), answers.field("also"));
    }

    PaperForm checked() {
        boolean heard = parts.stream().allMatch(each -> !each.views().isEmpty());
        return new PaperForm(person, name, today, request, reason, parts, names, spent, fact, (heard ? child : child.orElse("Write what the child says, or why they could not be asked")).atMost(20_000, "Keep it to what the panel needs"),
            parents.orElse("Write what the parents or carers say, or why they could not be asked").atMost(20_000, "Keep it to what the panel needs"), costs.atMost(4_000, "Keep it to the costs"), also.atMost(20_000, "Keep it to what the panel needs"));
    }

    public List<Field> problems() {
        return Field.wrongOnes(child, parents, costs, also);
    }
}
