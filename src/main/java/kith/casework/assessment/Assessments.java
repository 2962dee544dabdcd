package kith.casework.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.ledger.CodeSet;
import kith.people.ChildHeading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The assessments of a child and of the brothers and sisters, with what is due in them. */
@Component
public class Assessments {

    /** What no file can tell of an assessment that came with one is owed by nobody: it is not known, and never late. */
    static final String OF = """
        select p.person, p.forenames, p.surname, p.child_id, p.born, p.expected, p.died, a.fact, a.started_on, coalesce(a.reviews, 0) as reviews, a.reviewed_on, a.ended, a.completed_on,
               array_to_string(a.factors, ',') as factors, a.family_told, array_to_string(a.helps, ',') as helps, a.helps_from, s.last_seen,
               (select min(c.due) from pathway.clock c where c.person = p.person and c.rule in ('A3', 'A3a', 'A4') and c.started <= :today and (c.ended is null or c.ended > :today) and not c.unknown) as due,
               (select min(c.due) from pathway.clock c where c.person = p.person and c.rule = 'A6' and c.started <= :today and (c.ended is null or c.ended > :today) and not c.unknown) as review_due,
               (select min(c.due) from pathway.clock c where c.person = p.person and c.rule = 'A5' and c.started <= :today and (c.ended is null or c.ended > :today) and not c.unknown) as seen_due,
               exists (select from pathway.owed o where o.person = p.person and o.code = 'assessment-outcome-told' and o.since <= :today and (o.completed is null or o.completed > :today)) as owed, a.told
          from people.person p
          left join casework.assessment a on a.person = p.person
          left join casework.seen s       on s.person = p.person
         where p.person = any(:people)
         order by p.born nulls last, p.forenames
        """;

    /** What stands in the words of an assessment's end and of what followed. */
    static final String WORDS = """
        select w.text
          from ledger.fact f
         cross join lateral jsonb_array_elements(convert_from(f.content, 'UTF8')::jsonb -> 'words') with ordinality as each (word, n)
          join ledger.words w on w.id = (each.word ->> 'id')::uuid and w.text is not null
         where f.id = any(:facts)
         order by f.type, each.n
        """;

    /** @param started null where there is none */
    public record Child(UUID person, String forenames, String surname, String childId, LocalDate born, LocalDate expected, LocalDate died, UUID fact, LocalDate startedOn, int reviews, LocalDate reviewedOn, UUID ended,
                        LocalDate completedOn, String factors, String familyTold, String helps, LocalDate helpsFrom, LocalDate lastSeen, LocalDate due, LocalDate reviewDue, LocalDate seenDue, boolean owed, UUID told) {

        public String name() {
            return ChildHeading.named(forenames, surname, childId);
        }

        public boolean open() {
            return startedOn != null && completedOn == null;
        }

        public boolean seenSince() {
            return startedOn != null && lastSeen != null && !lastSeen.isBefore(startedOn);
        }

        public List<String> factorWords() {
            return factors == null || factors.isEmpty() ? List.of() : List.of(factors.split(",")).stream().map(CodeSet.named("cin_assessment_factors")::label).toList();
        }
    }

    private final JdbcClient db;

    Assessments(JdbcClient db) {
        this.db = db;
    }

    List<Child> of(Collection<UUID> people, LocalDate today) {
        return db.sql(OF).param("people", people.toArray(UUID[]::new)).param("today", today).query(Child.class).list();
    }

    List<String> words(UUID... facts) {
        return db.sql(WORDS).param("facts", facts).query(String.class).list();
    }
}
