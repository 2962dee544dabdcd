package kith.workforce.wish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kith.access.Worker;
import kith.ui.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked to move, and the two who agreed. Seen by whoever asks and by those who answer for the hub they leave or the one they wish for. */
@Component
public class Wishes {

    private static final String LEADS_A_GROUP = "r.leads and r.valid @> :today::date and r.place_kind = 'group' and r.place in (select h.group_code from organisation.hub h where h.code in (w.from_hub, w.to_hub) and h.valid @> :today::date)";
    private static final String LEADS_THE_SERVICE = "r.leads and r.valid @> :today::date and r.place_kind in ('body', 'service-area')";
    private static final String FOR_A_GROUP = "exists (select from organisation.worker_role r where r.worker = :me and " + LEADS_A_GROUP + ")";
    private static final String FOR_THE_SERVICE = "exists (select from organisation.worker_role r where r.worker = :me and " + LEADS_THE_SERVICE + ")";
    private static final String ANSWERS = "(" + FOR_A_GROUP + " or " + FOR_THE_SERVICE + ")";
    /** Of both sides nobody is left but whoever agreed: two have to sign all the same. */
    private static final String STEPS_IN = "workforce.steps_in(w.worker, w.first_by, array[w.from_hub, w.to_hub])";
    private static final String ANYBODY = "exists (select from organisation.worker_role r join access.worker x on x.id = r.worker and x.active where r.worker <> w.worker and r.worker is distinct from w.first_by and %s)";
    static final String READ = """
        select w.id, w.worker, a.name, w.from_hub, coalesce(f.title, w.from_hub) as from_title, w.to_hub, coalesce(t.title, w.to_hub) as to_title, w.why, w.asked_at, w.withdrawn_at, w.answer, w.answer_why,
               b.name as answered_by, w.answered_at, w.first_side, c.name as first_by, w.first_by = :me as first_own, w.first_why, w.first_at,
               w.worker <> :me and %s as my_group, w.worker <> :me and %s as my_service, %s as a_group, %s as a_service, w.answer is null and %s as steps_in
          from workforce.wish w
          join access.worker a            on a.id = w.worker
          left join access.worker b       on b.id = w.answered_by
          left join access.worker c       on c.id = w.first_by
          left join organisation.hub f    on f.code = w.from_hub and f.valid @> :today::date
          left join organisation.hub t    on t.code = w.to_hub and t.valid @> :today::date
        """.formatted(FOR_A_GROUP, FOR_THE_SERVICE, ANYBODY.formatted(LEADS_A_GROUP), ANYBODY.formatted(LEADS_THE_SERVICE), STEPS_IN);
    static final String MINE = READ + " where w.worker = :me order by w.asked_at desc limit 20";
    static final String ASKED = READ + " where w.worker <> :me and w.withdrawn_at is null and (" + ANSWERS + " or w.answered_by = :me or w.answer is null and " + STEPS_IN + ") order by w.answer is not null, w.asked_at desc limit 100";
    static final String ONE = READ + " where w.id = :id and (w.worker = :me or w.answered_by = :me or " + ANSWERS + " or w.answer is null and " + STEPS_IN + ")";
    static final String FROM = "select m.hub from organisation.hub_member m where m.worker = :me and m.valid @> :today::date order by m.full_time desc, m.hub limit 1";
    static final String HUBS = "select h.code as value, h.title as words, cast(null as text) as hint from organisation.hub h where h.valid @> :today::date order by h.kind, h.number nulls last, h.title";
    static final String ANSWERERS = """
        select distinct a.name
          from organisation.worker_role r
          join access.worker a on a.id = r.worker and a.active
         where r.leads and r.valid @> :today::date and r.place_kind = 'group' and r.worker <> :me
           and r.place in (select h.group_code from organisation.hub h where h.code in (:from, :to) and h.valid @> :today::date)
         order by a.name
        """;
    static final String ASK = """
        insert into workforce.wish (id, worker, from_hub, to_hub, why, asked_at) values (:id, :me, :from, :to, :why, :now)
        on conflict (id) do nothing
        """;
    static final String WITHDRAW = "update workforce.wish set withdrawn_at = :now where id = :id and worker = :me and answer is null and withdrawn_at is null";
    static final String ANSWER = """
        update workforce.wish set answer = :answer, answer_why = :why, answered_by = :me, answered_at = :now
         where id = :id and worker <> :me and answer is null and withdrawn_at is null and first_side is not distinct from :first and first_by is distinct from :me
        """;
    static final String AGREE_FIRST = """
        update workforce.wish set first_side = :side, first_why = :why, first_by = :me, first_at = :now
         where id = :id and worker <> :me and answer is null and withdrawn_at is null and first_side is null
        """;
    static final String COUNTED = "select asked, agreed, refused from workforce.asked_since(:since)";
    static final String WAITING = "select count(*) from workforce.wish w where w.worker <> :me and w.answer is null and w.withdrawn_at is null and w.first_by is distinct from :me and (w.first_side is distinct from 'group' and " + FOR_A_GROUP
        + " or w.first_side is distinct from 'service' and " + FOR_THE_SERVICE
        // those who were still to agree have left: whoever else answers for the other side settles it
        + " or w.first_side = 'group' and " + FOR_A_GROUP + " and not " + ANYBODY.formatted(LEADS_THE_SERVICE)
        + " or w.first_side = 'service' and " + FOR_THE_SERVICE + " and not " + ANYBODY.formatted(LEADS_A_GROUP) + " or " + STEPS_IN + ")";
    static final String ANSWERED = "select count(*) from workforce.wish w where w.worker = :me and w.answered_at >= :since";

