package kith.hub.cover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kith.calendar.WorkingDays;
import kith.hub.messages.Bulletins;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.organisation.Cover;
import kith.organisation.Covers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An urgent call, or what the night did, that nobody in the hub has answered for two hours turns the buddy hub's cover on until the end of the
 * day: a family never waits for a hub that is not there. Both hubs are told by a notice on My day. Of a child whom no hub holds the front door is told what the night did, and has to answer.
 */
@Component
class NobodyAnswers {

    static final String ALONE = "select pg_try_advisory_xact_lock(7316826)";

    static final String WAITING = """
        select distinct h.code, h.title, b.buddy, buddy.title as buddy_title
          from (select coalesce(mine.code, hub.book(m.for_hub, m.person, m.for_worker, :today::date)) as hub
                  from hub.message m
                  left join organisation.hub mine on mine.code = m.for_hub and mine.valid @> :today::date
                 where m.for_hub is not null and m.answered_at is null and m.urgent and m.sent_at <= :since and m.sent_at > :from
                 union
                select a.hub from casework.night_event n join hub.allocation a on a.person = n.person
                 where n.recorded_at <= :night and n.recorded_at > :from
                 union
                select door.code from hub.night_without_hub(:from, :today) n join organisation.hub door on door.duty = 'front-door' and door.valid @> :today::date
                 where n.recorded_at <= :night) waiting
          join organisation.hub h       on h.code = waiting.hub and h.valid @> :today::date
          join organisation.buddy b     on b.hub = h.code and b.valid @> :today::date
          join organisation.hub buddy   on buddy.code = b.buddy and buddy.valid @> :today::date
         where not exists (select from organisation.cover c where c.absent_hub = h.code and c.covering_hub = b.buddy and c.valid @> :today::date)
         order by h.code
        """;

    static final String WHY = "nobody answered";
    private static final Duration UNANSWERED = Duration.ofHours(2);
    /** What has lain longer than a weekend is a matter for whoever leads, not for the buddy hub day after day; days off beside it make it as long as they are. */
    private static final Duration LATELY = Duration.ofDays(4);
    /** The hub reads what the night did from nine; before, nobody has had the time to. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private record Silent(String code, String title, String buddy, String buddyTitle) {}

    private final JdbcClient db;
    private final Covers covers;
    private final Bulletins bulletins;
    private final Clock clock;

    NobodyAnswers(JdbcClient db, Covers covers, Bulletins bulletins, Clock clock) {
        this.db = db;
        this.covers = covers;
        this.bulletins = bulletins;
        this.clock = clock;
    }

    /** @return the hubs for which cover was turned on; nothing when another node is at it */
    List<String> round() {
        if (!db.sql(ALONE).query(Boolean.class).single()) return List.of();
        var now = clock.instant();
        var today = now.atZone(Happened.LONDON).toLocalDate();
        var silent = db.sql(WAITING).param("since", utc(now.minus(UNANSWERED))).param("night", utc(night(now, today))).param("from", utc(from(now, today))).param("today", today).query(Silent.class).list();
        for (var each : silent) turnOn(each, silent.stream().anyMatch(other -> other.code().equals(each.buddy()) && other.buddy().equals(each.code())), today);
        return silent.stream().map(Silent::code).toList();
    }

    /** What was recorded before nine is unread for two hours at eleven of a working day; until then nothing of the night is late. */
    private static Instant night(Instant now, LocalDate today) {
        var morning = today.atTime(MORNING).atZone(Happened.LONDON).toInstant();
        return WorkingDays.isWorkingDay(today) && !now.isBefore(morning.plus(UNANSWERED)) ? morning : Instant.EPOCH;
    }

    /** What the last evening before Christmas or Easter did is nobody's before the next working day. */
    private static Instant from(Instant now, LocalDate today) {
        var lately = now.minus(LATELY);
        var workedLast = WorkingDays.before(today, 1).atStartOfDay(Happened.LONDON).toInstant();
        return workedLast.isBefore(lately) ? workedLast : lately;
    }

    private void turnOn(Silent hub, boolean eachOther, LocalDate today) {
        var id = hub.code() + "/" + WHY + "/" + today;
        if (!covers.begin(Cover.ofHub(Uuids.named(id), hub.code(), hub.buddy(), WHY, today, today.plusDays(1)))) return;
        // the hub that covers sees what its buddy is told: one notice for the two
        var begins = "Nobody in " + hub.title() + " answered an urgent alert for two hours";
        if (!eachOther) bulletins.byKith(Uuids.named(id + "/told"), hub.code(), begins + ". Until the end of today " + hub.buddyTitle() + " covers for it: look at its messages and at what the night did, and tell one another what you take up.", today);
        else if (hub.code().compareTo(hub.buddy()) < 0) bulletins.byKith(Uuids.named(id + "/told"), hub.code(), begins + ", and nobody in " + hub.buddyTitle() + ". Until the end of today they cover for each other: look at the messages of both and at what the night did.", today);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
