package kith.people;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.access.MergedInto;
import kith.ui.RecordTab;
import kith.ui.Section;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The name over each page of a child's record, and the parts the record is read in. */
@Component
public class ChildHeading {

    static final String NAME = "select forenames, surname, child_id, merged_into from people.person where person = :person";

    static final String HAD = "select distinct code from pathway.status where person = :person";

    private final JdbcClient db;
    private final List<RecordTab> tabs;

    ChildHeading(JdbcClient db, List<RecordTab> tabs) {
        this.db = db;
        this.tabs = tabs.stream().sorted(Comparator.comparingInt(RecordTab::order)).toList();
    }

    private record Named(String words, UUID into) {}

    /**
     * @throws ResponseStatusException 404 where nobody knows the person
     * @throws MergedInto where the record leads to another of the same person
     */
    public String name(UUID person) {
        var named = db.sql(NAME).param("person", person).query((row, n) -> new Named(named(row.getString(1), row.getString(2), row.getString(3)), row.getObject(4, UUID.class))).optional()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (named.into() != null) throw new MergedInto(named.into());
        return named.words();
    }

    /** The parts that the packages offer, the one that is {@code here} marked. */
    public List<Section> sections(UUID person, String here) {
        var had = tabs.stream().allMatch(tab -> tab.statuses().isEmpty()) ? Set.<String>of() : Set.copyOf(db.sql(HAD).param("person", person).query(String.class).list());
        return tabs.stream().filter(tab -> tab.key().equals(here) || tab.statuses().isEmpty() || !Collections.disjoint(tab.statuses(), had)).map(tab -> Section.of(tab.words(), "/children/" + person + tab.path(), tab.key().equals(here))).toList();
    }

    /** A child from a return has no name, and is found by the authority's id. */
    public static String named(String forenames, String surname, String childId) {
        var name = ((forenames == null ? "" : forenames) + " " + (surname == null ? "" : surname)).strip();
        return !name.isEmpty() ? name : childId != null ? "Child " + childId : "Name not known";
    }
}
