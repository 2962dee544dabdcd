package kith.assurance.asknown;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.pathway.Timeline.State;
import kith.ui.Field;
import kith.ui.Say;
import kith.ui.Section;

/** @param then null until somebody says which day */
public record AsKnownPage(UUID person, String name, LocalDate today, Field on, AsKnown.Then then, List<Section> sections) {

    public String address() { return "/children/" + person; }

    public boolean nothing() { return then.entries().isEmpty() && then.statuses().isEmpty(); }

    public List<String> statuses() { return then.statuses().stream().map(each -> each.words() + ", since " + Say.date(each.since())).toList(); }

    public List<String> clocks() { return then.clocks().stream().map(AsKnownPage::due).toList(); }

    public List<String> owed() { return then.owed().stream().map(AsKnownPage::due).toList(); }

    private static String due(AsKnown.Line line) {
        var due = line.due() == null ? "" : " " + Say.date(line.due());
        return line.words() + (line.state() == State.UNKNOWN ? ": not known before go-live, next due" + due : line.state() == State.OVERDUE ? ": was due" + due + ", late on this day" : ": due" + due);
    }
}
