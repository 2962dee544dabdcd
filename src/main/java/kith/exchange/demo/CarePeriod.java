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
import kith.care.LookedAfterFacts;
import kith.care.LookedAfterFacts.UnaccompaniedRecorded;
import kith.care.MissingFacts;
import kith.care.MissingFacts.InterviewHeld;
import kith.care.MissingFacts.InterviewOffered;
import kith.care.PlacementFacts;
import kith.care.PlacementFacts.PlacementNotified;
import kith.care.ReviewFacts;
import kith.care.ReviewFacts.DecisionsSent;
import kith.care.ReviewFacts.OfficerAppointed;
import kith.care.ReviewFacts.RecordCirculated;
import kith.care.ReviewFacts.RecordWritten;
import kith.care.ReviewFacts.RepresentationConsidered;
import kith.exchange.demo.Visits.Rhythm;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.ResidenceEnded;
import kith.people.PeopleFacts.ResidenceStarted;
import kith.permanence.AdoptionFacts;
import kith.permanence.AdoptionFacts.PermanencePlanMade;

/** Being looked after: the law, the placements, visits, reviews, nights away. */
final class CarePeriod {

    private static final List<String> MOVED = List.of("CARPL", "CARPL", "CREQB", "CREQO", "CHILD", "LAREQ", "STAND", "OTHER", "CLOSE");

    private final Circle circle;
    private final Chance chance;
    private final Pen pen;
    private final Somebody child;
    /** For what was added to the story later. */
    private final Chance apart;
    private String law;
    /** The day of the interim care order. */
    private LocalDate ordered;
    private Placing placed;

    CarePeriod(Circle circle) {
        this.circle = circle;
        this.chance = circle.chance;
        this.pen = circle.pen;
        this.child = circle.children.getFirst();
        this.apart = circle.chance.apart();
    }

    /**
     * @param end null while it goes on
     * @param reason of the end, in the code of the return
     */
    void run(LocalDate start, LocalDate end, String reason, String hub) {
        var until = end == null ? pen.today.plusDays(1) : end;
        law = beginsWith(start);
        var started = pen.tell(CareFacts.STARTED, circle.children, new CareStarted(law, null, circle.family.theme.need)).on(start).by(circle.key).promptly()
            .saying(say("care.started", start)).write();
        Owing.plan(circle, started, "care-plan", 10);
        officer(start);
        circle.allocate(hub, start.plusDays(chance.between(5, 45)), "TSPROC");
        law(start, until, reason);
        reviews(start, until);
        placements(start, until, reason);
        if (pen.density.daily() == 1) missing(start, until);
        if (pen.density.daily() == 1) for (var each : circle.children) inHand(each, start, until, end == null ? until : end);
        if (pen.density.daily() == 1) permanence(start, until);
        new Days(circle, "care").fill(start, end, 17);
        if (end != null) end(end, reason);
        else if (pen.density.daily() == 1 && law.equals("C1")) new InCourt(circle).now(ordered);
    }

    /** What belongs to each child alone; chance of its own, so that the family's story stays as it was. */
    private void inHand(Somebody each, LocalDate start, LocalDate until, LocalDate end) {
        var own = apart.apart();
        if (each.unborn(start)) return;
        new InHand(circle, each, start, until.isAfter(each.turns(18)) ? each.turns(18) : until, own).run();
        var eligible = Pathway.eligible(each, start);
        if (eligible.isBefore(end) && eligible.isBefore(each.turns(18))) new Pathway(circle, each, own).run(eligible);
        if (each.alone) pen.tell(LookedAfterFacts.UNACCOMPANIED, each, new UnaccompaniedRecorded(each.turns(18))).on(start).by(circle.key).promptly().write();
    }

    /** By the second review there is mostly a plan for where the child will grow up. */
    private void permanence(LocalDate start, LocalDate until) {
        for (var each : circle.children) {
            var day = Circle.workday(start.plusDays(apart.of(0.85) ? apart.between(70, 116) : apart.between(125, 300)));
            var plan = each.age(start) >= 16 ? "supported-independence" : each.age(start) < 4 && apart.of(0.4) ? "adoption" : apart.of(0.3) ? "family-or-friends" : apart.of(0.5) ? "return-home" : "long-term-fostering";
            if (day.isBefore(until) && !each.unborn(day)) pen.tell(AdoptionFacts.PLAN, each, new PermanencePlanMade(plan)).on(day).by(circle.key).promptly().write();
        }
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
        ordered = day;
        var order = Circle.workday(day.plusDays(chance.of(0.45) ? chance.between(150, 182) : chance.between(183, 400)));
        change(order, until.minusDays(20), reason != null && reason.startsWith("E1") && reason.length() == 3 && reason.compareTo("E13") < 0 ? "E1" : "C2");
    }

