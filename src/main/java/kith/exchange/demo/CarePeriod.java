package kith.exchange.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kith.calendar.WorkingDays;
import kith.care.CareFacts;
import kith.care.CareFacts.CareEnded;
import kith.care.CareFacts.CareReviewHeld;
import kith.care.CareFacts.CareStarted;
import kith.care.CareFacts.LegalStatusChanged;
import kith.care.CareFacts.MissingEnded;
import kith.care.CareFacts.MissingStarted;
import kith.care.CareFacts.PlacementEnded;
import kith.care.CareFacts.PlacementStarted;
import kith.exchange.demo.Visits.Rhythm;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.ResidenceEnded;
import kith.people.PeopleFacts.ResidenceStarted;

/** Being looked after: the law, the placements, visits, reviews, nights away. */
final class CarePeriod {

    private static final List<String> MOVED = List.of("CARPL", "CARPL", "CREQB", "CREQO", "CHILD", "LAREQ", "STAND", "OTHER", "CLOSE");

    private final Circle circle;
    private final Chance chance;
    private final Pen pen;
    private final Somebody child;
    private String law;
    private Placing placed;

    CarePeriod(Circle circle) {
        this.circle = circle;
        this.chance = circle.chance;
        this.pen = circle.pen;
        this.child = circle.children.getFirst();
    }

    /**
     * @param end null while it goes on
     * @param reason of the end, in the code of the return
     */
    void run(LocalDate start, LocalDate end, String reason, String hub) {
        var until = end == null ? pen.today.plusDays(1) : end;
        law = beginsWith(start);
        var started = pen.tell(CareFacts.STARTED, circle.children, new CareStarted(law, circle.family.theme.need)).on(start).by(circle.key).promptly()
            .saying(say("care.started", start)).write();
        Owing.plan(circle, started, "care-plan", 10);
        circle.allocate(hub, start.plusDays(chance.between(5, 45)), "TSPROC");
        law(start, until, reason);
        reviews(start, until);
        placements(start, until, reason);
        if (pen.density.daily() == 1) missing(start, until);
        new Days(circle, "care").fill(start, end, 17);
        if (end != null) end(end, reason);
    }

    private String beginsWith(LocalDate start) {
        if (child.alone || child.age(start) >= 14) return chance.of(0.88) ? "V2" : "C1";
        return List.of("V2", "C1", "L2", "L1").get(chance.weighted(28, 54, 10, 8));
    }

    private void law(LocalDate start, LocalDate until, String reason) {
        var day = start;
        if (law.equals("L1")) day = change(start.plusDays(2), until, "C1");
        else if (law.equals("L2")) day = change(start.plusDays(7), until, "C1");
        else if (law.equals("V2") && !child.alone && child.age(start) < 14 && chance.of(0.6)) day = change(Circle.workday(start.plusDays(chance.between(30, 160))), until, "C1");
        if (!law.equals("C1")) return;
        var order = Circle.workday(day.plusDays(chance.of(0.45) ? chance.between(150, 182) : chance.between(183, 400)));
        change(order, until.minusDays(20), reason != null && reason.startsWith("E1") && reason.length() == 3 && reason.compareTo("E13") < 0 ? "E1" : "C2");
    }

    private LocalDate change(LocalDate day, LocalDate until, String to) {
        if (!day.isBefore(until)) return day;
        law = to;
        pen.tell(CareFacts.LEGAL_STATUS, circle.children, new LegalStatusChanged(to)).on(day).by(circle.key).promptly().saying(say("law." + to, day)).write();
        return day;
    }

    private void reviews(LocalDate start, LocalDate until) {
        var last = WorkingDays.after(start, chance.of(0.92) ? chance.between(12, 20) : chance.between(21, 26));
        for (int held = 1; last.isBefore(until); held++) {
            for (var each : circle.children)
                pen.tell(CareFacts.REVIEW, each, new CareReviewHeld(takesPart(each.age(last)))).on(last).by(circle.family.staff.anyone("independent-reviewing-officer", chance)).promptly()
                    .saying(circle.family.voice.say(pen.recent(last) ? "care-review" : "meeting.short", each, circle.key, last)).write();
            var due = last.plusMonths(held == 1 ? 3 : 6);
            last = Circle.workday(chance.of(0.9) ? due.minusDays(chance.between(0, 21)) : due.plusDays(chance.between(2, 45)));
        }
    }

