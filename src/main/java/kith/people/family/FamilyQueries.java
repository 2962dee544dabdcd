package kith.people.family;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the page of family and addresses reads beside addresses and relations. */
@Component
class FamilyQueries {

    static final String PERSON = """
        select born, expected, died, sex, language, interpreter, communication, phone, school, gp, health_visitor, contact_by, contact_when, contact_never, safe_contact
          from people.person
         where person = :person
        """;

    static final String NAMES = "select use, concat_ws(' ', forenames, surname) as words, since, n = max(n) over (partition by use) as now from people.name where person = :person order by n desc";

    static final String NUMBERS = "select scheme, value from people.identifier where person = :person order by scheme, value";

    static final String RECORDS = """
        select case when person = :person then into_person else person end as other, state
          from people.merge
         where (person = :person or into_person = :person) and state in ('proposed', 'merged')
        """;

    static final String WAITING = """
        select r.awaits as fact, r.relative as other, w.name as by, r.awaits_by is distinct from :me as confirms, p.forenames, p.surname, p.child_id
          from people.relationship r
          join people.person p     on p.person = r.relative
          left join access.worker w on w.id = r.awaits_by
         where r.person = :person and r.awaits is not null
        """;

    record Waits(UUID fact, UUID other, String by, boolean confirms, String forenames, String surname, String childId) {}

    record Person(LocalDate born, LocalDate expected, LocalDate died, String sex, String language, Boolean interpreter, String communication, String phone, String school, String gp, String healthVisitor,
                  String contactBy, String contactWhen, String contactNever, String safeContact) {}

    record Number(String scheme, String value) {}

    record Record(UUID other, String state) {}

    private final JdbcClient db;

    FamilyQueries(JdbcClient db) {
        this.db = db;
    }

    Person person(UUID person) {
        return db.sql(PERSON).param("person", person).query(Person.class).single();
    }

    List<FamilyPage.Name> names(UUID person) {
        return db.sql(NAMES).param("person", person).query(FamilyPage.Name.class).list();
    }

    List<Number> numbers(UUID person) {
        return db.sql(NUMBERS).param("person", person).query(Number.class).list();
    }

    /** Relations that open nothing until a manager has confirmed them, with whoever may be learnt of at all. */
    List<Waits> waiting(UUID person, UUID me) {
        return db.sql(WAITING).param("person", person).param("me", me).query(Waits.class).list();
    }

    /** Other records that may be, or were found to be, of the same person. */
    List<Record> records(UUID person) {
        return db.sql(RECORDS).param("person", person).query(Record.class).list();
    }
}
