package kith.court.cases;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The children of the service who are before or in court now. */
@Component
class Cases {

    static final String NOW = """
        select distinct person
          from pathway.status
         where code in ('pre-proceedings', 'care-proceedings') and since <= :today and (until is null or until > :today)
        """;

    static final String LINES = """
        select s.person, p.forenames, p.surname, p.child_id, s.stage, s.started, s.due, a.hub, key.name as key_worker, hearing.kind as hearing, hearing.sits, filing.document, filing.due as filing_due
          from court.stage s
          join people.person p        on p.person = s.person
          left join hub.allocation a  on a.person = s.person
          left join access.worker key on key.id::text = a.key
          left join lateral (select h.kind, h.sits from court.hearing h
                              where h.person = s.person and h.held is null and h.vacated is null and h.sits >= :today
                              order by h.sits limit 1) hearing on true
          left join lateral (select f.document, f.due from court.filing f where f.person = s.person and f.made is null order by f.due limit 1) filing on s.stage = 'court'
         where s.person = any(:people) and s.ended is null
         order by s.stage, s.started, p.surname, p.forenames
        """;

    record Case(UUID person, String forenames, String surname, String childId, String stage, LocalDate started, LocalDate due, String hub, String keyWorker, String hearing, LocalDate sits, String document,
                LocalDate filingDue) {}

    private final JdbcClient db;

    Cases(JdbcClient db) {
        this.db = db;
    }

    List<UUID> now(LocalDate today) {
        return db.sql(NOW).param("today", today).query(UUID.class).list();
    }

    List<Case> lines(Collection<UUID> people, LocalDate today) {
        return db.sql(LINES).param("people", people.toArray(UUID[]::new)).param("today", today).query(Case.class).list();
    }
}
