package kith.exchange.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kith.calendar.WorkingDays;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.exchange.demo.Visits.Rhythm;
import kith.frontdoor.FrontDoorFacts.ContactDecided;
import kith.help.EarlyHelpFacts;
import kith.help.EarlyHelpFacts.EarlyHelpAssessmentCompleted;
import kith.help.EarlyHelpFacts.EarlyHelpAssessmentStarted;
import kith.help.EarlyHelpFacts.EarlyHelpEnded;
import kith.help.EarlyHelpFacts.EarlyHelpPlanReviewed;
import kith.help.EarlyHelpFacts.EarlyHelpRequested;
import kith.help.EarlyHelpFacts.EarlyHelpStarted;
import kith.help.EarlyHelpFacts.EarlyHelpTierChanged;
import kith.help.PlanFacts;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.Fact;
import kith.ledger.FactKind;

/** Help that comes early: asked for, waited for, begun with somebody who leads it, looked at again, and over; or a social worker takes it over, or it takes over from one. */
final class HelpedEarly {

    private static final Lists LINES = Lists.read("early-help.txt");
    private static final int TOLD_YEARS = 3;

    private final Family family;
    private final Pen pen;
    private final Chance chance;

    /** @param name null where it is the worker who has the family */
    private record Lead(String profession, String name) {}

    HelpedEarly(Family family) {
        this.family = family;
        this.pen = family.pen;
        this.chance = family.chance.apart();
    }

    static List<String[]> lines() {
        return LINES.under("families").stream().map(HelpedEarly::columns).toList();
    }

    private static String[] columns(String line) {
        return line.strip().split("\\s*\\|\\s*");
    }

    /** A family of the stream: when the front door decided on early help, and now and then where a plan of need gives way to it. */
    void write(Card card) {
        if (!pen.density.words() || family.theme == Theme.ALONE) return;
        var facts = pen.written();
        for (var fact : facts)
            if (fact.body() instanceof ContactDecided decided && decided.decision().equals("early-help")) decided(facts, fact, card);
        if (card == Card.NEED_PLAN && chance.of(0.15)) stepsDown();
    }

    private void decided(List<Fact<?>> facts, Fact<?> decision, Card card) {
        var day = decision.happened().day();
        var until = facts.stream().filter(each -> each.is(CaseworkFacts.CLOSED) && each.about().equals(decision.about()) && !each.happened().day().isBefore(day)).map(each -> each.happened().day()).min(Comparator.naturalOrder()).orElse(null);
        var circle = circle(facts, decision);
        if (circle == null || until == null && card != Card.EARLY_HELP || until != null && until.isBefore(pen.today.minusYears(TOLD_YEARS))) return;
        asked(circle, day, "front-door", chance.among("2", "2", "3"), circle.family.voice.say("early-help.asked", circle.children, circle.key, day));
        if (until == null && chance.of(0.35) && WorkingDays.between(day, pen.today) < 25) return;
        helped(circle, day, lead(circle), chance.among("2", "2", "3"), until, "ready-to-end");
        if (until != null) over(circle, until);
    }

    /** As the hub held them then; null where its worker is not known. */
    private Circle circle(List<Fact<?>> facts, Fact<?> decision) {
        var children = family.children.stream().filter(each -> decision.about().contains(each.id)).toList();
        var held = facts.stream().filter(each -> each.is(HubFacts.ALLOCATED) && each.about().equals(decision.about()) && !each.happened().day().isBefore(decision.happened().day())).map(each -> (AllocationMade) each.body()).findFirst().orElse(null);
        var key = held == null ? null : family.staff.named(UUID.fromString(held.key()), held.hub());
        if (key == null || children.isEmpty()) return null;
        var circle = new Circle(family, children);
        circle.hub = held.hub();
        circle.key = key;
        return circle;
    }

    private void stepsDown() {
        for (var held : HeldNow.of(family)) {
            var day = WorkingDays.before(pen.today, chance.between(2, 15));
            if (day.minusDays(60).isBefore(held.keySince())) continue;
            pen.tell(EarlyHelpFacts.REQUESTED, held.children(), new EarlyHelpRequested("step-down", "2")).on(day).by(held.key()).promptly().saying(family.voice.say("early-help.step-down", held.children(), held.key(), day)).write();
        }
    }

    /** A family of this morning, as a line of early-help.txt has it. */
    void play(String[] line) {
        var day = WorkingDays.before(pen.today, Integer.parseInt(line[2]));
        boolean down = line[3].equals("down");
        var first = down ? Circle.workday(day.minusDays(180)) : day;
        new Introductions(family, family.staff.holder("hub-1", chance, null)).on(first);
        var circle = new Circle(family, family.childrenBetween(first, pen.today));
        if (down) helpedBefore(circle, first, WorkingDays.after(day, 14));
        var early = new Circle(family, circle.children);
        early.hub = family.staff.hub("early-help");
        early.key = family.staff.holder(early.hub, chance, null);
        asked(down ? circle : early, day, line[1], line[4], family.region.said(family.voice.fill(line[7], circle.children, early.key, day)));
        var held = new Circle(family, circle.children);
        var from = down ? WorkingDays.after(day, 15) : day;
        held.allocate("early-help", from, "FCONTA");
        if (!line[3].equals("waits")) runs(held, day, from, line);
    }

