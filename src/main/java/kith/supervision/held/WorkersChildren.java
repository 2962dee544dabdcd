package kith.supervision.held;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The children a worker works with whose case is not closed, and since when each was not talked about: so that nobody is forgotten. */
@Component
class WorkersChildren {

    static final String IDS = """
        select theirs.person
          from (select person from hub.allocation where key = :worker or responsible = :worker
                 union
                select person from hub.involvement where worker = :worker and since <= :today and (until is null or until > :today)) theirs
         where not exists (select from pathway.status s where s.person = theirs.person and s.code = 'closed' and s.since <= :today and (s.until is null or s.until > :today))
        """;
    /** With whom the worker works or worked, and as what does not matter here. */
    static final String EVER = """
        select person from hub.allocation where (key = :worker or responsible = :worker) and person = any(:people)
         union
        select person from hub.spell where who = :worker and person = any(:people)
         union
        select person from hub.involvement where worker = :worker and person = any(:people)
        """;
    static final String DETAILS = """
        with each as (
            select p.person, p.forenames, p.surname, p.child_id, p.born, p.expected, p.died, a.key = :worker as own, (select max(h.day) from supervision.held h where h.person = p.person) as last,
                   (select min(h.again) from supervision.held h where h.person = p.person and h.again > coalesce((select max(l.day) from supervision.held l where l.person = p.person), '-infinity')) as again,
                   coalesce((select r.relative from people.relationship r
                              where r.person = p.person and r.kind in ('mother', 'father') and r.until is null
                              order by r.kind desc, r.since, r.relative limit 1), p.person) as family
              from people.person p
              left join hub.allocation a on a.person = p.person
             where p.person = any(:people)
        )
        select person, forenames, surname, child_id, born, expected, died, own, last, again
          from each
         order by min(coalesce(last, '-infinity')) over (partition by family), min(surname) over (partition by family), family, last nulls first, surname, forenames
        """;
    static final String KIN = """
        select a.person, b.person as other
          from people.relationship a
          join people.relationship b on b.relative = a.relative and b.kind in ('mother', 'father') and b.person <> a.person
         where a.kind in ('mother', 'father') and a.person = any(:people) and b.person = any(:people)
         union
        select k.person, k.relative
          from people.kin k
         where k.kind in ('brother', 'sister', 'half-brother', 'half-sister', 'sibling') and k.person = any(:people) and k.relative = any(:people)
        """;

    record Child(UUID person, String forenames, String surname, String childId, LocalDate born, LocalDate expected, LocalDate died, Boolean own, LocalDate last, LocalDate again) {}

    private final JdbcClient db;

    WorkersChildren(JdbcClient db) {
        this.db = db;
    }

    List<UUID> ids(UUID worker, LocalDate today) {
        return db.sql(IDS).param("worker", worker.toString()).param("today", today).query(UUID.class).list();
    }

    /** Of these those who are the worker's or once were: a sitting was about them though the case was closed or moved before it was written down. */
    List<UUID> ever(UUID worker, Collection<UUID> people) {
        if (people.isEmpty()) return List.of();
        return db.sql(EVER).param("worker", worker.toString()).param("people", people.toArray(UUID[]::new)).query(UUID.class).list();
    }

    /** Longest ago first, and each with their family; of those alone whom access has opened. */
    List<Child> of(UUID worker, Collection<UUID> people) {
        return db.sql(DETAILS).param("people", people.toArray(UUID[]::new)).param("worker", worker.toString()).query(Child.class).list();
    }

    /** Who among these are brothers and sisters. */
    Map<UUID, Set<UUID>> together(Collection<UUID> people) {
        var kin = new HashMap<UUID, Set<UUID>>();
        db.sql(KIN).param("people", people.toArray(UUID[]::new)).query(row -> { kin.computeIfAbsent(row.getObject(1, UUID.class), any -> new HashSet<>()).add(row.getObject(2, UUID.class)); });
        return kin;
    }
}
