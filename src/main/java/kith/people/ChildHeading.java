package kith.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.MergedInto;
import kith.ledger.Happened;
import kith.ui.RecordTab;
import kith.ui.Screen;
import kith.ui.Section;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The name over each page of a child's record, and the parts the record is read in. */
@Component
public class ChildHeading {

    private static final String OFFERED = "offered:";
    private static final String FIRST = "first:";
    private static final String HAD = "with had as materialized (select code, since, until from pathway.status where person = :person)\n";
    static final String NAME = "select forenames, surname, child_id, merged_into from people.person where person = :person";

    private final JdbcClient db;
    private final List<RecordTab> tabs;
    private final String holding;
    private final Clock clock;

    ChildHeading(JdbcClient db, List<RecordTab> tabs, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.tabs = tabs.stream().sorted(Comparator.comparingInt(RecordTab::order)).toList();
        this.holding = HAD + this.tabs.stream().flatMap(tab -> Stream.of(asked(OFFERED + tab.key(), tab.where()), asked(FIRST + tab.key(), RecordTab.ALWAYS.equals(tab.matters()) ? null : tab.matters()))).filter(Objects::nonNull)
            .collect(Collectors.joining("\n union all\n"));
    }

    private static String asked(String key, String condition) { return condition == null ? null : "select '" + key + "' where " + condition; }

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

    /** The parts that the packages offer for this person, the one that is {@code here} marked; what does not matter now comes later. */
    public List<Section> sections(UUID person, String here) {
        var holds = db.sql(holding).param("person", person).param("today", LocalDate.now(clock.withZone(Happened.LONDON))).query(String.class).list();
        return tabs.stream().filter(tab -> tab.key().equals(here) || Screen.now().may(tab.right())).filter(tab -> tab.where() == null || tab.key().equals(here) || holds.contains(OFFERED + tab.key()))
            .map(tab -> Section.of(tab.words(), "/children/" + person + tab.path(), tab.key().equals(here))
                .later(!RecordTab.ALWAYS.equals(tab.matters()) && !holds.contains(FIRST + tab.key()))).toList();
    }

    /** A child from a return has no name, and is found by the authority's id. */
    public static String named(String forenames, String surname, String childId) {
        var name = ((forenames == null ? "" : forenames) + " " + (surname == null ? "" : surname)).strip();
        return !name.isEmpty() ? name : childId != null ? "Child " + childId : "Name not known";
    }
}