    public record Counted(long asked, long agreed, long refused) {}

    private final JdbcClient db;

    Wishes(JdbcClient db) { this.db = db; }

    List<Wish> of(Worker me, LocalDate today) { return db.sql(MINE).param("me", me.id()).param("today", today).query(Wishes::wish).list(); }

    /** What this worker answers or has answered for. */
    List<Wish> askedOf(Worker me, LocalDate today) { return db.sql(ASKED).param("me", me.id()).param("today", today).query(Wishes::wish).list(); }

    Optional<Wish> one(UUID id, Worker me, LocalDate today) { return db.sql(ONE).param("id", id).param("me", me.id()).param("today", today).query(Wishes::wish).optional(); }

    /** Where somebody works most of their time; empty for those in no hub or team. */
    Optional<String> hubOf(Worker me, LocalDate today) { return db.sql(FROM).param("me", me.id()).param("today", today).query(String.class).optional(); }

    List<Choice> hubs(LocalDate today) { return db.sql(HUBS).param("today", today).query(Choice.class).list(); }

    /** The managers of the two groups; whoever leads the service may answer too. */
    List<String> answerers(Worker me, String from, String to, LocalDate today) {
        return db.sql(ANSWERERS).param("me", me.id()).param("from", from).param("to", to, Types.VARCHAR).param("today", today).query(String.class).list();
    }

    /** False where one waits already. The same form sent again asks once. */
    boolean ask(UUID id, Worker me, String from, String to, String why, Instant now, LocalDate today) {
        if (one(id, me, today).isPresent()) return true;
        if (of(me, today).stream().anyMatch(Wish::waits)) return false;
        db.sql(ASK).param("id", id).param("me", me.id()).param("from", from).param("to", to, Types.VARCHAR).param("why", why).param("now", at(now)).update();
        return true;
    }

    boolean withdraw(Wish wish, Worker me, Instant now) { return db.sql(WITHDRAW).param("id", wish.id()).param("me", me.id()).param("now", at(now)).update() == 1; }

    /** A refusal settles it, and so does whoever agrees second. False where somebody else answered or it was withdrawn meanwhile. @param wish as found for somebody whom it asks */
    boolean answer(Wish wish, boolean agreed, String why, Worker me, Instant now) {
        if (!wish.asks()) return false;
        if (agreed && !wish.settles()) return db.sql(AGREE_FIRST).param("id", wish.id()).param("side", wish.side().code()).param("why", why).param("me", me.id()).param("now", at(now)).update() == 1;
        return db.sql(ANSWER).param("id", wish.id()).param("answer", agreed ? "agreed" : "refused").param("why", why).param("me", me.id()).param("now", at(now))
            .param("first", wish.first() == null ? null : wish.first().side().code(), Types.VARCHAR).update() == 1;
    }

    public Counted since(Instant moment) { return db.sql(COUNTED).param("since", at(moment)).query(Counted.class).single(); }

    int waitingFor(Worker me, LocalDate today) { return db.sql(WAITING).param("me", me.id()).param("today", today).query(Integer.class).single(); }

    int answered(Worker me, Instant since) { return db.sql(ANSWERED).param("me", me.id()).param("since", at(since)).query(Integer.class).single(); }

    private static Wish wish(ResultSet row, int n) throws SQLException {
        var side = row.getString("first_side");
        var first = side == null ? null : new Wish.First(Side.of(side), row.getString("first_by"), row.getString("first_why"), moment(row, "first_at"), row.getBoolean("first_own"));
        return new Wish(row.getObject("id", UUID.class), row.getObject("worker", UUID.class), row.getString("name"), row.getString("from_hub"), row.getString("from_title"), row.getString("to_hub"), row.getString("to_title"),
            row.getString("why"), moment(row, "asked_at"), moment(row, "withdrawn_at"), first, row.getString("answer"), row.getString("answer_why"), row.getString("answered_by"), moment(row, "answered_at"),
            sides(row.getBoolean("a_group"), row.getBoolean("a_service")), sides(row.getBoolean("my_group"), row.getBoolean("my_service")), row.getBoolean("steps_in"));
    }

    private static Set<Side> sides(boolean group, boolean service) {
        var sides = EnumSet.noneOf(Side.class);
        if (group) sides.add(Side.GROUP);
        if (service) sides.add(Side.SERVICE);
        return sides;
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant moment) { return moment.atOffset(ZoneOffset.UTC); }
}
