package kith.casework.promise;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The promises made to a child, open ones first. */
@Component
class Promised {

    static final String OF = """
        select p.fact, p.since, p.by, w.name as made_by, p.ended, p.outcome, p.words
          from casework.promise p
          left join access.worker w on w.id = p.made_by
         where p.person = :person
         order by p.ended nulls first, coalesce(p.by, p.since), p.fact
        """;
    static final String TEXTS = "select id, text from ledger.words where id = any(:words) and text is not null";

    /** @param text empty where the words may not be read */
    public record Promise(UUID fact, LocalDate since, LocalDate by, String madeBy, LocalDate ended, String outcome, String text) {}

    private record Row(UUID fact, LocalDate since, LocalDate by, String madeBy, LocalDate ended, String outcome, List<UUID> words) {}

    private final JdbcClient db;

    Promised(JdbcClient db) {
        this.db = db;
    }

    List<Promise> of(UUID person) {
        var rows = db.sql(OF).param("person", person).query((row, n) -> new Row(row.getObject("fact", UUID.class), row.getObject("since", LocalDate.class), row.getObject("by", LocalDate.class), row.getString("made_by"),
            row.getObject("ended", LocalDate.class), row.getString("outcome"), Stream.of((UUID[]) row.getArray("words").getArray()).toList())).list();
        var texts = texts(rows.stream().flatMap(each -> each.words().stream()).toList());
        return rows.stream().map(each -> new Promise(each.fact(), each.since(), each.by(), each.madeBy(), each.ended(), each.outcome(), each.words().stream().map(texts::get).filter(text -> text != null).collect(Collectors.joining(" ")))).toList();
    }

    private Map<UUID, String> texts(List<UUID> words) {
        var texts = new HashMap<UUID, String>();
        if (!words.isEmpty()) db.sql(TEXTS).param("words", words.toArray(UUID[]::new)).query(row -> { texts.put(row.getObject(1, UUID.class), row.getString(2)); });
        return texts;
    }
}
