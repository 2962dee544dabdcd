package kith.casework.question;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.pathway.question.DataQuestion.Kind;
import kith.people.ChildHeading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The data questions of these people, those that wait first. */
@Component
class Questions {

    static final String ABOUT = """
        select q.person, p.forenames, p.surname, p.child_id, q.question, q.kind, q.fact, q.type, q.day, q.other, q.other_type, q.other_day, q.answer, q.answered
          from pathway.question q
          join people.person p on p.person = q.person
         where q.person = any(:people)
         order by q.answer is not null, q.day, q.question
        """;

    record Row(UUID person, String forenames, String surname, String childId, String question, String kind, UUID fact, String type, LocalDate day, UUID other, String otherType, LocalDate otherDay,
               String answer, LocalDate answered) {
        String name() {
            return ChildHeading.named(forenames, surname, childId);
        }
    }

    private final JdbcClient db;
    private final Wording wording;

    Questions(JdbcClient db, Wording wording) {
        this.db = db;
        this.wording = wording;
    }

    List<Row> of(Collection<UUID> people) {
        return people.isEmpty() ? List.of() : db.sql(ABOUT).param("people", people.toArray(UUID[]::new)).query(Row.class).list();
    }

    String words(Row row) {
        return wording.of(Kind.of(row.kind()), row.type(), row.day(), row.otherType(), row.otherDay());
    }
}
