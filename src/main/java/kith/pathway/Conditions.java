package kith.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.calendar.SchoolCalendar;
import kith.ledger.Fact;

/** Whether what stands beside a fact, a status or a birthday in a rule holds on that day. */
final class Conditions {

    private final Life life;
    private final StatusWalk statuses;
    private final SchoolCalendar school;
    private final Begun begun;
    private final Map<String, List<LocalDate>> counted = new HashMap<>(2);

    Conditions(Pathways pathways, Life life, StatusWalk statuses) {
        this.life = life;
        this.statuses = statuses;
        this.school = pathways.school();
        this.begun = new Begun(pathways.asksOpen);
    }

    Begun begun() {
        return begun;
    }

    void note(Fact<?> fact, boolean counts) {
        begun.note(fact);
        if (counts) counted.computeIfAbsent(fact.kind().name(), any -> new ArrayList<>()).add(fact.happened().day());
    }

    boolean hold(When when, LocalDate day) {
        if (!when.asksMore()) return true;
        if (when.whileStatus() != null && !statuses.runs(when.whileStatus(), when.strand())) return false;
        if (when.beside() != null && !statuses.runs(when.beside(), null)) return false;
        if (when.unless() != null && when.unless().codes().stream().anyMatch(code -> statuses.runs(code, null))) return false;
        if (when.had() != null && !statuses.had(when.had())) return false;
        if (when.never() != null && when.never().codes().stream().anyMatch(statuses::had)) return false;
        if (when.fromAge() != null && !reached(when.fromAge(), day)) return false;
        if (when.belowAge() != null && reached(when.belowAge(), day)) return false;
        if (when.open() != null && !open(when, day)) return false;
        return when.nth() == null || (when.nth() == When.Nth.first) == (sinceBegun(when) == 1 && (when.whileStatus() == null || !statuses.goesOn(when.whileStatus())));
    }

    boolean any(List<When> whens, Fact<?> fact) {
        for (var when : whens) if (when.matches(fact) && hold(when, fact)) return true;
        return false;
    }

    boolean hold(When when, Fact<?> fact) {
        return hold(when, fact.happened().day()) && !(when.forGood() && begun.succeeded(fact));
    }

    /** An unborn child is of no age; of somebody else whose birth nobody knows, the older rule holds. */
    private boolean reached(int age, LocalDate day) {
        return life.born() == null ? !life.unborn(day) : !day.isBefore(life.turns(age));
    }

    private boolean open(When when, LocalDate day) {
        var started = begun.open(when.open());
        if (started == null || !When.holds(when.openWhere(), started)) return false;
        var since = started.happened().day();
        if (when.openUnder() != null && !day.isBefore(when.openUnder().from(since, school))) return false;
        return when.openOver() == null || !day.isBefore(when.openOver().from(since, school));
    }

    private int sinceBegun(When when) {
        var since = when.whileStatus() == null ? LocalDate.MIN : statuses.since(when.whileStatus());
        int count = 0;
        for (var day : counted.getOrDefault(when.fact(), List.of())) if (!day.isBefore(since)) count++;
        return count;
    }
}
