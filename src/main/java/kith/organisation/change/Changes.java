package kith.organisation.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import kith.organisation.ModelRows;
import kith.organisation.TurnOfTheDay;
import kith.organisation.WholeModels;
import kith.organisation.change.Change.Made;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Changes the organisation from a day on and keeps who, when and why; takes a change back. What people may do follows in the same transaction. */
@Component
public class Changes {

    static final String SPELLS = "select organisation.spells(cast(:table as regclass), cast(:key as jsonb))::text";
    static final String PUT = "select 1 from organisation.put(cast(:table as regclass), cast(:key as jsonb), cast(:spells as jsonb))";
    static final String ADD = """
        insert into organisation.change (id, kind, hub, worker, starting, until, says, why, edits, files, was, became, by, at, reverses)
        values (:id, :kind, :hub, :worker, :starting, :until, :says, :why, cast(:edits as jsonb), cast(:files as jsonb), cast(:was as jsonb), cast(:became as jsonb), :by, :at, :reverses)
        """;
    static final String MADE = """
        select c.id, c.kind, c.hub, c.worker, c.starting, c.until, c.says, c.why, w.name as by, c.at, c.reverses, u.name as undone_by, c.undone_at,
               exists (select from organisation.change later where later.reverses = c.id and later.undone_at is null) as reversed
          from organisation.change c
          join access.worker w      on w.id = c.by
          left join access.worker u on u.id = c.undone_by
        """;
    static final String ALL = MADE + " order by c.starting desc, c.place desc limit 200";
    static final String ONE = MADE + " where c.id = :id";
    static final String WHOLE = "select kind, edits::text as edits, was::text as was, became::text as became from organisation.change where id = :id";
    static final String UNDO = "update organisation.change set undone_by = :by, undone_at = :now where id = :id and undone_at is null";
    static final String STANDING = "select edits::text as edits, files::text as files from organisation.change where undone_at is null and at > :since order by place";
    /** Of these workers, whoever was moved by a later change, or began somewhere since. */
    static final String MOVED_SINCE = """
        select w.id, w.name
          from access.worker w
         where w.id = any(:workers)
           and (exists (select from organisation.change made
                          join organisation.change later on later.place > made.place and later.undone_at is null
                         cross join jsonb_array_elements(later.edits) edit
                         where made.id = :change and edit ->> 'table' = 'organisation.posting' and edit -> 'key' ->> 'worker' = w.id::text)
             or exists (select from organisation.posting g where g.worker = w.id and lower(g.valid) >= :since and g.valid @> :day::date))
         order by w.name
        """;
    static final String TURN_BY_TURN = "select pg_advisory_xact_lock(7316830)";

    private static final JsonMapper JSON = JsonMapper.shared();

    public enum Undoing { UNDONE, CHANGED_SINCE, ALREADY, IN_FORCE }

    /** @param change null where nothing is left to take back; {@code elsewhere} who is not seated again, because they have moved or left since */
    public record Back(Change change, List<String> elsewhere) {}

    private record Moved(UUID id, String name) {}

    private record Touched(String table, String key, List<Spell> spells) {}

    private record Standing(String edits, String files) {}

    private record Whole(String kind, String edits, String was, String became) {}

    private final JdbcClient db;
    private final WholeModels models;
    private final TurnOfTheDay turn;
    private final Clock clock;

    Changes(JdbcClient db, WholeModels models, TurnOfTheDay turn, Clock clock) {
        this.db = db;
        this.models = models;
        this.turn = turn;
        this.clock = clock;
    }

