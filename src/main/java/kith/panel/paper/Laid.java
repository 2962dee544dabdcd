package kith.panel.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.Engine;
import kith.pathway.Histories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What of a child's record is laid before a panel: the summary and the plan that stand, what the child said lately, and the chronology in short. Entries of a strand, and
 * what tells where somebody lives, are never laid before it.
 */
@Component
public class Laid {

    static final String WORDS = "select id, text from ledger.words where id = any(:words) and text is not null";
    static final String STRANDS = "select fact from people.strand where person = :person";
    static final String SPENT = """
        select coalesce(sum(pence), 0) from (select distinct fact, agreed_pence as pence from budget.request where person = any(:people) and state = 'agreed' and decided > :since) each
        """;

    private static final Set<String> PLANS = Set.of("early-help-plan.made", "need-plan.made", "protection-plan.made", "care-plan.made", "pathway-plan.made");
    /** What marks a way: kept short, because the panel has ten minutes. */
    private static final Set<String> MARKS = Set.of("referral.accepted", "strategy-discussion.held", "section-47.ended", "conference.held", "protection-plan.started", "protection-plan.ended", "protection-plan.category-changed", "need-plan.started",
        "need-plan.ended", "care.started", "care.ended", "placement.started", "placement.ended", "care-review.held", "legal-status.changed", "assessment.completed", "case.closed", "allocation.made", "panel.decided", "final-order.made",
        "interim-order.made", "missing-episode.started", "child.born", "supervision.held", "consultation.given", "clinical-summary.published");
    private static final Set<String> ADDRESSES = Set.of("residence.started", "residence.ended", "essentials.recorded", "safe-contact.recorded", "residence.shielded");
    private static final int MOST = 15;
    private static final int VOICES = 2;

    /** @param chronology the earliest first */
    public record Part(UUID person, List<Said> summary, List<Said> plan, List<Said> views, List<Said> chronology) {

        Stream<UUID> facts() { return Stream.of(summary, plan, views, chronology).flatMap(List::stream).map(Said::fact).distinct(); }

        public boolean nothing() { return Stream.of(summary, plan, views, chronology).allMatch(List::isEmpty); }
    }

    public record Said(UUID fact, LocalDate day, String line, List<String> words) {}

    private final Histories histories;
    private final Engine engine;
    private final JdbcClient db;

    Laid(Histories histories, Engine engine, JdbcClient db) {
        this.histories = histories;
        this.engine = engine;
        this.db = db;
    }

    /** From the record as it stands, for whoever prepares the papers and may read it. */
    Part from(UUID person) {
        var kept = new HashSet<>(db.sql(STRANDS).param("person", person).query(UUID.class).list());
        return part(person, histories.of(person).standing().stream().filter(each -> !kept.contains(each.id().value()) && !ADDRESSES.contains(each.kind().name())).toList());
    }

    /** What was laid before the panel, and nothing else of the record. */
    Part of(UUID person, Collection<UUID> includes) {
        return part(person, histories.of(person).standing().stream().filter(each -> includes.contains(each.id().value())).toList());
    }

    /** What was said beside the entries, when the papers were prepared; or in the request itself. */
    List<String> words(UUID person, UUID fact) {
        return histories.of(person).standing().stream().filter(each -> each.id().equals(new FactId(fact))).findFirst().map(each -> said(List.of(each), texts(List.of(each))).getFirst().words()).orElse(List.of());
    }

    /** In pence, for these children in the last twelve months. */
    long spent(Collection<UUID> people, LocalDate today) {
        return db.sql(SPENT).param("people", people.toArray(UUID[]::new)).param("since", today.minusYears(1)).query(Long.class).single();
    }

    private Part part(UUID person, List<Fact<?>> standing) {
        var latest = standing.reversed();
        var summary = latest.stream().filter(each -> each.kind().name().equals("summary.written")).limit(1).toList();
        var plan = latest.stream().filter(each -> PLANS.contains(each.kind().name())).limit(1).toList();
        var seen = latest.stream().filter(each -> each.kind().name().equals("visit.made") && !each.words().isEmpty()).limit(6).toList();
        var marks = latest.stream().filter(each -> MARKS.contains(each.kind().name())).limit(MOST).toList().reversed();
        var texts = texts(Stream.of(summary, plan, seen).flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new)));
        // of a visit the panel reads what the child said, and not the note
        var views = said(seen, texts).stream().map(each -> new Said(each.fact(), each.day(), each.line(), each.words().stream().filter(it -> it.contains("’s views: ")).toList())).filter(each -> !each.words().isEmpty()).limit(VOICES).toList();
        return new Part(person, said(summary, texts), said(plan, texts), views, said(marks, Map.of()));
    }

    private List<Said> said(List<Fact<?>> facts, Map<UUID, String> texts) {
        return facts.stream().map(each -> new Said(each.id().value(), each.happened().day(), engine.fold().telling(each.kind()).line(each), each.words().stream().map(word -> texts.get(word.id())).filter(text -> text != null).toList())).toList();
    }

    private Map<UUID, String> texts(List<Fact<?>> facts) {
        var texts = new HashMap<UUID, String>();
        var ids = facts.stream().flatMap(each -> each.words().stream()).map(each -> each.id()).distinct().toArray(UUID[]::new);
        if (ids.length > 0) db.sql(WORDS).param("words", ids).query(row -> { texts.put(row.getObject(1, UUID.class), row.getString(2)); });
        return texts;
    }
}
