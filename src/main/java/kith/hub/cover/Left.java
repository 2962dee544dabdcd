package kith.hub.cover;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Access;
import kith.access.Looks;
import kith.access.Worker;
import kith.people.ChildHeading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody leaves behind while they are away: visits they meant to make, and what falls due for their children. */
@Component
class Left {

    /** Ids alone: what is known of each is read once access has opened for them. */
    static final String WHOSE = """
        select hub.visited_by(:absent, :absence, :from, :until) as person
         union
        select a.person from hub.allocation a where a.key = :key
        """;

    static final String LEFT = """
        select 'visit' as kind, v.person, v.id as of, coalesce(v.why, '') as code, v.day as due, v.at, v.worker, w.name as worker_name, v.handed_from is not null as taken, null as entry
          from hub.planned_visit v
          join access.worker w      on w.id = v.worker
          left join casework.seen s on s.person = v.person
         where v.person = any(:people) and (v.worker = :absent or v.absence = :absence) and v.dropped_at is null and v.day >= :from and v.day < :until and (s.last_visit is null or s.last_visit < v.day)
         union all
        select 'clock', c.person, c.fact, c.rule, c.due, null, t.worker, w.name, t.worker is not null, c.entry
          from hub.allocation a
          join pathway.clock c      on c.person = a.person and c.started <= :today and (c.ended is null or c.ended > :today) and not c.unknown and c.warn is not null and c.due < :until
          left join hub.taken t     on t.absence = :absence and t.person = c.person and t.code = c.rule and t.of = c.fact
          left join access.worker w on w.id = t.worker
         where a.person = any(:people) and a.key = :key
         order by due, at, kind, person
         limit 200
        """;

    static final String NAMES = "select person, forenames, surname, child_id from people.person where person = any(:people)";

    static final String HAND = """
        update hub.planned_visit set handed_from = coalesce(handed_from, worker), worker = :to, absence = :absence
         where id = :visit and dropped_at is null
        """;

    static final String TAKE = """
        insert into hub.taken (absence, person, code, of, worker, at) values (:absence, :person, :code, :of, :to, :at)
            on conflict (absence, person, code, of) do update set worker = excluded.worker, at = excluded.at
        """;

    /** @param of the visit, or the fact a clock runs from; {@code worker} whose it is now; {@code entry} of a clock, which of its rule's it runs by */
    record Thing(String kind, UUID person, UUID of, String code, LocalDate due, LocalTime at, UUID worker, String workerName, boolean taken, String entry, String child) {

        boolean visit() {
            return kind.equals("visit");
        }
    }

    private record Row(String kind, UUID person, UUID of, String code, LocalDate due, LocalTime at, UUID worker, String workerName, boolean taken, String entry) {}

    private record Named(UUID person, String forenames, String surname, String childId) {}

    private final JdbcClient db;
    private final Access access;
    private final Looks looks;
    private final Clock clock;

    Left(JdbcClient db, Access access, Looks looks, Clock clock) {
        this.db = db;
        this.access = access;
        this.looks = looks;
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
        var names = db.sql(NAMES).param("people", sight.toArray(UUID[]::new)).query(Named.class).list();
        return rows.stream().map(each -> new Thing(each.kind, each.person, each.of, each.code, each.due, each.at, each.worker, each.workerName, each.taken, each.entry,
            names.stream().filter(name -> name.person.equals(each.person)).map(name -> ChildHeading.named(name.forenames, name.surname, name.childId)).findFirst().orElse(""))).toList();
    }

    /** @param thing as the guarded list gave it */
    void give(Absence absence, Thing thing, UUID to) {
        if (thing.visit()) db.sql(HAND).param("to", to).param("absence", absence.id()).param("visit", thing.of()).update();
        else db.sql(TAKE).param("absence", absence.id()).param("person", thing.person()).param("code", thing.code()).param("of", thing.of()).param("to", to)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }
}
