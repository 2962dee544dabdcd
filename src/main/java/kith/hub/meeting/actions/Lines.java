package kith.hub.meeting.actions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kith.calendar.WorkingDays;
import kith.hub.DiscussionFacts;
import kith.hub.meeting.Names;
import kith.hub.meeting.Names.Name;
import kith.hub.meeting.Past;
import kith.hub.meeting.Past.Action;
import kith.hub.meeting.room.FamilyPage.Open;
import kith.ui.Due;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** Actions as lines of a page. */
@Component
public class Lines {

    private final Past past;

    Lines(Past past) {
        this.past = past;
    }

    /** @param names where the line says of whom it is; empty on a page of one family */
    public List<Open> of(Collection<Action> actions, Map<UUID, Name> names, LocalDate today) {
        var words = past.words(actions.stream().flatMap(each -> each.words().stream()).toList());
        return actions.stream().map(each -> new Open(each.fact(), each.people().getFirst(), each.words().stream().map(words::get).filter(Objects::nonNull).findFirst().orElse("An action"),
            (names.isEmpty() ? "" : Names.together(names, each.people()) + ". ") + (each.owner() == null ? "Nobody named" : each.owner()), due(each, today), each.drifts(),
            each.drifts() ? drift(each) : null)).toList();
    }

    private static String drift(Action it) {
        return Say.list(Stream.of(it.lateMeetings() == 0 ? "" : "overdue at " + Say.count(it.lateMeetings(), "meeting"), it.moved() == 0 ? "" : "put to another day " + Say.count(it.moved(), "time")).filter(each -> !each.isEmpty()).toList());
    }

    static Due due(Action action, LocalDate today) {
        if (action.open()) return Due.on(action.due(), today, WorkingDays.between(today, action.due()));
        if (!"done".equals(action.outcome())) return Due.stopped(DiscussionFacts.DROPPED.field("reason").codes().label(action.outcome()).toLowerCase());
        return action.endedOn().isAfter(action.due()) ? Due.metLate(action.endedOn()) : Due.met(action.endedOn());
    }
}