    /** False when it was made already: the same form sent again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean make(Change change, Worker by) {
        alone();
        if (one(change.id()).isPresent()) return false;
        var may = turn.rolesNow();
        var was = new LinkedHashMap<String, Touched>();
        var became = new LinkedHashMap<String, Touched>();
        for (var edit : change.edits()) {
            var before = spells(edit.table(), edit.key().toString());
            was.putIfAbsent(edit.table() + edit.key(), new Touched(edit.table(), edit.key().toString(), before));
            put(edit.table(), edit.key().toString(), Spells.after(edit, before));
            became.put(edit.table() + edit.key(), new Touched(edit.table(), edit.key().toString(), spells(edit.table(), edit.key().toString())));
        }
        db.sql(ADD).param("id", change.id()).param("kind", change.kind()).param("hub", change.hub()).param("worker", change.worker()).param("starting", change.starting()).param("until", change.until())
            .param("says", change.says()).param("why", change.why()).param("edits", JSON.writeValueAsString(change.edits())).param("files", JSON.writeValueAsString(inFiles(change))).param("was", JSON.writeValueAsString(was.values()))
            .param("became", JSON.writeValueAsString(became.values())).param("by", by.id()).param("at", now()).param("reverses", change.reverses()).update();
        turn.settle(may);
        return true;
    }

    /** Only before it takes effect; afterwards a change in the other direction says so with a day of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Undoing undo(UUID id, Worker by) {
        alone();
        var made = one(id).orElseThrow();
        if (made.undone()) return Undoing.ALREADY;
        if (!made.toCome(today())) return Undoing.IN_FORCE;
        var whole = whole(id);
        for (var row : touched(whole.became())) if (!spells(row.table(), row.key()).equals(row.spells())) return Undoing.CHANGED_SINCE;
        var was = touched(whole.was());
        for (var row : was.reversed()) put(row.table(), row.key(), List.of());
        for (var row : was) put(row.table(), row.key(), row.spells());
        db.sql(UNDO).param("id", id).param("by", by.id()).param("now", now()).update();
        return Undoing.UNDONE;
    }

    /** What would take this change back from a day on: what was changed again since stays, and so does whoever has moved. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Back reverse(UUID id, UUID fresh, LocalDate starting, String why) {
        var made = one(id).orElseThrow();
        var whole = whole(id);
        var was = touched(whole.was());
        var became = touched(whole.became());
        var back = new ArrayList<Edit>();
        for (var edit : edits(whole.edits()).reversed()) back.addAll(Spells.back(edit, of(was, edit), of(became, edit), spells(edit.table(), edit.key().toString()), starting));
        var moved = movedSince(made, back, starting);
        back.removeIf(edit -> edit.seats() != null && moved.stream().anyMatch(each -> each.id().equals(edit.seats())));
        if (back.isEmpty()) return new Back(null, List.of());
        return new Back(new Change(fresh, "reversed", made.hub(), made.worker(), starting, null, "Taken back: " + made.says(), why, ends(back), id), moved.stream().map(Moved::name).toList());
    }

    private static List<Spell> of(List<Touched> rows, Edit edit) {
        return rows.stream().filter(row -> row.table().equals(edit.table()) && JSON.readTree(row.key()).equals(edit.key())).findFirst().orElseThrow().spells();
    }

    private List<Moved> movedSince(Made made, List<Edit> back, LocalDate day) {
        var workers = back.stream().map(Edit::seats).filter(Objects::nonNull).distinct().toArray(UUID[]::new);
        return workers.length == 0 ? List.of() : db.sql(MOVED_SINCE).param("workers", workers).param("change", made.id()).param("since", made.starting()).param("day", day).query(Moved.class).list();
    }

    /** What ends first makes room for what begins. */
    private static List<Edit> ends(List<Edit> edits) {
        var sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparing((Edit edit) -> edit.does() != Edit.Does.END));
        return sorted;
    }

    @Transactional(readOnly = true)
    public List<Made> all() { return db.sql(ALL).query(Changes::made).list(); }

    @Transactional(readOnly = true)
    public Optional<Made> one(UUID id) { return db.sql(ONE).param("id", id).query(Changes::made).optional(); }

    /** What is to be laid over the files, in the order in which it was said; without what the files say they hold already. */
    @Transactional(readOnly = true)
    public List<Laid> standing(Instant since) {
        var laid = new ArrayList<Laid>();
        for (var each : db.sql(STANDING).param("since", since.atOffset(ZoneOffset.UTC)).query(Standing.class).list()) {
            var edits = edits(each.edits());
            List<Laid.Row> files = JSON.readValue(each.files(), new TypeReference<>() { });
            for (int i = 0; i < edits.size(); i++) if (edits.get(i).ofTheModel()) laid.add(new Laid(edits.get(i), files.get(i)));
        }
        return laid;
    }

    /** What the files say of each row at the time of the change, so that it is seen later whether they say something else. */
    private List<Laid.Row> inFiles(Change change) {
        var rows = models.on(change.starting()).map(ModelRows::of);
        return change.edits().stream().map(edit -> rows.map(all -> Overlay.inFiles(all.get(edit.table()), edit.key())).orElse(Laid.Row.UNKNOWN)).toList();
    }

    public List<Spell> spells(String table, String key) {
        return JSON.readValue(db.sql(SPELLS).param("table", table).param("key", key).query(String.class).single(), new TypeReference<>() { });
    }

    private void put(String table, String key, List<Spell> spells) {
        db.sql(PUT).param("table", table).param("key", key).param("spells", JSON.writeValueAsString(spells)).query(Integer.class).single();
    }

    /** Changes are few: one after the other, so that each is made of what the last one left. */
    private void alone() { db.sql(TURN_BY_TURN).query((row, n) -> true).single(); }

    private Whole whole(UUID id) { return db.sql(WHOLE).param("id", id).query(Whole.class).single(); }

    private static List<Touched> touched(String json) { return JSON.readValue(json, new TypeReference<>() { }); }

    private static List<Edit> edits(String json) { return JSON.readValue(json, new TypeReference<>() { }); }

    private static Made made(ResultSet row, int n) throws SQLException {
        var undone = row.getObject("undone_at", OffsetDateTime.class);
        return new Made(row.getObject("id", UUID.class), row.getString("kind"), row.getString("hub"), row.getObject("worker", UUID.class), row.getObject("starting", LocalDate.class), row.getObject("until", LocalDate.class),
            row.getString("says"), row.getString("why"), row.getString("by"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("reverses", UUID.class), row.getString("undone_by"),
            undone == null ? null : undone.toInstant(), row.getBoolean("reversed"));
    }

    private LocalDate today() { return Say.london(clock.instant()); }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }
}
