package kith.frontdoor.told;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Happened;
import kith.ledger.attachments.Attachment;
import kith.ledger.Uuids;
import kith.ledger.attachments.AttachmentId;
import kith.ledger.attachments.Attachments;
import kith.ui.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What came by the web form and waits for a worker to say whom it is about. */
@Component
public class Reports {

    static final String WAITING = """
        select t.id, t.reference, t.received_at, t.answers::text as answers, t.urgent, t.doubtful, t.files, t.decision, t.reason, t.decided_as::text as decided_as, t.decided_at, t.decider, w.name as decider_name
          from frontdoor.told t
          left join access.worker w on w.id = t.decider
         where t.matched_at is null
        """;
    static final String QUEUED = WAITING + " and t.no_child_at is null order by t.received_at";
    static final String DECIDED = WAITING + " and t.decided_at >= :since order by t.received_at";
    static final String ONE = WAITING + " and t.id = :id";
    static final String DECIDE = """
        update frontdoor.told set decision = :decision, reason = :reason, decided_as = :form::jsonb, decided_at = :now, decider = :worker, no_child_at = null, no_child_by = null
         where id = :id and matched_at is null and decided_at is not distinct from :before
        """;
    /** Nothing follows from advice, so that nobody need ever be named; whatever else was decided has not begun. */
    static final String NO_CHILD = """
        update frontdoor.told set no_child_at = :now, no_child_by = :worker
         where id = :id and matched_at is null and no_child_at is null and decision in ('advice', 'no-further-action')
        """;
    static final String FILES = """
        select f.id
          from frontdoor.told t
         cross join lateral unnest(t.files) with ordinality as f (id, n)
         where t.id = :id
           and (t.matched_at is null or exists (select from frontdoor.contact c where c.contact = t.id and (c.ended_on is null or c.ended_on >= :since)))
           and not frontdoor.kept_from(t.id)
         order by f.n
        """;
    static final String RECEIVED = "select exists (select from frontdoor.receipt(:id))";
    static final String MATCHED = "update frontdoor.told set answers = null, decided_as = null, matched_at = :now, matcher = :worker where id = :id and matched_at is null";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<Map<String, List<String>>> FORM = new TypeReference<>() {};

    /** @param answers what was typed, by the names of the form; {@code decidedAs} the same of the decision */
    public record Report(UUID id, String reference, Instant receivedAt, Map<String, String> answers, boolean urgent, boolean doubtful, List<UUID> files,
                         String decision, String reason, Map<String, List<String>> decidedAs, Instant decidedAt, UUID decider, String deciderName) {

        public String typed(String name) {
            return answers.getOrDefault(name, "").strip();
        }

        /** Names the decision that stands, so that another one since then is noticed, also of the same person; null while there is none. */
        public UUID decided() {
            return decider == null ? null : Uuids.named(id + "/" + decider + "/" + decidedAt);
        }

        /** Who it seems to be about, in the sender's words. */
        public String child() {
            return typed("child").isEmpty() ? "No name given" : typed("child");
        }

        /** For the search: an address finds a child whose name is spelt in another way. */
        public String asked() {
            return joined(" ", typed("child"), typed("born"), typed("address"), typed("postcode")).replaceAll("\\s+", " ");
        }

        /** What the form asked in a field of its own, as the first answers about somebody new: nothing is typed twice. */
        public Map<String, String> child(String before) {
            var child = new LinkedHashMap<String, String>();
            var line = typed("address").split("[,\\n]", 2)[0].strip();
            if (!line.isEmpty()) child.put(before + "line", line);
            if (!typed("postcode").isEmpty()) child.put(before + "postcode", typed("postcode"));
            return child;
        }

        public String teller() {
            return joined(", ", typed("name"), typed("role"), typed("organisation"), typed("phone"), typed("email"));
        }

        public List<Row> rows() {
            return TellUsForm.LABELS.entrySet().stream().filter(label -> !typed(label.getKey()).isEmpty()).map(label -> Row.of(label.getValue(), TellUsForm.inWords(label.getKey(), typed(label.getKey())))).toList();
        }

        /** The same, as the first answers of a contact. */
        public Map<String, List<String>> answersOfContact() {
            var answers = new LinkedHashMap<String, List<String>>();
            put(answers, "teller", typed("name"));
            put(answers, "role", joined(", ", typed("role"), typed("organisation")));
            put(answers, "phone", joined(", ", typed("phone"), typed("email")));
            put(answers, "said", typed("worry") + about());
            put(answers, "urgent", urgent ? "yes" : "no");
            put(answers, "why", typed("why"));
            put(answers, "parents", typed("parents"));
            put(answers, "language", typed("speaks"));
            if (typed("naming").equals("no")) put(answers, "anonymous", "yes");
            return answers;
        }

        private String about() {
            var about = Stream.of("child", "born", "address", "postcode", "others", "adults").filter(name -> !typed(name).isEmpty())
                .map(name -> TellUsForm.LABELS.get(name) + ": " + typed(name)).collect(Collectors.joining("\n"));
            return about.isEmpty() ? "" : "\n\n" + about;
        }

        private static void put(Map<String, List<String>> answers, String name, String value) {
            if (!value.isEmpty()) answers.put(name, List.of(value));
        }

        private static String joined(String between, String... parts) {
            return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
        }
    }

