package kith.hub.cover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import kith.ledger.Happened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Absence, said once: who stands in follows, and is found again when the stand-in falls away, when more or fewer days are needed, or when the hub asks its buddy. */
@Component
public class Absences {

    /** One at a time: two that are said at once could make each the stand-in of the other. */
    static final String ALONE = "select pg_advisory_xact_lock(7316827)";

    private static final String ABSENCE = """
        select a.id, a.worker, w.name, a.hub, h.title as hub_title, a.kind, lower(a.period) as starts, upper(a.period) as ends, a.to_buddy, a.named
          from hub.absence a
          left join access.worker w    on w.id = a.worker
          left join organisation.hub h on h.code = a.hub and h.valid @> :today::date
        """;

    static final String ONE = ABSENCE + " where a.id = :id";

    /** Whole days lie over hours; hours are said neither of hours nor of days that are said. */
    static final String OVERLAPPING = ABSENCE + " where coalesce(a.worker::text, a.hub) = :who and a.period && :period::tsrange and a.id <> :id and (a.whole_days or not :days) order by lower(a.period) limit 1";

    static final String NEXT = "select lower(a.period) from hub.absence a where coalesce(a.worker::text, a.hub) = :who and a.whole_days and lower(a.period) > :from and a.id <> :id order by 1 limit 1";

    /** What is over today already, when somebody goes away again on the same day. */
    static final String TODAY = ABSENCE + " where coalesce(a.worker::text, a.hub) = :who and upper(a.period) <= :now::timestamp and lower(a.period) = :from::timestamp order by upper(a.period) desc";

    static final String AGAIN = "update hub.absence set period = :period::tsrange, kind = :kind, changed_by = :by, changed_at = :at where id = :id";

    /** Somebody else's absence in which one of these stands in at that time. */
    static final String DISPLACED = ABSENCE + """
         where a.id <> :id and (:days or not a.whole_days)
           and exists (select from hub.stand_in s
                        where s.absence = a.id and s.period && :period::tsrange
                          and (s.worker = :worker or :worker::uuid is null and s.worker in (select m.worker from organisation.hub_member m where m.hub = :hub and m.valid @> :today::date)))
         order by lower(a.period), a.id
        """;

    /** Who is away now, and what was found for them was left behind by a change of posts or of buddies: they are in another hub by now, or whoever stands in is, or the hub that covers is no buddy any more. */
    static final String LEFT_BEHIND = ABSENCE + """
         where a.period @> :now::timestamp
           and exists (select from hub.stand_in s
                        where s.absence = a.id and s.period @> :now::timestamp
                          and (a.worker is not null and not exists (select from organisation.hub_member m where m.worker = a.worker and m.hub = s.hub and m.valid @> :today::date)
                            or s.covering_hub is not null and not exists (select from organisation.buddy b where b.hub = s.hub and b.buddy = s.covering_hub and b.valid @> :today::date)
                            or s.worker is not null and case when s.why = 'ABOVE'
                                   then not exists (select from organisation.hub h join organisation.worker_role r on r.place = h.group_code and r.place_kind = 'group' and r.leads and r.valid @> :today::date
                                                     where h.code = s.hub and h.valid @> :today::date and r.worker = s.worker)
                                   else not exists (select from organisation.hub_member m where m.worker = s.worker and m.hub in (s.hub, s.covering_hub) and m.valid @> :today::date) end))
         order by lower(a.period), a.id
        """;

    /** For whom nobody of either hub is left, now or on days to come. */
    static final String UNMET = ABSENCE + """
         where (upper_inf(a.period) or upper(a.period) > :now::timestamp)
           and exists (select from hub.stand_in s where s.absence = a.id and s.why in ('ABOVE', 'NOBODY') and (upper_inf(s.period) or upper(s.period) > :now::timestamp))
         order by lower(a.period), a.id
        """;

    static final String SAY = """
        insert into hub.absence (id, worker, hub, kind, period, recorded_by, recorded_at)
        values (:id, :worker, :hub, :kind, :period::tsrange, :by, :at)
            on conflict (id) do nothing
        """;

