package kith.panel.asking;

import java.time.LocalDate;
import java.util.List;
import kith.panel.Panels;
import kith.panel.Panels.Panel;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;

/** A matter as it is put before a panel. Which panel follows from the matter. @param money the request for money it is to settle; empty where it is none */
public record RequestForm(Together about, LocalDate today, List<Panel> panels, Field matter, Field why, Field happened, Field money) {

    static RequestForm of(Together about, LocalDate today, List<Panel> panels, Answers answers) {
        return new RequestForm(about, today, panels, answers.field("matter"), answers.field("why"), answers.field("happened", "today"), answers.field("money"));
    }

    RequestForm checked() {
        return new RequestForm(about.checked(), today, panels, matter.oneOf(matters().stream().map(Choice::value).toList(), "Say what the panel is asked about"),
            why.orElse("Write what is asked and why").atMost(20_000, "Keep it to what the panel needs"), Answers.day(happened, today), money);
    }

    /** What a request for money is to be settled by is written beside whatever else a panel is being asked. */
    public String draft() {
        return money.empty() ? "panel.requested" : "panel.requested." + Together.id(money.value());
    }

    Panel panel() {
        return panels.stream().filter(each -> each.matters().contains(matter.value())).findFirst().orElseThrow();
    }

    public List<Choice> matters() {
        return panels.stream().flatMap(panel -> panel.matters().stream().map(matter -> Choice.of(matter, Panels.matter(matter)))).toList();
    }

    public List<Field> problems() {
        return Field.wrongOnes(about.children(), matter, why, happened);
    }
}