    private final JdbcClient db;
    private final Access access;
    private final Attachments attachments;
    private final Clock clock;

    Reports(JdbcClient db, Access access, Attachments attachments, Clock clock) {
        this.db = db;
        this.access = access;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** Nothing for somebody who does not work the front door: to them it is a contact like any other. */
    public Optional<Report> waiting(UUID id, Worker worker) {
        if (!access.rights(worker).contains(Permission.FRONT_DOOR)) return Optional.empty();
        return db.sql(ONE).param("id", id).query((row, n) -> report(row)).optional();
    }

    /** Whether this is the id of a form, and this worker none of those who say whom a form is about. */
    public boolean closedTo(UUID id, Worker worker) {
        return !access.rights(worker).contains(Permission.FRONT_DOOR) && db.sql(RECEIVED).param("id", id).query(Boolean.class).single();
    }

    /** What came with it, for the front door, as long as it reads what was said. */
    public List<Attachment> files(UUID id, LocalDate since) {
        var ids = db.sql(FILES).param("id", id).param("since", since).query(UUID.class).list().stream().map(AttachmentId::of).toList();
        var kept = ids.isEmpty() ? Map.<AttachmentId, Attachment>of() : attachments.state(ids);
        return ids.stream().filter(kept::containsKey).map(kept::get).toList();
    }

    /** All that is matched to nobody: until it is, it is on no child's record and nobody who searches for the child finds it. Not those of which a worker has said that they never can be. */
    public List<Report> queued() {
        return db.sql(QUEUED).query((row, n) -> report(row)).list();
    }

    public List<Report> decidedSince(LocalDate since) {
        return db.sql(DECIDED).param("since", since.atStartOfDay(Happened.LONDON).toOffsetDateTime()).query((row, n) -> report(row)).list();
    }

    private static Report report(java.sql.ResultSet row) throws java.sql.SQLException {
        var answers = row.getString("answers");
        var form = row.getString("decided_as");
        return new Report(row.getObject("id", UUID.class), row.getString("reference"), instant(row.getObject("received_at", OffsetDateTime.class)),
            answers == null ? Map.of() : JSON.readValue(answers, ANSWERS), row.getBoolean("urgent"), row.getBoolean("doubtful"), List.of((UUID[]) row.getArray("files").getArray()),
            row.getString("decision"), row.getString("reason"), form == null ? Map.of() : JSON.readValue(form, FORM), instant(row.getObject("decided_at", OffsetDateTime.class)), row.getObject("decider", UUID.class), row.getString("decider_name"));
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** @return false when somebody else decided or matched it meanwhile */
    public boolean decide(Report report, String decision, String reason, Map<String, List<String>> form, Worker by) {
        return db.sql(DECIDE).param("form", JSON.writeValueAsString(form)).param("id", report.id()).param("decision", decision).param("reason", reason).param("now", now()).param("worker", by.id())
            .param("before", report.decidedAt() == null ? null : report.decidedAt().atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE).update() == 1;
    }

    /** From now on the contact with the same id tells it, and what was typed lies in one place only. */
    public void matched(UUID id, Worker by) {
        db.sql(MATCHED).param("id", id).param("now", now()).param("worker", by.id()).update();
    }

    /** Of a form that names no child; it can be matched later all the same. */
    public boolean aboutNobody(UUID id, Worker by) {
        return db.sql(NO_CHILD).param("id", id).param("now", now()).param("worker", by.id()).update() == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
