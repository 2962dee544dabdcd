package kith.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Choice;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A child and the brothers and sisters, for a form that tells of several at once: of those alone whom row-level security opened with the look at the child. */
@Component
public class Siblings {

    static final String OF = """
        with own as materialized (
            select relative, kind, until from people.kin where person = :person
        ), parents as (
            select relative as person from own where kind in ('mother', 'father') and until is null
        ), known as (
            select person from parents
            union
            select m.person from parents join people.merge m on m.into_person = parents.person and m.state = 'merged'
        ), siblings as (
            select :person::uuid as person
            union
            select relative from own where kind in ('brother', 'sister', 'half-brother', 'half-sister', 'sibling')
            union
            select r.person from known join people.relationship r on r.relative = known.person and r.kind in ('mother', 'father')
        )
        select p.person, p.born, p.expected, p.died, p.forenames, p.surname, p.child_id
          from siblings
          join people.person p on p.person = siblings.person
         where p.merged_into is null and (p.died is null or p.person = :person)
         order by p.person <> :person, p.born nulls last
        """;

    public record Sibling(UUID person, LocalDate born, LocalDate expected, LocalDate died, String forenames, String surname, String childId) {

        public String name() {
            return ChildHeading.named(forenames, surname, childId);
        }

        public String first() {
            return forenames == null || forenames.isBlank() ? name() : forenames.strip().split(" ")[0];
        }

        public String age(LocalDate today) {
            return Say.age(born, expected, died, today);
        }

        public Choice choice(LocalDate today) {
            return Choice.of(person.toString(), name() + ", " + age(today));
        }
    }

    private final JdbcClient db;

    Siblings(JdbcClient db) {
        this.db = db;
    }

    /** The child first. */
    public List<Sibling> of(UUID person) {
        return db.sql(OF).param("person", person).query(Sibling.class).list();
    }
}
