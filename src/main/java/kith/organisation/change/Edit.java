package kith.organisation.change;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a change does to one thing (a hub, a post, a pair, a link, a posting) from a day on, and until a day where one is given: it says something
 * else, it begins, or it is there no more.
 * @param key which row it is, by what does not change in it
 * @param says what the row says then; nothing where it ends
 */
public record Edit(String table, Does does, ObjectNode key, LocalDate from, LocalDate until, ObjectNode says) {

    public enum Does { SAY, BEGIN, END }

    private static final String POSTING = "organisation.posting";
    private static final JsonMapper JSON = JsonMapper.shared();

    public static Edit say(String table, Map<String, ?> key, LocalDate from, LocalDate until, Map<String, ?> says) {
        return new Edit(table, Does.SAY, node(key), from, until, node(says));
    }

    public static Edit begin(String table, Map<String, ?> key, LocalDate from, LocalDate until, Map<String, ?> says) {
        var whole = node(key);
        whole.setAll(node(says));
        return new Edit(table, Does.BEGIN, node(key), from, until, whole);
    }

    public static Edit end(String table, Map<String, ?> key, LocalDate from, LocalDate until) {
        return new Edit(table, Does.END, node(key), from, until, JSON.createObjectNode());
    }

    private static ObjectNode node(Map<String, ?> values) {
        ObjectNode node = JSON.valueToTree(values);
        return node;
    }

    /** Of the files' tables: these have to be made again when the files are installed again. */
    @JsonIgnore
    public boolean ofTheModel() { return !table.equals(POSTING); }

    /** Whom it puts into a post; null where it puts nobody. */
    @JsonIgnore
    public UUID seats() { return table.equals(POSTING) && does == Does.BEGIN ? UUID.fromString(key.path("worker").asString()) : null; }
}
