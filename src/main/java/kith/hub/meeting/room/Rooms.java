package kith.hub.meeting.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.hub.meeting.Agenda.Family;
import kith.hub.meeting.Names;
import kith.hub.meeting.Names.Name;
import kith.hub.meeting.Round;
import kith.hub.meeting.room.RoomPage.Line;
import kith.hub.meeting.room.RoomPage.State;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** The families of a meeting as one list: what is done, what lies ahead. */
@Component
class Rooms {

    private final Names names;

    Rooms(Names names) {
        this.names = names;
    }

    Map<UUID, Name> names(Round.Of round) {
        return names.of(people(round));
    }

    /** And of a family that is not on by the rule. */
    Map<UUID, Name> names(Round.Of round, Collection<UUID> more) {
        var people = people(round);
        people.addAll(more);
        return names.of(people);
    }

    /** All who are named on the page. */
    static Collection<UUID> people(Round.Of round) {
        var people = new LinkedHashSet<UUID>();
        round.items().values().forEach(each -> people.addAll(each.people()));
        round.agenda().families().forEach(each -> people.addAll(each.people()));
        return people;
    }

    static List<Line> lines(Round.Of round, Map<UUID, Name> names) {
        var lines = new ArrayList<Line>();
        for (var item : round.done()) lines.add(new Line(item.family(), Names.together(names, item.people()), item.reasons(), State.DONE, "On the records " + Say.time(item.recorded()), false));
        for (var family : round.ahead()) lines.add(line(round, family, names));
        // begun, and no longer on by the rule
        for (var item : round.items().values())
            if (item.recorded() == null && lines.stream().noneMatch(each -> each.family().equals(item.family()))) lines.add(new Line(item.family(), Names.together(names, item.people()), item.reasons(), round.meeting().ended() == null ? State.BEGUN : State.NOT_REACHED, null, false));
        return lines;
    }

    private static Line line(Round.Of round, Family family, Map<UUID, Name> names) {
        boolean begun = round.items().containsKey(family.family());
        var state = round.meeting().ended() != null ? State.NOT_REACHED : begun ? State.BEGUN : State.WAITS;
        return new Line(family.family(), Names.together(names, family.people()), List.copyOf(family.why().values()), state, null, !begun && round.agenda().asTimeAllows(family.family()));
    }
}
