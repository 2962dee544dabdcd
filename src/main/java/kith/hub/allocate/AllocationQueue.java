package kith.hub.allocate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Children with an open status whom no hub holds: never given to one, closed since, or given to one that is no more; whom a power of a few days protects first. Contacts that are still to be decided wait at the front door, and are only counted. */
@Component
class AllocationQueue {

    static final String WAITING = """
        with waits as (
            select u.person from hub.unheld u where u.until is null or u.until > :today
             union
            select a.person from organisation.hub was join hub.allocation a on a.hub = was.code
             where not exists (select from organisation.hub h where h.code = was.code and h.valid @> :today::date)
        )
        select s.person, array_agg(distinct s.code) as statuses, min(s.since) as since, max(a.hub) as before, bool_or(a.person is not null and not exists (select from organisation.hub h where h.code = a.hub and h.valid @> :today::date)) as ended, bool_and(s.code = 'contact') as undecided,
               (select max(c.since) from pathway.status c where c.person = s.person and c.code = 'closed') as closed
          from waits
          join pathway.status s      on s.person = waits.person
          left join hub.allocation a on a.person = s.person
         where s.code <> 'closed' and s.since <= :today and (s.until is null or s.until > :today)
           and not (s.code = 'early-help' and exists (select from handover.offer o where o.person = s.person and o.state = 'accepted' and o.agency is not null and o.answered >= s.since))
         group by s.person
         order by bool_or(s.code in ('police-protection', 'emergency-order')) desc, min(s.since), s.person
        """;

    static final String CARDS = """
        select p.person, p.born, p.expected, p.died, p.forenames, p.surname, p.child_id,
               (select string_agg(distinct initcap(replace(a.hub, '-', ' ')), ', ')
                  from people.relationship mine
                  join people.relationship theirs on theirs.relative = mine.relative and theirs.kind in ('mother', 'father') and theirs.person <> p.person
                  join hub.allocation a           on a.person = theirs.person
                 where mine.person = p.person and mine.kind in ('mother', 'father')) as siblings,
               coalesce(k.family, p.person::text) as family
          from people.person p
          left join hub.kin k on k.person = p.person
         where p.person = any(:people)
        """;

    /** When somebody recorded what the first status began with of those that each has now: once Access has opened for them. */
    static final String MOMENTS = """
        select told.person, told.told_at
          from (select array_agg(s.person) as people, array_agg(s.fact) as facts
                  from (select person, fact, since, min(since) over (partition by person) as first
                          from pathway.status
                         where person = any(:people) and code <> 'closed' and since <= :today and (until is null or until > :today)) s
                 where s.since = s.first) began
         cross join lateral hub.told_at(began.people, began.facts) told
        """;

    static final String GUARDED = "select hub.guarded_unheld(:today)";

    record Waiting(UUID person, List<String> statuses, LocalDate since, String before, boolean ended, boolean undecided, LocalDate closed) {}

    record Card(UUID person, LocalDate born, LocalDate expected, LocalDate died, String forenames, String surname, String childId, String siblings, String family) {}

    private final JdbcClient db;

    AllocationQueue(JdbcClient db) {
        this.db = db;
    }

    List<Waiting> waiting(LocalDate today) {
        return db.sql(WAITING).param("today", today).query((row, n) -> new Waiting(row.getObject("person", UUID.class), List.of((String[]) row.getArray("statuses").getArray()),
            row.getObject("since", LocalDate.class), row.getString("before"), row.getBoolean("ended"), row.getBoolean("undecided"), row.getObject("closed", LocalDate.class))).list();
    }

    /** Of whom the list says nothing to whoever is not named on their record. */
    List<UUID> guarded(LocalDate today) {
        return db.sql(GUARDED).param("today", today).query(UUID.class).list();
    }

    /** No moment of those of whom a file told. */
    Map<UUID, Instant> moments(List<UUID> people, LocalDate today) {
        var moments = new HashMap<UUID, Instant>();
        if (!people.isEmpty()) db.sql(MOMENTS).param("people", people.toArray(UUID[]::new)).param("today", today).query(row -> { moments.put(row.getObject("person", UUID.class), row.getObject("told_at", OffsetDateTime.class).toInstant()); });
        return moments;
    }

    List<Card> cards(List<UUID> people) {
        return people.isEmpty() ? List.of() : db.sql(CARDS).param("people", people.toArray(UUID[]::new)).query(Card.class).list();
    }
}
