package kith.supervision.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sittings that are not about children. Row-level security shows them to those who were part of them, and to nobody else. */
@Component
public class Sittings {

    static final String MINE = """
        select s.id, s.kind, s.lead, l.name as lead_name, s.day, s.next_day,
               (select string_agg(w.name, ', ' order by w.name) from supervision.attendance a join access.worker w on w.id = a.worker where a.sitting = s.id) as whom,
               (select count(*) from supervision.agreed g where g.sitting = s.id and g.done_at is null)::int as open
          from supervision.sitting s
          join access.worker l on l.id = s.lead
         where s.lead = :me or exists (select from supervision.attendance a where a.sitting = s.id and a.worker = :me)
         order by s.day desc, s.recorded_at desc
         limit 50
        """;
    static final String ONE = """
        select s.id, s.kind, s.lead, l.name as lead_name, s.day, s.next_day,
               (select string_agg(w.name, ', ' order by w.name) from supervision.attendance a join access.worker w on w.id = a.worker where a.sitting = s.id) as whom,
               (select count(*) from supervision.agreed g where g.sitting = s.id and g.done_at is null)::int as open
          from supervision.sitting s
          join access.worker l on l.id = s.lead
         where s.id = any(:ids)
         order by s.day desc, s.recorded_at desc
        """;
    static final String ATTENDANCE = "select a.sitting, a.worker, w.name, a.came from supervision.attendance a join access.worker w on w.id = a.worker where a.sitting = any(:ids) order by w.name";
    static final String NOTES = "select n.sitting, n.part, n.words, n.written_by, w.name as by, n.written_at from supervision.note n join access.worker w on w.id = n.written_by where n.sitting = any(:ids) order by n.written_at, n.part = 'added', n.part desc";
    static final String AGREED = "select g.id, g.sitting, g.what, w.name as owner, g.due, g.done_at from supervision.agreed g left join access.worker w on w.id = g.owner where g.sitting = any(:ids) order by g.due nulls last, g.what";
    static final String OPEN = """
        select g.id, g.sitting, g.what, w.name as owner, g.due, g.done_at
          from supervision.agreed g
          join supervision.sitting s    on s.id = g.sitting
          join supervision.attendance a on a.sitting = s.id
          left join access.worker w     on w.id = g.owner
         where s.lead = :lead and a.worker = :worker and s.kind = any(:kinds) and g.done_at is null
         order by g.due nulls last, s.day, g.what
        """;
    static final String HOLD = "insert into supervision.sitting (id, kind, lead, day, next_day, recorded_at) values (:id, :kind, :lead, :day, :next, :now) on conflict (id) do nothing";
    static final String ATTEND = "insert into supervision.attendance (sitting, worker, came) values (:sitting, :worker, :came)";
    static final String WRITE = "insert into supervision.note (id, sitting, part, words, written_by, written_at) values (:id, :sitting, :part, :words, :by, :now) on conflict (id) do nothing";
    static final String AGREE = "insert into supervision.agreed (id, sitting, what, owner, due) values (:id, :sitting, :what, :owner, :due)";
    static final String DONE = "update supervision.agreed set done_at = :now where id = :id and done_at is null";

    /** @param whom for whom it was, by name */
    public record Sitting(UUID id, String kind, UUID lead, String leadName, LocalDate day, LocalDate nextDay, String whom, int open) {

        public String title() {
            return switch (kind) { case "group" -> "Group supervision"; case "clinical" -> "Clinical supervision"; default -> "Personal supervision"; };
        }
    }

    public record Attended(UUID sitting, UUID worker, String name, boolean came) {}

    public record Note(UUID sitting, String part, String words, UUID writtenBy, String by, Instant writtenAt) {

        public String title() {
            return switch (part) {
                case "topics" -> "What we talked about";
                case "wellbeing" -> "How things are";
                case "development" -> "Learning and development";
                case "themes" -> "Themes";
                default -> "Added by " + by;
            };
        }
    }

    public record Agreed(UUID id, UUID sitting, String what, String owner, LocalDate due, Instant doneAt) {}

    /** A sitting with all that belongs to it. */
    public record Whole(Sitting sitting, List<Attended> attended, List<Note> notes, List<Agreed> agreed) {}

    private final JdbcClient db;

    Sittings(JdbcClient db) {
        this.db = db;
    }

    public List<Sitting> of(Worker me, LocalDate today) {
        return db.sql(MINE).param("me", me.id()).query(Sitting.class).list();
    }

    public Optional<Whole> one(UUID id) {
        return all(List.of(id)).stream().findFirst();
    }

    /** Those that are open to whoever asks. */
    public List<Whole> all(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        var asked = ids.toArray(UUID[]::new);
        var attended = db.sql(ATTENDANCE).param("ids", asked).query(Attended.class).list();
        var notes = db.sql(NOTES).param("ids", asked).query((row, n) -> new Note(row.getObject("sitting", UUID.class), row.getString("part"), row.getString("words"), row.getObject("written_by", UUID.class), row.getString("by"),
            row.getObject("written_at", OffsetDateTime.class).toInstant())).list();
        var agreed = db.sql(AGREED).param("ids", asked).query((row, n) -> agreed(row)).list();
        return db.sql(ONE).param("ids", asked).query(Sitting.class).list().stream().map(each -> new Whole(each, attended.stream().filter(it -> it.sitting().equals(each.id())).toList(),
            notes.stream().filter(it -> it.sitting().equals(each.id())).toList(), agreed.stream().filter(it -> it.sitting().equals(each.id())).toList())).toList();
    }

    /** What the two agreed in any sitting and is not done: it goes on until somebody says that it is. */
    List<Agreed> open(Worker lead, UUID worker, String... kinds) {
        return db.sql(OPEN).param("lead", lead.id()).param("worker", worker).param("kinds", kinds).query((row, n) -> agreed(row)).list();
    }

    /** False where this very sitting is recorded already. */
    public boolean hold(UUID id, String kind, Worker lead, LocalDate day, LocalDate next, Instant now) {
        return db.sql(HOLD).param("id", id).param("kind", kind).param("lead", lead.id()).param("day", day).param("next", next).param("now", now.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    public void attend(UUID sitting, UUID worker, boolean came) {
        db.sql(ATTEND).param("sitting", sitting).param("worker", worker).param("came", came).update();
    }

    public void write(UUID id, UUID sitting, String part, String words, Worker by, Instant now) {
        db.sql(WRITE).param("id", id).param("sitting", sitting).param("part", part).param("words", words).param("by", by.id()).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    public void agree(UUID id, UUID sitting, String what, UUID owner, LocalDate due) {
        db.sql(AGREE).param("id", id).param("sitting", sitting).param("what", what).param("owner", owner).param("due", due).update();
    }

    /** False where there is no such thing to whoever asks, or it is done. */
    public boolean done(UUID agreed, Instant now) {
        return db.sql(DONE).param("id", agreed).param("now", now.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    private static Agreed agreed(ResultSet row) throws SQLException {
        return new Agreed(row.getObject("id", UUID.class), row.getObject("sitting", UUID.class), row.getString("what"), row.getString("owner"), row.getObject("due", LocalDate.class), moment(row.getObject("done_at", OffsetDateTime.class)));
    }

    private static Instant moment(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
