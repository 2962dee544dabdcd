package kith.casework.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.ledger.Fact;
import kith.pathway.Histories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the last assessment of a child said, and the early help assessment: whoever assesses next goes on from there, and asks nobody everything a second time. */
@Component
public class Before {

    static final String TEXTS = "select id, text from ledger.words where id = any(:words) and text is not null";
    private static final Set<String> KINDS = Set.of("early-help-assessment.completed", "early-help-assessment.started", "assessment.completed");

    /** @param words as they were written, each part under its own name */
    public record Said(String what, LocalDate day, List<String> words) {}

    private final Histories histories;
    private final JdbcClient db;

    Before(Histories histories, JdbcClient db) {
        this.histories = histories;
        this.db = db;
    }

    /** The latest of each kind, the newest first. */
    List<Said> of(UUID person) {
        var latest = new HashMap<String, Fact<?>>();
        for (var fact : histories.of(person).standing()) if (KINDS.contains(fact.kind().name()) && !fact.words().isEmpty()) latest.put(fact.kind().name(), fact);
        if (latest.isEmpty()) return List.of();
        var texts = new HashMap<UUID, String>();
        db.sql(TEXTS).param("words", latest.values().stream().flatMap(fact -> fact.words().stream()).map(each -> each.id()).toArray(UUID[]::new)).query(row -> { texts.put(row.getObject(1, UUID.class), row.getString(2)); });
        var said = new ArrayList<Said>();
        for (var fact : latest.values()) {
            var words = fact.words().stream().map(each -> texts.get(each.id())).filter(each -> each != null).toList();
            if (!words.isEmpty()) said.add(new Said(fact.kind().name().startsWith("early-help") ? "Early help assessment" : "Last assessment", fact.happened().day(), words));
        }
        said.sort((one, other) -> other.day().compareTo(one.day()));
        return said;
    }
}