    private void runs(Circle circle, LocalDate day, LocalDate from, String[] line) {
        var until = switch (line[3]) {
            case "up" -> WorkingDays.before(pen.today, 21);
            case "ended" -> WorkingDays.before(pen.today, 12);
            default -> null;
        };
        new FamilyHelp(circle).offered(from);
        new Visits(circle, Rhythm.EARLY_HELP).keep(from, until);
        new Days(circle, "early").fill(from, until, 10);
        helped(circle, day, line[6].equals("-") ? new Lead(line[5], null) : new Lead(line[5], line[6]), line[4], until, line[3].equals("up") ? "step-up" : "ready-to-end");
        if (line[3].equals("up")) new Assessing(circle).run(new Arrival(circle).referred(until, "hub-5", false), null, null);
        if (!line[3].equals("ended")) return;
        over(circle, until);
        closed(circle, until, "RC7");
    }

    /** What a social worker did before. */
    private void helpedBefore(Circle circle, LocalDate day, LocalDate until) {
        var referral = new Arrival(circle).referred(day, "hub-5", false);
        var done = WorkingDays.after(referral, 30);
        new Assessing(circle).run(referral, done, "child-in-need-plan");
        new NeedPlan(circle).run(done, until, "assessment");
        closed(circle, until, "RC9");
    }

    private void closed(Circle circle, LocalDate day, String reason) {
        pen.tell(CaseworkFacts.CLOSED, circle.children, new CaseClosed(reason)).on(day).by(circle.lead()).promptly().saying(family.voice.say("closed", circle.children, circle.key, day)).write();
    }

    private void asked(Circle circle, LocalDate day, String from, String tier, String why) {
        pen.tell(EarlyHelpFacts.REQUESTED, circle.children, new EarlyHelpRequested(from, tier)).on(day).by(circle.key).promptly().saying(why).write();
    }

    private Lead lead(Circle circle) {
        if (chance.of(0.5)) return new Lead("family-support-worker", null);
        var one = columns(chance.from(LINES.under("leads")));
        boolean small = circle.children.getFirst().age(pen.today) < 5;
        return List.of("early-years", "health-visitor").contains(one[0]) != small ? new Lead("family-support-worker", null) : new Lead(one[0], one[1]);
    }

    /** Begun, assessed, with a plan that is looked at every three months, until (without) that day. */
    private void helped(Circle circle, LocalDate asked, Lead lead, String tier, LocalDate until, String last) {
        var end = until == null ? pen.today.plusDays(1) : until;
        var begun = WorkingDays.after(asked, chance.between(5, 14));
        var told = new Step(circle, end);
        var name = lead.name == null ? circle.key.name() : lead.name;
        var profession = lead.name == null && circle.key.role().endsWith("social-worker") ? "social-worker" : lead.profession;
        told.on(begun, EarlyHelpFacts.STARTED, new EarlyHelpStarted(tier, profession, name, Numbers.mobile(Chance.of(0, name, 0))), "early-help.started");
        var assessing = WorkingDays.after(begun, chance.between(1, 3));
        told.on(assessing, EarlyHelpFacts.ASSESSMENT_STARTED, new EarlyHelpAssessmentStarted(), null);
        var assessed = WorkingDays.after(assessing, chance.between(17, 26));
        told.on(assessed, EarlyHelpFacts.ASSESSMENT_COMPLETED, new EarlyHelpAssessmentCompleted("early-help-plan"), "early-help.assessed");
        var planned = WorkingDays.after(assessed, chance.between(1, 4));
        if (!planned.isBefore(end)) return;
        new PlanInWords(family).told(circle.children, circle.key, PlanFacts.EARLY_HELP, planned, until, last.equals("step-up"));
        boolean more = tier.equals("2") && chance.of(0.2);
        if (more) told.on(WorkingDays.after(planned, 20), EarlyHelpFacts.TIER_CHANGED, new EarlyHelpTierChanged("3"), "early-help.tier-changed");
        reviews(told, planned, end, until == null ? "goes-on" : last);
    }

    private void reviews(Step told, LocalDate planned, LocalDate end, String last) {
        for (var day = planned; ; ) {
            var due = Circle.workday(day.plusMonths(3).minusDays(chance.of(0.82) ? chance.between(0, 20) : chance.between(-16, -3)));
            if (due.isAfter(WorkingDays.before(end, 8))) break;
            told.on(due, EarlyHelpFacts.REVIEWED, new EarlyHelpPlanReviewed(chance.of(0.7) ? "goes-on" : "changed"), "early-help.reviewed");
            day = due;
        }
        var before = WorkingDays.before(end, 2);
        if (!last.equals("goes-on") && before.isAfter(planned)) told.on(before, EarlyHelpFacts.REVIEWED, new EarlyHelpPlanReviewed(last), last.equals("step-up") ? "early-help.step-up" : "early-help.reviewed");
    }

    private void over(Circle circle, LocalDate day) {
        pen.tell(EarlyHelpFacts.ENDED, circle.children, new EarlyHelpEnded(chance.among("needs-met", "needs-met", "community-support", "family-no-longer-wants-it"))).on(day).by(circle.key).promptly()
            .saying(family.voice.say("early-help.over", circle.children, circle.key, day)).write();
    }

    /** What is told of the help while it runs. */
    private record Step(Circle circle, LocalDate end) {

        <B extends Record> void on(LocalDate day, FactKind<B> kind, B body, String heading) {
            if (!day.isBefore(end)) return;
            circle.pen.tell(kind, circle.children, body).on(day).by(circle.key).promptly()
                .saying(heading == null ? null : circle.family.voice.say(heading, circle.children, circle.key, day)).write();
        }
    }
}
