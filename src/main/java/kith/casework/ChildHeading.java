package kith.casework;

import java.util.List;
import java.util.UUID;
import kith.ui.Section;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The name over each page of a child's record, and the parts the record is read in. */
@Component
public class ChildHeading {

    static final String NAME = "select forenames, surname, child_id from people.person where person = :person";

    private final JdbcClient db;

    ChildHeading(JdbcClient db) {
        this.db = db;
    }

    /** @throws ResponseStatusException 404 where nobody knows the person */
    public String name(UUID person) {
        return db.sql(NAME).param("person", person).query((row, n) -> named(row.getString(1), row.getString(2), row.getString(3))).optional()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    public static List<Section> sections(UUID person, String here) {
        var at = "/children/" + person;
        return List.of(Section.of("Now", at, here.equals("now")), Section.of("Chronology", at + "/chronology", here.equals("chronology")),
            Section.of("Who has looked", at + "/looks", here.equals("looks")));
    }

    /** A child from a return has no name, and is found by the authority's id. */
    public static String named(String forenames, String surname, String childId) {
        var name = ((forenames == null ? "" : forenames) + " " + (surname == null ? "" : surname)).strip();
        return !name.isEmpty() ? name : childId != null ? "Child " + childId : "Name not known";
    }
}