    static final String CHANGE = "update hub.absence set period = :period::tsrange, changed_by = :by, changed_at = :at where id = :id";
    static final String TO_BUDDY = "update hub.absence set to_buddy = true, named = null, changed_by = :by, changed_at = :at where id = :id";
    static final String NAME = "update hub.absence set named = :named, changed_by = :by, changed_at = :at where id = :id";
    static final String FORGET = "delete from hub.absence where id = :id";

    /** A visit that was taken over and is still to come goes back. */
    static final String VISITS_BACK = "select hub.visits_back(:id, :from)";

    private final JdbcClient db;
    private final Plan plan;
    private final Clock clock;

    Absences(JdbcClient db, Plan plan, Clock clock) {
        this.db = db;
        this.plan = plan;
        this.clock = clock;
    }

    Optional<Absence> one(UUID id) {
        return db.sql(ONE).param("id", id).param("today", now().toLocalDate()).query(Absences::absence).optional();
    }

    /** What is known already of the same days; then nothing is written. */
    Optional<Absence> overlapping(UUID id, UUID worker, String hub, Span span) {
        alone();
        return db.sql(OVERLAPPING).param("id", id).param("who", who(worker, hub)).param("period", upToTheNext(id, worker, hub, span).range()).param("days", span.wholeDays()).param("today", now().toLocalDate()).query(Absences::absence).optional();
    }

    /** Without a day back it goes up to the next whole days that are said. */
    private Span upToTheNext(UUID id, UUID worker, String hub, Span span) {
        if (span.until() != null) return span;
        return new Span(span.from(), db.sql(NEXT).param("id", id).param("who", who(worker, hub)).param("from", span.from()).query(LocalDateTime.class).optional().orElse(null));
    }

    private static String who(UUID worker, String hub) {
        return worker == null ? hub : worker.toString();
    }

    /** Whole days of one worker. */
    public void away(UUID id, UUID worker, String hub, String kind, LocalDate first, LocalDate last, Worker by) {
        say(id, worker, hub, kind, Span.days(first, last.plusDays(1)), by);
    }

    /** Away for the rest of today, or from today on. */
    private boolean again(Span span) {
        return span.wholeDays() && span.from().toLocalDate().equals(now().toLocalDate());
    }

    /**
     * @param worker null where the whole hub is away; {@code hub} null for somebody in none
     * @return the absence it stands in: one that was over earlier today goes on, so that the day has one and what was taken over stays so
     */
    UUID say(UUID id, UUID worker, String hub, String kind, Span said, Worker by) {
        alone();
        var span = upToTheNext(id, worker, hub, said);
        if (one(id).isEmpty() && again(span)) {
            var today = db.sql(TODAY).param("who", who(worker, hub)).param("now", now()).param("from", span.from()).param("today", now().toLocalDate()).query(Absences::absence).list();
            if (!today.isEmpty()) return goesOn(today, kind, span, by);
        }
        int fresh = db.sql(SAY).param("id", id).param("worker", worker, Types.OTHER).param("hub", hub, Types.VARCHAR).param("kind", kind).param("period", span.range()).param("by", by.id()).param("at", at()).update();
        if (fresh == 0) return id;
        var absence = one(id).orElseThrow();
        plan.from(absence, span.from());
        displaced(absence, span);
        return id;
    }

    private UUID goesOn(List<Absence> today, String kind, Span span, Worker by) {
        for (var over : today.subList(1, today.size())) {
            plan.until(over, over.span().from());
            db.sql(FORGET).param("id", over.id()).update();
        }
        var last = today.getFirst();
        db.sql(AGAIN).param("id", last.id()).param("period", span.range()).param("kind", kind).param("by", by.id()).param("at", at()).update();
        plan.from(one(last.id()).orElseThrow(), span.from());
        displaced(one(last.id()).orElseThrow(), span);
        return last.id();
    }

