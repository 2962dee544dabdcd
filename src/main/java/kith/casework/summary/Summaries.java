package kith.casework.summary;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.ledger.Uuids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The case summaries that stand, with their words. */
@Component
public class Summaries {

    static final String STANDING = """
        select s.person, s.fact, s.written, w.name as by
          from casework.summary s
          left join access.worker w on w.id = s.written_by
         where s.person = any(:people)
        """;
    static final String WORDS = "select id, text from ledger.words where id = any(:ids) and text is not null";
    static final String OWED = """
        select person, min(due) as due
          from pathway.owed
         where person = any(:people) and code = 'case-summary' and since <= :today and (completed is null or completed > :today)
         group by person
        """;

    /** @param text null where the words may not be read or were erased */
    public record Standing(UUID person, UUID fact, LocalDate written, String by, String text) {}

    private record Row(UUID person, UUID fact, LocalDate written, String by) {}

    private record Owed(UUID person, LocalDate due) {}

    private final JdbcClient db;

    Summaries(JdbcClient db) {
        this.db = db;
    }

    public Map<UUID, Standing> of(Collection<UUID> people) {
        var rows = db.sql(STANDING).param("people", people.toArray(UUID[]::new)).query(Row.class).list();
        var words = new HashMap<UUID, String>();
        if (!rows.isEmpty()) db.sql(WORDS).param("ids", rows.stream().map(each -> words(each.fact())).distinct().toArray(UUID[]::new)).query(row -> {
            words.put(row.getObject("id", UUID.class), row.getString("text"));
        });
        var standing = new HashMap<UUID, Standing>();
        for (var each : rows) standing.put(each.person(), new Standing(each.person(), each.fact(), each.written(), each.by(), words.get(words(each.fact()))));
        return standing;
    }

    /** By when a new one is owed, for those of whom one is. */
    Map<UUID, LocalDate> owed(List<UUID> people, LocalDate today) {
        var owed = new HashMap<UUID, LocalDate>();
        for (var each : db.sql(OWED).param("people", people.toArray(UUID[]::new)).param("today", today).query(Owed.class).list()) owed.put(each.person(), each.due());
        return owed;
    }

    /** The id of the words of a summary, so that its text is read without the fact. */
    static UUID words(UUID fact) {
        return Uuids.named(fact + "/words");
    }
}
