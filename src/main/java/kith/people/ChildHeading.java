package kith.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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
    private static final String HELD = "\n union all\nselect unnest(tables) from people.holds where person = :person";
    static final String NAME = "select forenames, surname, child_id, merged_into from people.person where person = :person";

    private final JdbcClient db;
    private final List<RecordTab> tabs;
    private final String always;
    private final String rarely;
    private final Set<String> rare;
    private final Clock clock;

    ChildHeading(JdbcClient db, List<RecordTab> tabs, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.tabs = tabs.stream().sorted(Comparator.comparingInt(RecordTab::order)).toList();
        var conditions = this.tabs.stream().flatMap(tab -> Stream.concat(tab.where().stream().map(condition -> new Condition(OFFERED + tab.key(), condition)),
            tab.matters() == null || tab.matters().equals(RecordTab.ALWAYS) ? Stream.empty() : Stream.of(new Condition(FIRST + tab.key(), tab.matters())))).collect(Collectors.partitioningBy(Condition::rare));
        this.always = HAD + together(conditions.get(false)) + HELD;
        this.rarely = together(conditions.get(true));
        this.rare = conditions.get(true).stream().flatMap(Condition::tables).collect(Collectors.toSet());
    }

    private record Condition(String key, String sql) {

        private static final Pattern TABLE = Pattern.compile("from ([a-z_.]+)");

        /** Whether it need not be asked of a record that holds nothing of what is rare. */
        boolean rare() { return tables().allMatch(Holds::tells); }

        Stream<String> tables() { return TABLE.matcher(sql).results().map(table -> table.group(1)); }
    }

    private static String together(List<Condition> conditions) {
        return conditions.stream().map(each -> "select '" + each.key() + "' where " + each.sql()).collect(Collectors.joining("\n union all\n"));
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

    /** The parts that the packages offer for this person, the one that is {@code here} marked; what does not matter now comes later. */
    public List<Section> sections(UUID person, String here) {
        var holds = new HashSet<>(held(always, person));
        if (holds.stream().anyMatch(rare::contains)) holds.addAll(held(rarely, person));
        return tabs.stream().filter(tab -> tab.key().equals(here) || Screen.now().may(tab.right())).filter(tab -> tab.where().isEmpty() || tab.key().equals(here) || holds.contains(OFFERED + tab.key()))
            .map(tab -> Section.of(tab.words(), "/children/" + person + tab.path(), tab.key().equals(here))
                .later(!RecordTab.ALWAYS.equals(tab.matters()) && !holds.contains(FIRST + tab.key()))).toList();
    }

    private List<String> held(String sql, UUID person) {
        return db.sql(sql).param("person", person).param("today", LocalDate.now(clock.withZone(Happened.LONDON))).query(String.class).list();
    }

    /** A child from a return has no name, and is found by the authority's id. */
    public static String named(String forenames, String surname, String childId) {
        var name = ((forenames == null ? "" : forenames) + " " + (surname == null ? "" : surname)).strip();
        return !name.isEmpty() ? name : childId != null ? "Child " + childId : "Name not known";
    }
}