    /** Whoever was to stand in and is away themselves: somebody else is found from then on. */
    private void displaced(Absence absence, Span span) {
        for (var each : db.sql(DISPLACED).param("id", absence.id()).param("days", span.wholeDays()).param("period", span.range()).param("worker", absence.worker(), Types.OTHER).param("hub", absence.hub(), Types.VARCHAR)
            .param("today", now().toLocalDate()).query(Absences::absence).list())
            plan.from(each, each.span().from().isAfter(span.from()) ? each.span().from() : span.from());
    }

    /** "Back" is the first moment they are here again, sooner or later than was said. */
    void back(Absence absence, LocalDateTime back, Worker by) {
        alone();
        var span = absence.span();
        boolean longer = span.until() != null && back.isAfter(span.until());
        db.sql(VISITS_BACK).param("id", absence.id()).param("from", back.toLocalDate()).query(Integer.class).single();
        if (!back.isAfter(span.from())) {
            plan.until(absence, span.from());
            db.sql(FORGET).param("id", absence.id()).update();
            return;
        }
        var changed = new Absence(absence.id(), absence.worker(), absence.name(), absence.hub(), absence.hubTitle(), absence.kind(), new Span(span.from(), back), absence.toBuddy(), absence.named());
        db.sql(CHANGE).param("id", absence.id()).param("period", changed.span().range()).param("by", by.id()).param("at", at()).update();
        if (!longer) plan.until(absence, back);
        else {
            plan.from(changed, span.until());
            displaced(changed, new Span(span.until(), back));
        }
    }

    /** They are here again this moment: of whole days this one already counts as here, unless it was the first. */
    void backNow(Absence absence, Worker by) {
        var now = now().truncatedTo(ChronoUnit.MINUTES);
        var morning = now.toLocalDate().atStartOfDay();
        back(absence, absence.span().wholeDays() && absence.span().from().isBefore(morning) ? morning : now, by);
    }

    void toBuddy(Absence absence, Worker by) {
        alone();
        db.sql(TO_BUDDY).param("id", absence.id()).param("by", by.id()).param("at", at()).update();
        fromToday(absence);
    }

    /** Somebody of the hub or its buddy is named, or with null the model finds who stands in again. */
    void name(Absence absence, UUID whom, Worker by) {
        alone();
        db.sql(NAME).param("id", absence.id()).param("named", whom, Types.OTHER).param("by", by.id()).param("at", at()).update();
        fromToday(absence);
    }

    /** Posts and buddies change while somebody is away, and where nobody was left somebody is back: whoever was found is found again, from this morning on. @return for how many */
    int findAgain() {
        if (leftBehind().isEmpty() && unmet().isEmpty()) return 0;
        alone();
        var all = leftBehind();
        all.forEach(this::fromToday);
        var met = unmet();
        met.forEach(this::fromToday);
        return all.size() + met.size();
    }

    private List<Absence> unmet() {
        return db.sql(UNMET).param("now", now()).param("today", now().toLocalDate()).query(Absences::absence).list().stream().filter(each -> plan.otherwise(each, sinceToday(each))).toList();
    }

    private List<Absence> leftBehind() {
        return db.sql(LEFT_BEHIND).param("now", now()).param("today", now().toLocalDate()).query(Absences::absence).list();
    }

    private void fromToday(Absence absence) {
        plan.from(one(absence.id()).orElseThrow(), sinceToday(absence));
    }

    private LocalDateTime sinceToday(Absence absence) {
        var today = now().toLocalDate().atStartOfDay();
        return absence.span().from().isAfter(today) ? absence.span().from() : today;
    }

    private void alone() {
        db.sql(ALONE).query((row, n) -> 0).list();
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Happened.LONDON);
    }

    private OffsetDateTime at() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Absence absence(ResultSet row, int n) throws SQLException {
        return new Absence(row.getObject("id", UUID.class), row.getObject("worker", UUID.class), row.getString("name"), row.getString("hub"), row.getString("hub_title"), row.getString("kind"),
            new Span(row.getObject("starts", LocalDateTime.class), row.getObject("ends", LocalDateTime.class)), row.getBoolean("to_buddy"), row.getObject("named", UUID.class));
    }
}
