package kith.pathway;

import static kith.ledger.Happened.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import kith.calendar.SchoolCalendar;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.Origin;
import kith.pathway.Pathways.Course;

/** A stretch of one strand of a status; open while {@code until} is null. */
final class Spell {

    final Course course;
    final LocalDate from;
    /** The fact that began it, or where it began by itself the one that began what it stands on. */
    final FactId by;
    final Origin origin;
    /** It had begun before its first day. */
    boolean goesOn;
    /** The moment at which it was last said to begin on its first day, where that is known. */
    private Instant at;
    LocalDate until;
    Instant untilAt;
    String reason;
    /** The first day on which it no longer runs, and the moment where that is counted in hours. */
    LocalDate lapse;
    Instant lapseAt;

    Spell(Course course, LocalDate from, FactId by, Origin origin, Instant at) {
        this.course = course;
        this.from = from;
        this.by = by;
        this.origin = origin;
        this.at = at;
    }

    void lapses(Fact<?> fact, SchoolCalendar school) {
        var rule = course.strand().lapses();
        if (rule.on() != null && fact.value(rule.on()) instanceof LocalDate last && !last.isBefore(from)) {
            var most = rule.atFirst() != null && fact.happened().day().equals(from) ? rule.atFirst() : rule.longest();
            var ends = most == null || last.isBefore(most.from(from, school)) ? last : most.from(from, school);
            if (lapse == null || ends.plusDays(1).isAfter(lapse)) lapse = ends.plusDays(1);
        } else if (lapse == null && rule.within() != null && rule.within().inHours()) {
            lapseAt = rule.within().from(Trigger.of(fact).begun());
            lapse = lapseAt.minusNanos(1).atZone(LONDON).toLocalDate().plusDays(1);
        } else if (lapse == null && rule.within() != null) {
            var last = rule.within().from(from, school);
            lapse = (rule.rolls() == null ? last : rule.rolls().from(last)).plusDays(1);
        }
    }

    String code() {
        return course.status().code();
    }

    boolean open() {
        return until == null;
    }

    Instant at() {
        return at;
    }

    void begunAgain(Instant moment) {
        if (moment != null && (at == null || moment.isAfter(at))) at = moment;
    }

    /** Began later on the day of that closing, as far as both times are known. */
    boolean beganAfter(Happened closing) {
        return at != null && closing != null && closing.at() != null && closing.day().equals(from) && at.isAfter(closing.at());
    }

    /** Was open when the day began. */
    boolean olderThan(LocalDate day) {
        return from.isBefore(day) && (until == null || until.equals(day));
    }

    void end(LocalDate day, String why) {
        until = day;
        reason = why;
    }
}
