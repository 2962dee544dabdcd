package kith.hub.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Level;
import kith.access.Planned;
import kith.access.Worker;
import kith.hub.meeting.Agenda.Family;
import kith.hub.meeting.AgendaRows.Shown;
import kith.hub.meeting.Sittings.HubName;
import kith.hub.meeting.Sittings.Item;
import kith.hub.meeting.Sittings.PutOff;
import kith.ledger.Happened;
import kith.organisation.MeetingRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A meeting with its agenda as this worker may see it: of children whom they may not read nothing is there. */
@Component
public class Round {

    /**
     * @param unseen children of the hub whose record this worker may not read: they are not in the agenda
     */
    public record Of(Meeting meeting, Agenda agenda, Map<UUID, Shown> shown, Map<UUID, Item> items, Map<UUID, PutOff> putOff, MeetingRules rules, Map<UUID, Level> sight, int unseen, LocalDate today) {

        /** Discussed already: they have left the agenda by the rule, and stay in the meeting. */
        public List<Item> done() {
            return items.values().stream().filter(each -> each.recorded() != null).toList();
        }

        public boolean done(UUID family) {
            return items.containsKey(family) && items.get(family).recorded() != null;
        }

        public List<Family> ahead() {
            return agenda.families().stream().filter(each -> !done(each.family())).toList();
        }

        /** Whether whoever asks works with any of these families: they hold the meeting, others may read of it what they may read. */
        public boolean works() {
            return sight.values().stream().anyMatch(each -> each.reaches(Level.CONTRIBUTE));
        }

        public boolean contributes(List<UUID> people) {
            return people.stream().allMatch(each -> sight.getOrDefault(each, Level.NOTHING).reaches(Level.CONTRIBUTE));
        }
    }

    private final Sittings sittings;
    private final AgendaRows rows;
    private final Access access;
    private final JdbcClient db;
    private final Clock clock;

    Round(Sittings sittings, AgendaRows rows, Access access, JdbcClient db, Clock clock) {
        this.sittings = sittings;
        this.rows = rows;
        this.access = access;
        this.db = db;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }

    /** The meeting of a hub that is on or comes next. */
    public Optional<Of> next(String hub, Worker worker) {
        var rules = sittings.rules(today());
        return sittings.hub(hub, today()).map(named -> of(sittings.next(named, sittings.of(hub), rules, today()), rules, worker));
    }

    public Optional<Of> of(UUID meeting, Worker worker) {
        return sittings.meeting(meeting).map(it -> of(it, sittings.rules(it.day()), worker));
    }

    /** As if this family were the whole meeting: what is written about it asks for no other. */
    public Optional<Of> of(UUID meeting, UUID family, Worker worker) {
        return sittings.meeting(meeting).map(it -> of(it, sittings.rules(it.day()), family, worker));
    }

    private Of of(Meeting meeting, MeetingRules rules, Worker worker) {
        return of(meeting, rules, null, worker);
    }

    private Of of(Meeting meeting, MeetingRules rules, UUID family, Worker worker) {
        var items = sittings.items(meeting);
        if (family != null) items.keySet().retainAll(Set.of(family));
        var people = new LinkedHashSet<>(db.sql(AgendaRows.HELD).param("hubs", new String[] {meeting.hub()}).query(UUID.class).list());
        items.values().forEach(each -> people.addAll(each.people()));
        var sight = access.sight(worker, people);
        var mayRead = sight.entrySet().stream().filter(each -> each.getValue().reaches(Level.READ)).map(Map.Entry::getKey).collect(Collectors.toSet());
        // who is family is read with the right to read it
        var asked = family == null ? mayRead : db.sql(AgendaRows.OF_FAMILY).param("hub", meeting.hub()).param("family", family).query(UUID.class).stream().filter(mayRead::contains).toList();
        Planned.once(db);
        var found = rows.of(List.of(meeting.hub()), asked, rules, meeting.day(), meeting.day().plusDays(7), today()).get(meeting.hub());
        var putOff = putOff(found.agenda(), sittings.putOff(meeting));
        var agenda = found.agenda().arranged(meeting.arranged(), putOff.keySet());
        items.values().removeIf(each -> !mayRead.containsAll(each.people()));
        return new Of(meeting, agenda, found.shown(), items, putOff, rules, sight, people.size() - mayRead.size(), today());
    }

    /** By the children: a parent who is recorded meanwhile makes another family of them. */
    private static Map<UUID, PutOff> putOff(Agenda agenda, List<PutOff> all) {
        var byFamily = new HashMap<UUID, PutOff>();
        Stream.concat(agenda.families().stream(), agenda.others().stream())
            .forEach(family -> all.stream().filter(each -> !Collections.disjoint(each.people(), family.people())).findFirst().ifPresent(each -> byFamily.put(family.family(), each)));
        return byFamily;
    }

    public Optional<HubName> hub(String hub) {
        return sittings.hub(hub, today());
    }
}