    private LocalDate change(LocalDate day, LocalDate until, String to) {
        if (!day.isBefore(until)) return day;
        law = to;
        pen.tell(CareFacts.LEGAL_STATUS, circle.children, new LegalStatusChanged(to)).on(day).by(circle.key).promptly().saying(say("law." + to, day)).write();
        return day;
    }

    private void officer(LocalDate start) {
        var officer = circle.family.staff.anyone("independent-reviewing-officer", apart);
        var day = WorkingDays.after(start, apart.of(0.93) ? apart.between(1, 5) : apart.between(6, 9));
        pen.tell(ReviewFacts.OFFICER, circle.children, new OfficerAppointed(officer.name(), null)).on(day).by(circle.key).promptly().write();
    }

    /** What follows a review: decisions, the record, and that all have it. */
    private void written(Somebody each, LocalDate held) {
        var considered = apart.of(0.9) ? "offered" : "has-one";
        pen.tell(ReviewFacts.CONSIDERED, each, new RepresentationConsidered(considered, apart.of(0.8) ? "not-needed" : "has-one")).on(held).by(circle.key).promptly().write();
        pen.tell(ReviewFacts.DECISIONS, each, new DecisionsSent(null)).on(WorkingDays.after(held, late(5))).by(circle.key).promptly().write();
        pen.tell(ReviewFacts.WRITTEN, each, new RecordWritten(null)).on(WorkingDays.after(held, late(15))).by(circle.key).promptly().write();
        pen.tell(ReviewFacts.CIRCULATED, each, new RecordCirculated(null)).on(WorkingDays.after(held, late(20))).by(circle.key).promptly().write();
    }

    private int late(int within) {
        return apart.of(0.9) ? apart.between(Math.max(1, within - 6), within) : within + apart.between(1, 12);
    }

    private void reviews(LocalDate start, LocalDate until) {
        var last = WorkingDays.after(start, chance.of(0.92) ? chance.between(12, 20) : chance.between(21, 26));
        for (int held = 1; last.isBefore(until); held++) {
            for (var each : circle.children)
                pen.tell(CareFacts.REVIEW, each, new CareReviewHeld(takesPart(each.age(last)))).on(last).by(circle.family.staff.anyone("independent-reviewing-officer", chance)).promptly()
                    .saying(circle.family.voice.say(pen.recent(last) ? "care-review" : "meeting.short", each, circle.key, last)).write();
            if (pen.density.daily() == 1) for (var each : circle.children) written(each, last);
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
        var started = pen.tell(CareFacts.PLACEMENT_STARTED, circle.children, new PlacementStarted(next.type(), next.provider(), null, next.urn(), null, null, next.type().equals("P1") ? "care-order-parent" : null, null)).on(day).by(circle.key).promptly()
            .saying(moved ? say("placement.moved", day) : null).write();
        var where = next.place();
        for (var each : circle.children)
            pen.tell(PeopleFacts.RESIDENCE_STARTED, each, new ResidenceStarted(where.line(), where.town(), where.postcode(), where.shielded(), "placement")).on(day).by(circle.key).promptly().write();
        Owing.plan(circle, started, "placement-plan", 5);
        if (started != null && pen.density.daily() == 1)
            pen.tell(PlacementFacts.NOTIFIED, circle.children, new PlacementNotified(started.id(), List.of("parents", "gp", "school", "health-board"), true)).on(WorkingDays.after(day, late(5))).by(circle.key).promptly().after(started).write();
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
            interview(back.equals(day) ? day.plusDays(1) : back, night);
        }
    }

    /** Somebody independent talks with a child who came back; a child may say no. */
    private void interview(LocalDate back, Colleague by) {
        var offered = back.plusDays(apart.of(0.9) ? 1 : 4);
        boolean wants = apart.of(0.8);
        pen.tell(MissingFacts.OFFERED, child, new InterviewOffered(wants ? "accepted" : "declined")).on(offered).by(circle.key).promptly().write();
        if (wants) pen.tell(MissingFacts.HELD, child, InterviewHeld.of("held", List.of(apart.among("to-see-family", "to-see-friends", "unhappy-in-placement", "would-not-say"))))
            .on(offered.plusDays(apart.of(0.85) ? 1 : 5)).by(by).promptly().write();
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
