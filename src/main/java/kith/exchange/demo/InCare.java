package kith.exchange.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.calendar.WorkingDays;

/** How children who are looked after today, or were until they were 18, came to be. */
final class InCare {

    private static final String[] AT_18 = {"E17", "E5", "E5", "E4A", "E6"};

    private final Circle circle;
    private final String hub;
    private final Chance chance;
    private final Somebody child;

    InCare(Circle circle, String hub) {
        this.circle = circle;
        this.hub = hub;
        this.chance = circle.chance;
        this.child = circle.children.getFirst();
    }

    void from(LocalDate day, Card card) {
        var start = careFrom(day, card == Card.BABY_IN_CARE ? "hub-4" : "hub-" + chance.between(5, 8));
        for (var each : together()) {
            var first = each.children.getFirst();
            if (card == Card.YOUNG_IN_CARE && first.turns(16).isAfter(start)) {
                new CarePeriod(each).run(start, null, null, "hub-" + chance.between(14, 15));
                each.allocate(hub, Circle.workday(first.turns(16).plusDays(chance.between(1, 40))), "TSPROC");
            } else {
                new CarePeriod(each).run(start, null, null, hub);
            }
        }
    }

    /** Somebody who left care at 18. */
    void leaver(LocalDate day) {
        var leaves = child.turns(18);
        var care = careFrom(day, "hub-" + chance.between(5, 8));
        new CarePeriod(circle).run(care, leaves, AT_18[chance.between(0, AT_18.length - 1)], "hub-" + chance.between(14, 15));
        circle.allocate(hub, Circle.workday(leaves.minusDays(chance.between(10, 100))), "TSPROC");
        new LeavingCare(circle).run(leaves);
    }

    /** Brothers and sisters are placed together where that can be; otherwise each has a worker's time of their own. */
    private List<Circle> together() {
        if (circle.children.size() == 1 || chance.of(0.55)) return List.of(circle);
        var each = new ArrayList<Circle>();
        for (var one : circle.children) each.add(circle.apart(List.of(one)));
        return each;
    }

    private LocalDate careFrom(LocalDate day, String where) {
        var referral = new Arrival(circle).referred(Circle.workday(day), where, child.alone || chance.of(0.4));
        boolean enquired = !child.alone && chance.of(0.35);
        if (enquired) new Enquiry(circle).discussed(referral, "section-47-joint");
        else if (!child.alone && chance.of(0.2)) new Enquiry(circle).toNothing(referral);
        var start = child.alone ? referral : WorkingDays.after(referral, chance.between(2, 26));
        if (child.born.isAfter(start)) start = Circle.workday(child.born.plusDays(chance.between(3, 6)));
        if (enquired) new Enquiry(circle).ended(start, "no-conference");
        new Assessing(circle).run(referral, child.alone ? WorkingDays.after(start, chance.between(10, 40)) : start, "looked-after");
        return start;
    }
}
