package kith.casework.chronology;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kith.ledger.Fact;
import kith.ledger.Happened;
import kith.pathway.Engine;
import kith.pathway.Histories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a child, the latest first, with what was written about it and by whom. */
@Component
public class Chronology {

    static final String WITHHELD = "select access.held_back(:person)";
    static final String TEXTS = """
        select id, text from ledger.words where id = any(:words) and text is not null
         union all
        select id, name from access.worker where id = any(:workers)
        """;

    /** @param late how many days after it happened it was recorded, where that is more than one */
    public record Entry(UUID fact, String type, LocalDate day, Instant at, String line, List<String> words, String by, String onBehalfOf, Instant recorded, long late,
                        boolean imported, boolean corrected, int people) {}

    private final JdbcClient db;
    private final Engine engine;
    private final Histories histories;

    Chronology(JdbcClient db, Engine engine, Histories histories) {
        this.db = db;
        this.histories = histories;
        this.engine = engine;
    }

    /** @param most how many entries, the latest first; the words are read for these alone */
    public List<Entry> of(UUID person, int most) {
        return of(histories.of(person), most);
    }

    /** Of a story as it was known at some moment. */
    public List<Entry> of(Histories.Story story, int most) {
        return of(story, 0, most);
    }

    /** How many entries there are in all. */
    static long count(Histories.Story story) {
        return story.standing().stream().filter(Chronology::tells).count();
    }

    List<Entry> of(Histories.Story story, int after, int most) {
        var settled = story.standing().reversed();
        var original = new HashMap<UUID, Fact<?>>();
        story.all().forEach(fact -> original.put(fact.id().value(), fact));
        var shown = settled.stream().filter(Chronology::tells).skip(after).limit(most).toList();
        var texts = texts(shown);
        return shown.stream().map(fact -> entry(fact, original.get(fact.id().value()), texts)).toList();
    }

    /** What the registers hold is on the page already; a chronology is of what happened. */
    private static boolean tells(Fact<?> fact) {
        var name = fact.kind().name();
        return !name.equals("person.identified") && !name.equals("relationship.recorded") && !name.equals("person.named") && !name.equals("essentials.recorded") && !name.equals("safe-contact.recorded");
    }

    /** How many entries the hub's workers are told of and not shown; nought to everybody else. */
    public int withheld(UUID person) {
        return db.sql(WITHHELD).param("person", person).query(Integer.class).single();
    }

    /** Every fact about a person, as it was recorded: corrections and withdrawals among them, and those of records merged into this one. */
    public List<Fact<?>> facts(UUID person) {
        return histories.of(person).all();
    }

    /** One fact alone, with its words. */
    public Entry entry(Fact<?> fact) {
        return entries(List.of(fact)).getFirst();
    }

    public List<Entry> entries(List<Fact<?>> facts) {
        var texts = texts(facts);
        return facts.stream().map(fact -> entry(fact, fact, texts)).toList();
    }

    private Entry entry(Fact<?> fact, Fact<?> first, Map<UUID, String> texts) {
        var recorded = fact.recorded();
        long late = ChronoUnit.DAYS.between(fact.happened().day(), recorded.at().atZone(Happened.LONDON).toLocalDate());
        return new Entry(fact.id().value(), fact.kind().name(), fact.happened().day(), fact.happened().at(), line(fact),
            fact.words().stream().map(each -> texts.get(each.id())).filter(text -> text != null).toList(),
            texts.get(recorded.by()), texts.get(recorded.onBehalfOf()), recorded.at(), fact.origin() == null && late > 1 ? late : 0,
            fact.origin() != null, first != null && !first.equals(fact), fact.about().size());
    }

    private String line(Fact<?> fact) {
        var telling = engine.fold().telling(fact.kind());
        return telling == null ? fact.kind().name() : telling.line(fact);
    }

    /** What was written about it, by the id of the words; what is kept from whoever asks is not among it. */
    public Map<UUID, String> texts(Fact<?> fact) {
        var texts = texts(List.of(fact));
        texts.keySet().retainAll(fact.words().stream().map(each -> each.id()).toList());
        return texts;
    }

    /** What was written, and what the workers are called. */
    private Map<UUID, String> texts(List<Fact<?>> facts) {
        var words = facts.stream().flatMap(fact -> fact.words().stream()).map(each -> each.id()).distinct().toArray(UUID[]::new);
        var workers = facts.stream().flatMap(fact -> Stream.of(fact.recorded().by(), fact.recorded().onBehalfOf())).filter(id -> id != null).distinct().toArray(UUID[]::new);
        var texts = new HashMap<UUID, String>();
        if (words.length + workers.length > 0) db.sql(TEXTS).param("words", words).param("workers", workers).query(row -> {
            texts.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return texts;
    }
}
