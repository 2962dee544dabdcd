package kith.hub.cover;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Access;
import kith.access.Looks;
import kith.access.Worker;
import kith.hub.cover.AbsencePage.Child;
import kith.hub.meeting.Names;
import kith.hub.meeting.Names.Name;
import kith.hub.meeting.actions.GiveOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody leaves behind while they are away: visits they meant to make, what they were to do, and what falls due for their children. */
@Component
class Left {

    /** Ids alone: what is known of each is read once access has opened for them. */
    static final String WHOSE = """
        select hub.visited_by(:absent, :absence, :from, :until) as person
         union
        select a.person from hub.allocation a where a.key = :key
         union
        select hub.people_of_actions(:key)
        """;

    static final String LEFT = """
        select 'visit' as kind, v.person, coalesce(k.family, v.person::text) as family, v.id as of, coalesce(v.why, '') as code, v.day as due, v.at, w.id as worker, w.name as worker_name, now.taken, null as entry
          from hub.planned_visit v
         cross join lateral (select v.handed_from is not null and hub.still_takes(v.absence, v.person, v.worker, :today) as taken) now
          join access.worker w      on w.id = case when v.handed_from is null or now.taken then v.worker else :absent end
          left join casework.seen s on s.person = v.person
          left join hub.kin k       on k.person = v.person
         where v.person = any(:people) and (v.worker = :absent or v.absence = :absence) and v.dropped_at is null and v.day >= :from and v.day < :until and (s.last_visit is null or s.last_visit < v.day)
           and not exists (select from people.person dead where dead.person = v.person and dead.died <= :today)
         union all
        select 'clock', c.person, coalesce(k.family, c.person::text), c.fact, c.rule, c.due, null, t.worker, w.name, t.worker is not null, c.entry
          from hub.allocation a
          join pathway.clock c      on c.person = a.person and c.started <= :today and (c.ended is null or c.ended > :today) and not c.unknown and c.warn is not null and c.due < :until
                                   and c.fact not in (select s.fact from people.strand s where s.strand = 'complaint')
          left join hub.taken t     on t.absence = :absence and t.person = c.person and t.code = c.rule and t.of = c.fact and hub.still_takes(t.absence, t.person, t.worker, :today)
          left join access.worker w on w.id = t.worker
          left join hub.kin k       on k.person = c.person
         where a.person = any(:people) and a.key = :key
         union all
        select 'action', x.person, coalesce(k.family, x.person::text), x.fact, coalesce((select w.text from ledger.words w where w.id = any(x.words) and w.text is not null limit 1), 'what was agreed'), x.due, null, null, null, false, null
          from hub.action x
          left join hub.kin k       on k.person = x.person
         where x.person = any(:people) and x.owner = :key and x.ended_on is null and x.due < :until
         order by due, at, kind, person
         limit 200
        """;

    static final String HAND = """
        update hub.planned_visit set handed_from = coalesce(handed_from, worker), worker = :to, absence = :absence
         where id = :visit and dropped_at is null
        """;

    static final String TAKE = """
        insert into hub.taken (absence, person, code, of, worker, at) values (:absence, :person, :code, :of, :to, :at)
            on conflict (absence, person, code, of) do update set worker = excluded.worker, at = excluded.at
        """;

    /** What is the same for brothers and sisters is one. @param worker whose it is now. @param entry of a clock, which of its rule's it runs by */
    record Thing(String kind, List<Child> children, String names, String code, LocalDate due, LocalTime at, UUID worker, String workerName, String entry) {

        boolean visit() {
            return kind.equals("visit");
        }

        boolean action() {
            return kind.equals("action");
        }

        boolean about(UUID person, UUID of) {
            return children.contains(new Child(person, of));
        }
    }

    private record Row(String kind, UUID person, String family, UUID of, String code, LocalDate due, LocalTime at, UUID worker, String workerName, boolean taken, String entry) {

        List<Object> same() {
            return Arrays.asList(kind, family, code, entry, due, at, worker, taken);
        }
    }

    private final JdbcClient db;
    private final Access access;
    private final Looks looks;
    private final Names names;
    private final GiveOn giveOn;
    private final Clock clock;

    Left(JdbcClient db, Access access, Looks looks, Names names, GiveOn giveOn, Clock clock) {
        this.db = db;
        this.access = access;
        this.looks = looks;
        this.names = names;
        this.giveOn = giveOn;
        this.clock = clock;
    }

    /** Of the children whom this worker may know of; the look at each is written down. */
    List<Thing> by(Absence absence, Worker worker, LocalDate today) {
        if (absence.worker() == null) return List.of();
        var from = absence.span().from().toLocalDate();
        var fortnight = today.plusDays(15);
        var back = absence.span().until() == null ? fortnight : absence.span().until().toLocalDate();
        if (!absence.span().wholeDays()) back = back.plusDays(1);
        var first = from.isBefore(today) ? today : from;
        var until = back.isAfter(fortnight) ? fortnight : back;
        var whose = db.sql(WHOSE).param("absent", absence.worker()).param("absence", absence.id()).param("key", absence.worker().toString()).param("from", first).param("until", until).query(UUID.class).list();
        var open = access.sight(worker, whose).keySet().toArray(UUID[]::new);
        var rows = db.sql(LEFT).param("people", open).param("absent", absence.worker()).param("absence", absence.id()).param("key", absence.worker().toString()).param("from", first).param("until", until).param("today", today)
            .query(Row.class).list();
        var sight = rows.stream().map(Row::person).collect(Collectors.toSet());
        looks.record(worker, sight, "what is left while somebody is away");
        var called = names.of(sight);
        return rows.stream().collect(Collectors.groupingBy(Row::same, LinkedHashMap::new, Collectors.toList())).values().stream().map(of -> thing(of, called)).toList();
    }

    private static Thing thing(List<Row> of, Map<UUID, Name> called) {
        var first = of.getFirst();
        var children = of.stream().map(each -> new Child(each.person, each.of)).toList();
        return new Thing(first.kind, children, Names.together(called, children.stream().map(Child::person).toList()), first.code, first.due, first.at, first.worker, first.workerName, first.entry);
    }

    /** @param thing as the guarded list gave it */
    /** An action about a family with which they declared a conflict is not for them. */
    boolean inConflict(Thing thing, UUID to) {
        return thing.action() && db.sql("select exists (select from hub.in_conflict(:people) c where c.worker = :to)").param("people", thing.children().stream().map(Child::person).toArray(UUID[]::new)).param("to", to).query(Boolean.class).single();
    }

    void give(Absence absence, Thing thing, UUID to, Worker by) {
        if (thing.action()) {
            // an action is whoever's does it, also when the other is back: they know of it by then
            thing.children().stream().collect(Collectors.groupingBy(Child::of)).forEach((action, children) ->
                giveOn.run(action, children.stream().map(Child::person).toList(), to.toString(), null, thing.due(), "Taken on while " + absence.who() + " is away", by));
            return;
        }
        for (var child : thing.children())
            if (thing.visit()) db.sql(HAND).param("to", to).param("absence", absence.id()).param("visit", child.of()).update();
            else db.sql(TAKE).param("absence", absence.id()).param("person", child.person()).param("code", thing.code()).param("of", child.of()).param("to", to)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
