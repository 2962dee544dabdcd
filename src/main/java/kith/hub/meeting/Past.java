package kith.hub.meeting;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.ledger.Uuids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands on the records of children from meetings before, with its words as far as whoever asks may read them. */
@Component
public class Past {

    /** Said once for all children of whom it was said. */
    static final String DISCUSSIONS = """
        select d.held_on, d.hub, d.meeting, d.decision, w.name as decided_by, d.words, array_agg(d.person order by d.person) as people, (array_agg(d.fact order by d.person))[1] as fact
          from hub.discussion d
          left join access.worker w on w.id::text = d.decided_by
         where d.person = any(:people)
         group by d.held_on, d.hub, d.meeting, d.decision, w.name, d.words
         order by d.held_on desc, d.words
         limit :most
        """;

    static final String ACTIONS = """
        select a.fact, a.source, coalesce(a.owner_name, w.name) as owner, a.owner as owner_id, a.agreed_on, a.due, a.late_meetings, a.moved, a.ended_on, a.outcome, a.words,
               array_agg(a.person order by a.person) as people
          from hub.action a
          left join access.worker w on w.id::text = a.owner
         where a.person = any(:people) and (:ended or a.ended_on is null)
         group by a.fact, a.source, a.owner_name, w.name, a.owner, a.agreed_on, a.due, a.late_meetings, a.moved, a.ended_on, a.outcome, a.words
         order by a.ended_on desc nulls first, a.due, a.fact
        """;

    static final String OVERSIGHT = """
        select o.held_on, w.name as by, o.source, o.words, array_agg(o.person order by o.person) as people, (array_agg(o.fact order by o.person))[1] as fact
          from hub.oversight o
          left join access.worker w on w.id::text = o.by
         where o.person = any(:people)
         group by o.held_on, w.name, o.source, o.words
         order by o.held_on desc, o.words
         limit :most
        """;

    static final String WORDS = "select id, text from ledger.words where id = any(:ids) and text is not null";

    public record Discussion(LocalDate heldOn, String hub, UUID meeting, String decision, String decidedBy, List<UUID> words, List<UUID> people, UUID fact) {}

    public record Action(UUID fact, String source, String owner, String ownerId, LocalDate agreedOn, LocalDate due, int lateMeetings, int moved, LocalDate endedOn, String outcome, List<UUID> words, List<UUID> people) {

        public boolean open() {
            return endedOn == null;
        }

        public boolean drifts() {
            return open() && (lateMeetings >= 2 || moved >= 2);
        }
    }

    public record Oversight(LocalDate heldOn, String by, String source, List<UUID> words, List<UUID> people, UUID fact) {}

    private final JdbcClient db;

    Past(JdbcClient db) {
        this.db = db;
    }

    public List<Discussion> discussions(Collection<UUID> people, int most) {
        return db.sql(DISCUSSIONS).param("people", people.toArray(UUID[]::new)).param("most", most).query((row, n) -> new Discussion(row.getObject("held_on", LocalDate.class), row.getString("hub"),
            row.getObject("meeting", UUID.class), row.getString("decision"), row.getString("decided_by"), ids(row.getArray("words")), ids(row.getArray("people")), row.getObject("fact", UUID.class))).list();
    }

    public List<Action> actions(Collection<UUID> people, boolean ended) {
        return db.sql(ACTIONS).param("people", people.toArray(UUID[]::new)).param("ended", ended).query((row, n) -> new Action(row.getObject("fact", UUID.class), row.getString("source"), row.getString("owner"),
            row.getString("owner_id"), row.getObject("agreed_on", LocalDate.class), row.getObject("due", LocalDate.class), row.getInt("late_meetings"), row.getInt("moved"), row.getObject("ended_on", LocalDate.class),
            row.getString("outcome"), ids(row.getArray("words")), ids(row.getArray("people")))).list();
    }

    public List<Oversight> oversight(Collection<UUID> people, int most) {
        return db.sql(OVERSIGHT).param("people", people.toArray(UUID[]::new)).param("most", most).query((row, n) -> new Oversight(row.getObject("held_on", LocalDate.class), row.getString("by"), row.getString("source"),
            ids(row.getArray("words")), ids(row.getArray("people")), row.getObject("fact", UUID.class))).list();
    }

    public Map<UUID, String> words(Collection<UUID> ids) {
        var words = new HashMap<UUID, String>();
        if (!ids.isEmpty()) db.sql(WORDS).param("ids", ids.toArray(UUID[]::new)).query(row -> { words.put(row.getObject(1, UUID.class), row.getString(2)); });
        return words;
    }

    /** The id of the words that a part of a family's discussion becomes. */
    public static UUID part(UUID item, String part) {
        return Uuids.named(item + "/" + part);
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }
}
