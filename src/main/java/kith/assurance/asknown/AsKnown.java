package kith.assurance.asknown;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kith.care.Care;
import kith.casework.Seen;
import kith.casework.child.InWords;
import kith.casework.chronology.Chronology;
import kith.hub.Allocation;
import kith.ledger.CodeSet;
import kith.ledger.Fact;
import kith.pathway.ChildState;
import kith.pathway.Engine;
import kith.pathway.Histories;
import kith.pathway.Timeline.State;
import kith.pathway.evaluate.Moment;
import kith.people.Person;
import kith.people.SafeContact;
import kith.protection.Category;
import kith.ui.Row;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A child's record at the end of a day, made from the facts that had been recorded by then; what is kept to fewer people now stays so. */
@Component
public class AsKnown {

    private static final int MOST = 1_000;

    static final String HELD = """
        select (select h.title from organisation.working_hub h where h.code = :hub order by case when lower(h.valid) <= :day::date then lower(h.valid) end desc nulls last, h.valid limit 1) as hub,
               (select w.name from access.worker w where w.id::text = :key) as key,
               (select w.name from access.worker w where w.id::text = :responsible) as responsible
        """;

    /** @param since null for a record that is owed */
    public record Line(String words, LocalDate since, LocalDate due, State state) {}

    public record Held(String hub, String key, String responsible) {}

    /** @param stood what the head of the record said: why, when the child was seen, what to beware of */
    public record Then(LocalDate day, List<Line> statuses, List<Line> clocks, List<Line> owed, Held held, List<Row> stood, List<Chronology.Entry> entries, int withheld) {

        /** Of a long record the latest entries are told. */
        public boolean cut() { return entries.size() >= MOST; }
    }

    private final Histories histories;
    private final Chronology chronology;
    private final Engine engine;
    private final JdbcClient db;

    AsKnown(Histories histories, Chronology chronology, Engine engine, JdbcClient db) {
        this.histories = histories;
        this.chronology = chronology;
        this.engine = engine;
        this.db = db;
    }

    Then on(UUID person, LocalDate day) {
        var moment = Moment.valueOf(day.toString());
        var known = histories.asKnown(person, moment.last());
        var story = new Histories.Story(known.all(), known.standing().stream().<Fact<?>>filter(moment::happened).toList());
        var follows = histories.followed(person, story.standing());
        var timeline = follows.timeline();
        var rules = engine.pathways();
        var clocks = timeline.clocks(day).stream().filter(clock -> clock.open(moment.last()))
            .map(clock -> new Line(rules.clockTitle(clock.entry()), clock.started(), clock.dueOn(day), clock.at(moment.last()))).sorted(Comparator.comparing(Line::due, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
        return new Then(day,
            timeline.statuses(moment.last(), rules).stream().map(each -> new Line(rules.status(each.code()).label(), each.from(), null, null)).toList(),
            clocks,
            timeline.owed(day).stream().map(each -> new Line(rules.owedTitle(each.code()), null, each.due(), each.due().isBefore(day) ? State.OVERDUE : State.RUNNING)).toList(),
            follows.state().part(Allocation.class).map(it -> held(it, day)).orElse(new Held(null, null, null)), stood(follows.state(), day), chronology.of(story, MOST), chronology.withheld(person));
    }

    private static List<Row> stood(ChildState state, LocalDate day) {
        var rows = new ArrayList<Row>();
        state.part(Category.class).map(Category::current).ifPresent(code -> rows.add(Row.of("Category of the plan", CodeSet.named("cin_category_of_abuse").label(code))));
        state.part(Care.class).map(Care::law).ifPresent(code -> rows.add(Row.of("Legal status", CodeSet.named("lac_legal_status").label(code))));
        var seen = state.part(Seen.class);
        rows.add(Row.of("Last seen", seen.map(Seen::lastSeen).map(last -> ago(last, day)).orElse("Not recorded")
            + seen.filter(it -> it.missedSince() > 0).map(it -> "; " + Say.count(it.missedSince(), "visit") + " since without seeing").orElse("")));
        rows.add(Row.of("Last seen alone", seen.map(Seen::lastSeenAlone).map(last -> ago(last, day)).orElse("Not recorded")));
        state.part(Person.class).ifPresent(person -> {
            person.warnings().forEach(each -> rows.add(Row.of("Warning", InWords.plain(each.kind()) + (each.advice() == null ? "" : ": " + each.advice()))));
            var essentials = person.essentials();
            new SafeContact(essentials.contactBy(), essentials.contactWhen(), essentials.contactNever(), essentials.safeContact()).lines().forEach(each -> rows.add(Row.of("Contact", each)));
        });
        return rows;
    }

    private static String ago(LocalDate seen, LocalDate day) {
        return Say.date(seen) + ", " + Say.count((int) ChronoUnit.DAYS.between(seen, day), "day") + " before";
    }

    private Held held(Allocation then, LocalDate day) {
        return db.sql(HELD).param("day", day).param("hub", then.hub()).param("key", then.key()).param("responsible", then.responsible()).query(Held.class).single();
    }
}