    private String takesPart(int age) {
        return age < 4 ? "PN0" : List.of("PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7").get(chance.weighted(48, 5, 4, 6, 26, 8, 3));
    }

    private void placements(LocalDate start, LocalDate until, String reason) {
        boolean adopted = reason != null && (reason.equals("E11") || reason.equals("E12"));
        var from = start;
        for (int at = 0; from.isBefore(until); at++) {
            int stay = at == 0 ? chance.between(20, 380) : chance.between(200, 1700);
            var next = from.plusDays(stay);
            if (adopted && at == 0) next = until.minusDays(chance.between(130, 260));
            if (next.isAfter(until.minusDays(adopted ? 0 : 40)) || adopted && at > 0) next = until;
            place(from, adopted && at > 0 ? Placing.forAdoption(circle) : at == 0 ? Placing.first(circle, from, child.age(from)) : elsewhere(from));
            stay(from, next);
            from = next;
        }
    }

    private Placing elsewhere(LocalDate day) {
        if (law.equals("C2") && !child.alone && chance.of(0.05)) return Placing.withParents(circle);
        return Placing.next(circle, day, child.age(day));
    }

    private void place(LocalDate day, Placing next) {
        if (placed != null) {
            pen.tell(CareFacts.PLACEMENT_ENDED, circle.children, new PlacementEnded(chance.from(MOVED))).on(day).by(circle.key).promptly().write();
        }
        boolean moved = placed != null;
        placed = next;
        circle.family.voice.foster = next.carer();
        var started = pen.tell(CareFacts.PLACEMENT_STARTED, circle.children, new PlacementStarted(next.type(), next.provider(), null, next.urn())).on(day).by(circle.key).promptly()
            .saying(moved ? say("placement.moved", day) : null).write();
        var where = next.place();
        for (var each : circle.children)
            pen.tell(PeopleFacts.RESIDENCE_STARTED, each, new ResidenceStarted(where.line(), where.town(), where.postcode(), where.shielded(), "placement")).on(day).by(circle.key).promptly().write();
        Owing.plan(circle, started, "placement-plan", 5);
    }

    /** Seen within a week of the move, then at most every six weeks. */
    private void stay(LocalDate from, LocalDate until) {
        var first = Circle.workday(from.plusDays(chance.of(0.92) ? chance.between(2, 7) : chance.between(8, 15)));
        if (first.isBefore(from)) first = from;
        var visits = new Visits(circle, Rhythm.CARE);
        if (first.isBefore(until)) visits.first(first);
        visits.keep(first, until.isAfter(pen.today) ? null : until);
    }

    private void missing(LocalDate start, LocalDate until) {
        if (!chance.of(circle.family.theme == Theme.EXPLOITATION ? 0.8 : 0.25)) return;
        for (var day = start.plusDays(chance.between(20, 200)); day.isBefore(until.minusDays(4)); day = day.plusDays(chance.between(25, 330))) {
            if (child.age(day) < 12) continue;
            var back = day.plusDays(chance.weighted(30, 40, 20, 10));
            var night = circle.family.staff.anyone("emergency-duty-worker", chance);
            pen.tell(CareFacts.MISSING_STARTED, child, new MissingStarted(chance.of(0.75) ? "M" : "A")).on(day).at(LocalTime.of(chance.between(18, 22), chance.between(0, 59)))
                .by(night).promptly().saying(circle.family.voice.say("missing", child, circle.key, day)).write();
            pen.tell(CareFacts.MISSING_ENDED, child, new MissingEnded()).on(back.equals(day) ? day.plusDays(1) : back).by(circle.key).promptly()
                .saying(circle.family.voice.say("missing.back", child, circle.key, day)).write();
        }
    }

    private void end(LocalDate day, String reason) {
        pen.tell(CareFacts.PLACEMENT_ENDED, circle.children, new PlacementEnded(null)).on(day).by(circle.key).promptly().write();
        pen.tell(CareFacts.ENDED, circle.children, new CareEnded(reason)).on(day).by(circle.key).promptly().saying(say("care.ended", day)).write();
        for (var each : circle.children)
            pen.tell(PeopleFacts.RESIDENCE_ENDED, each, new ResidenceEnded(placed.place().postcode())).on(day).by(circle.key).promptly().write();
    }

    private String say(String heading, LocalDate day) {
        return circle.family.voice.say(heading, circle.children, circle.key, day);
    }
}
