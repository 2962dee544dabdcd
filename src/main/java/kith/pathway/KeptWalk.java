package kith.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kith.calendar.SchoolCalendar;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.Timeline.Owed;

/** The records that are kept up to date while anything runs: each is owed at most once at a time. */
final class KeptWalk {

    private final class Kept {
        final KeptRule rule;
        final List<Owed> done = new ArrayList<>(2);
        Owed open;
        FactId writtenBy;
        LocalDate written;
        boolean asked;
        boolean leftOwing;

        Kept(KeptRule rule) {
            this.rule = rule;
        }

        void owe(FactId fact, LocalDate day) {
            if (open == null && rule.inForce(day)) open = new Owed(rule.code(), fact, rule.role(), day, rule.within().from(day, school), null);
        }

        /** The day on which what was written last had grown too old, if that day had come. */
        void age(LocalDate day) {
            if (open != null || written == null || leftOwing) return;
            var old = rule.older().from(written, school);
            if (runsSince != null && old.isBefore(runsSince)) old = runsSince;
            if ((day == null || old.isBefore(day)) && rule.inForce(old)) open = new Owed(rule.code(), writtenBy, rule.role(), old, old, null);
        }

        void close(LocalDate day) {
            if (open == null) return;
            if (open.since().isBefore(day)) done.add(new Owed(open.code(), open.fact(), open.role(), open.since(), open.due(), day));
            open = null;
        }
    }

    private static final Comparator<Owed> AS_DUE = Comparator.comparing(Owed::due).thenComparing(Owed::code);

    private final SchoolCalendar school;
    private final StatusWalk statuses;
    private final List<Kept> all = new ArrayList<>(1);
    private LocalDate runsSince;
    private boolean quiet;
    private boolean stopped;

    KeptWalk(Pathways pathways, StatusWalk statuses) {
        this.school = pathways.school();
        this.statuses = statuses;
        for (var rule : pathways.kept) all.add(new Kept(rule));
    }

    void written(Fact<?> fact) {
        for (var each : all) {
            if (!fact.kind().name().equals(each.rule.by())) continue;
            var day = fact.happened().day();
            if (statuses.anyRuns()) each.age(day);
            each.close(day);
            each.leftOwing = false;
            each.written = day;
            each.writtenBy = fact.id();
        }
    }

    /** What a return tells owes nothing. */
    void begin(Fact<?> fact) {
        if (fact.origin() != null || stopped) return;
        for (var each : all) {
            if (each.written != null || !each.rule.inForce(fact.happened().day()) || !statuses.conditions().any(each.rule.begins(), fact)) continue;
            each.asked = true;
            if (statuses.anyRuns()) each.owe(fact.id(), fact.happened().day());
        }
    }

    void changed(Spell spell) {
        if (quiet) {
            quiet = false;
            runsSince = spell.from;
        }
        if (spell.origin != null || stopped) return;
        for (var each : all) {
            if (each.leftOwing || each.written == null && each.asked) each.owe(spell.by, spell.from);
            if (each.written == null) continue;
            for (var when : each.rule.changes())
                if (statuses.begins(when, spell) && statuses.conditions().hold(when, spell.from)) {
                    each.owe(spell.by, spell.from);
                    break;
                }
        }
    }

    /** Nothing runs any more: nobody keeps it up to date, until something begins again. */
    void quiet(LocalDate day) {
        quiet = true;
        for (var each : all) {
            each.age(day);
            each.leftOwing |= each.open != null;
            each.close(day);
        }
    }

    void stop(LocalDate day) {
        quiet(day);
        stopped = true;
    }

    List<Owed> owed() {
        if (!stopped && statuses.anyRuns()) for (var each : all) each.age(null);
        return all.stream().flatMap(each -> Stream.concat(each.done.stream(), Stream.ofNullable(each.open))).toList();
    }

    static List<Owed> together(List<Owed> owed, List<Owed> kept) {
        if (kept.isEmpty()) return owed;
        return Stream.concat(owed.stream(), kept.stream()).sorted(AS_DUE).toList();
    }
}
