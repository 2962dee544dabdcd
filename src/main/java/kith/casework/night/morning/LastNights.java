package kith.casework.night.morning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.UUID;
import kith.access.Worker;
import kith.casework.chronology.Chronology;
import kith.ledger.Fact;
import kith.ledger.Happened;
import kith.ledger.History;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the night did about a child, in the order in which it happened. */
@Component
public class LastNights {

    static final String EVENTS = """
        select n.fact, n.at, n.recorded_at, w.name as by
          from casework.night_event n
          left join access.worker w on w.id = n.recorded_by
         where n.person = :person
         order by n.at, n.recorded_at
         limit 30
        """;

    /** Whose word it is: of the hub that holds the child, or leads or covers it; of a child whom none holds of the front door. Never of whoever recorded a part of it. */
    static final String ANSWERS = """
        with theirs as (
            select h.code, h.group_code
              from organisation.hub h
             where h.valid @> :today::date
               and case when hub.holds(:person, :today) then h.code = (select a.hub from hub.allocation a where a.person = :person) else h.duty = 'front-door' end
        )
        select not exists (select from casework.night_event n where n.person = :person and n.recorded_by = :worker)
               and (not exists (select from theirs)
                    or exists (select from hub.allocation a where a.person = :person and :worker::text in (a.key, a.responsible))
                    or exists (select from theirs join organisation.hub_member m on m.hub = theirs.code and m.worker = :worker and m.valid @> :today::date)
                    or exists (select from theirs join organisation.worker_role r on r.worker = :worker and r.leads and r.place = theirs.group_code and r.valid @> :today::date)
                    or exists (select from theirs join organisation.cover c on c.absent_hub = theirs.code and c.valid @> :today::date
                                where c.covering_worker = :worker
                                   or c.covering_hub in (select m.hub from organisation.hub_member m where m.worker = :worker and m.valid @> :today::date)))
        """;

    private record Row(UUID fact, Instant at, Instant recorded, String by) {}

    private final JdbcClient db;
    private final Chronology chronology;
    private final Clock clock;

    LastNights(JdbcClient db, Chronology chronology, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.chronology = chronology;
    }

    /** @param reader who may say that the hub has read it, or may not */
    public LastNight of(UUID person, Worker reader) {
        var night = of(person);
        return night.any() && answers(person, reader) ? new LastNight(night.events(), true) : night;
    }

    boolean answers(UUID person, Worker reader) {
        return db.sql(ANSWERS).param("person", person).param("worker", reader.id()).param("today", LocalDate.now(clock.withZone(Happened.LONDON))).query(Boolean.class).single();
    }

    public LastNight of(UUID person) {
        var rows = db.sql(EVENTS).param("person", person).query((row, n) -> new Row(row.getObject("fact", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("by"))).list();
        if (rows.isEmpty()) return LastNight.NONE;
        var facts = new HashMap<UUID, Fact<?>>();
        for (var fact : History.settle(chronology.facts(person))) facts.put(fact.id().value(), fact);
        return new LastNight(rows.stream().filter(row -> facts.containsKey(row.fact())).map(row -> event(row, facts.get(row.fact()))).toList(), false);
    }

    private LastNight.Event event(Row row, Fact<?> fact) {
        var entry = chronology.entry(fact);
        return new LastNight.Event(row.fact(), entry.line(), row.at(), row.by(), entry.words(), row.recorded());
    }
}
