package kith.supervision.clinic;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.ledger.PersonId;
import kith.ledger.Uuids;
import kith.supervision.clinic.ClinicForm.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked of the clinician about a child and not answered yet. */
@Component
class Consultations {

    static final String OPEN = """
        select c.fact, c.asked, w.name as by
          from supervision.consultation c
          left join access.worker w on w.id = c.asked_by
         where c.person = :person and c.given is null
         order by c.asked, c.fact
        """;
    static final String WORDS = "select text from ledger.words where id = any(:ids) and text is not null";
    static final String ABOUT = "select person from supervision.about(:fact) person order by person";
    static final String ANSWER = "select answer from supervision.consultation where person = :person and fact::text = :fact and answer is not null";
    static final String HUB = "select hub from hub.allocation where person = :person";

    private record Row(UUID fact, LocalDate asked, String by) {}

    private final JdbcClient db;

    Consultations(JdbcClient db) {
        this.db = db;
    }

    /** @return null where no such question is open */
    Question open(Look look, String fact) {
        return db.sql(OPEN).param("person", look.person()).query(Row.class).list().stream().filter(each -> each.fact().toString().equals(fact)).findFirst()
            .map(each -> new Question(each.fact(), each.asked(), each.by(), look.level().reaches(Level.READ) ? words(each.fact()) : List.of())).orElse(null);
    }

    private List<String> words(UUID fact) {
        var id = Uuids.named(fact + "/question");
        return db.sql(WORDS).param("ids", new UUID[] {id}).query(String.class).list();
    }

    /** @return the fact that answered it, null where none did */
    UUID answer(UUID person, String question) {
        return db.sql(ANSWER).param("person", person).param("fact", question).query(UUID.class).optional().orElse(null);
    }

    /** All of them, for recording alone: the answer is about the brother too of whom whoever answers may not know. */
    List<PersonId> about(UUID fact) {
        return db.sql(ABOUT).param("fact", fact).query(UUID.class).list().stream().map(PersonId::new).toList();
    }

    /** Null where no hub holds the child. */
    String hubOf(UUID person) {
        return db.sql(HUB).param("person", person).query(String.class).optional().orElse(null);
    }
}
