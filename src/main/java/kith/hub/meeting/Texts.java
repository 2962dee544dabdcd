package kith.hub.meeting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kith.access.Worker;
import kith.hub.meeting.Sittings.Item;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is typed about a family while it is discussed, field by field: on the server as it is typed, and merged where two type in one field. */
@Component
public class Texts {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern WRITTEN = Pattern.compile("discussion|hypotheses|risk|decision|dissent|oversight|line-" + ID + "|action-" + ID + "-what|guest-" + ID);
    private static final Pattern CHOSEN = Pattern.compile("about|not-here|code|decided-by|oversight-by|action-" + ID + "-(owner|name|due|about)");
    static final int LONGEST = 50_000;

    static final String BEGIN = """
        insert into hub.meeting_item (id, meeting, family, people, reasons, begun_at) values (:id, :meeting, :family, :people, :reasons, :now)
        on conflict do nothing
        """;
    static final String HOLD = "select i.id, i.meeting, i.family, i.people, i.reasons, i.recorded_at, null as recorded_by from hub.meeting_item i where i.id = :id for update";
    static final String WIDEN = "update hub.meeting_item set people = :people where id = :id and not people @> :people";
    static final String WIDEN_TEXTS = "update hub.meeting_text set people = :people where item = :id and field not like 'line-%' and not people @> :people";
    static final String OF = """
        select t.item, t.field, t.text, t.version, w.id as by, w.name as by_name, t.written_at
          from hub.meeting_text t
          join access.worker w on w.id = t.written_by
         where t.item = any(:items)
         order by t.item, t.field
        """;
    static final String WRITE = """
        insert into hub.meeting_text (item, field, people, text, version, written_by, written_at)
        select :item, t.field, case when t.child is null then :people else array[t.child] end, t.text, 1, :by, :now
          from unnest(:fields::text[], :children::uuid[], :texts::text[]) as t (field, child, text)
        on conflict (item, field) do update
           set text = excluded.text, version = meeting_text.version + 1, written_by = excluded.written_by, written_at = excluded.written_at
        """;
    static final String FORGET = "delete from hub.meeting_text where item = :item";

    public record Text(UUID item, String field, String text, int version, UUID by, String byName, Instant at) {}

    /** What somebody typed, and what the field held when they began. */
    public record Typed(String was, String text) {}

    private final JdbcClient db;

    Texts(JdbcClient db) {
        this.db = db;
    }

    public static boolean isField(String name) {
        return WRITTEN.matcher(name).matches() || CHOSEN.matcher(name).matches();
    }

    /** One answer of a few, which nobody merges. */
    public static boolean isChosen(String name) {
        return CHOSEN.matcher(name).matches();
    }

    /** The part of the records in which a field is read: who decided stands with the decision. */
    public static String recordedIn(String name) {
        if (name.equals("code") || name.equals("decided-by")) return "decision";
        if (name.equals("oversight-by")) return "oversight";
        if (name.equals("not-here")) return "present";
        return name.startsWith("action-") ? name.substring(0, 43) : name;
    }

    /** Who and by when: kept with what is to be done, and not in its words. */
    public static boolean goesWithAnother(String name) {
        return name.equals("oversight-by") || name.equals("not-here") || name.startsWith("action-") && isChosen(name);
    }

    /** The row of the family, held until the end of the transaction so that those who write at once come one after the other; empty where this worker may not. */
    public Optional<Item> hold(Meeting meeting, UUID family, Collection<UUID> people, List<String> reasons, Instant now) {
        var id = Sittings.item(meeting.id(), family);
        var all = people.toArray(UUID[]::new);
        db.sql(BEGIN).param("id", id).param("meeting", meeting.id()).param("family", family).param("people", all).param("reasons", reasons.toArray(String[]::new)).param("now", Sittings.utc(now)).update();
        var held = db.sql(HOLD).param("id", id).query((row, n) -> Sittings.item(row)).optional();
        if (held.isEmpty() || held.get().recorded() != null || held.get().people().containsAll(people)) return held;
        db.sql(WIDEN).param("id", id).param("people", all).update();
        db.sql(WIDEN_TEXTS).param("id", id).param("people", all).update();
        return db.sql(HOLD).param("id", id).query((row, n) -> Sittings.item(row)).optional();
    }

    public Map<String, Text> of(UUID item) {
        var all = new LinkedHashMap<String, Text>();
        of(List.of(item)).forEach(each -> all.put(each.field(), each));
        return all;
    }

    public List<Text> of(Collection<UUID> items) {
        if (items.isEmpty()) return List.of();
        return db.sql(OF).param("items", items.toArray(UUID[]::new)).query((row, n) -> new Text(row.getObject("item", UUID.class), row.getString("field"), row.getString("text"), row.getInt("version"),
            row.getObject("by", UUID.class), row.getString("by_name"), row.getObject("written_at", OffsetDateTime.class).toInstant())).list();
    }

    /**
     * What the fields hold once what somebody typed is merged in.
     * @param changed those that are otherwise than they stand
     * @param otherwise of the questions with one answer those that somebody else answered otherwise meanwhile, with theirs: it stands until whoever came second says which
     */
    public record Merged(Map<String, String> all, Map<String, String> changed, Map<String, Text> otherwise) {}

    public Merged merge(Item item, Map<String, Typed> typed) {
        var there = of(item.id());
        var all = new LinkedHashMap<String, String>();
        there.forEach((field, text) -> all.put(field, text.text()));
        var changed = new LinkedHashMap<String, String>();
        var otherwise = new LinkedHashMap<String, Text>();
        typed.forEach((field, each) -> {
            if (!isField(field) || each.text().length() > LONGEST || !about(item, field)) return;
            String was = plain(each.was()), mine = plain(each.text()), before = all.getOrDefault(field, "");
            boolean oneAnswer = CHOSEN.matcher(field).matches();
            if (oneAnswer && Merge.atOdds(was, mine, before)) otherwise.put(field, there.get(field));
            var merged = oneAnswer ? Merge.choice(was, mine, before) : Merge.text(was, mine, before);
            if (!merged.equals(before)) changed.put(field, merged);
        });
        all.putAll(changed);
        return new Merged(all, changed, otherwise);
    }

    /** Merges and keeps. @return {@link Merged#otherwise} */
    public Map<String, Text> write(Item item, Map<String, Typed> typed, Worker by, Instant now) {
        var merged = merge(item, typed);
        keep(item, merged, by, now);
        return merged.otherwise();
    }

    public void keep(Item item, Merged merged, Worker by, Instant now) {
        if (merged.changed().isEmpty()) return;
        var fields = List.copyOf(merged.changed().keySet());
        db.sql(WRITE).param("item", item.id()).param("people", item.people().toArray(UUID[]::new)).param("by", by.id()).param("now", Sittings.utc(now)).param("fields", fields.toArray(String[]::new))
            .param("children", fields.stream().map(Texts::child).toArray(UUID[]::new)).param("texts", fields.stream().map(merged.changed()::get).toArray(String[]::new)).update();
    }

    /** A child's own line is about that child alone. */
    private static boolean about(Item item, String field) {
        return child(field) == null || item.people().contains(child(field));
    }

    private static UUID child(String field) {
        return field.startsWith("line-") ? UUID.fromString(field.substring(5)) : null;
    }

    public void forget(Item item) {
        db.sql(FORGET).param("item", item.id()).update();
    }

    public static String plain(String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }
}
