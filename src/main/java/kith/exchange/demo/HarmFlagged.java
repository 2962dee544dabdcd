package kith.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kith.calendar.WorkingDays;
import kith.harm.HarmFacts;
import kith.harm.HarmFacts.FlagEnded;
import kith.harm.HarmFacts.FlagRaised;
import kith.harm.HarmFacts.FlagReviewed;
import kith.harm.HarmFacts.PlanMade;
import kith.harm.HarmFacts.ScreeningCompleted;
import kith.harm.HarmFacts.SlaveryDecided;
import kith.harm.HarmFacts.SlaveryReferred;
import kith.harm.HarmFacts.YouthJusticeStarted;

/** Harm that somebody flagged: how serious, what was planned against it, looked at every three months, and now and then over. */
final class HarmFlagged {

    private static final List<String> LEVELS = List.of("emerging", "moderate", "significant");
    private static final Set<Card> AWAY = Set.of(Card.LOOKED_AFTER, Card.YOUNG_IN_CARE);
    private static final Set<Card> NOT = Set.of(Card.CONTACT, Card.MASH, Card.EARLY_HELP, Card.UNBORN, Card.BABY_IN_CARE, Card.CARE_LEAVER, Card.URGENT);
    /** Plans and reviews are told of so many days back. */
    private static final int TOLD = 300;

    private final Family family;
    private final Pen pen;
    private final Chance chance;

    HarmFlagged(Family family) {
        this.family = family;
        this.pen = family.pen;
        this.chance = family.chance.apart();
    }

    void write(Card card) {
        if (!pen.density.words() || NOT.contains(card)) return;
        for (var held : HeldNow.of(family)) {
            if (!AWAY.contains(card)) lasts(held);
            for (var child : held.children()) if (child.age(pen.today) >= 11 && child.age(pen.today) < 18) outside(child, held, card);
        }
    }

    /** What lasts at home is flagged for all children who live in it. */
    private void lasts(HeldNow held) {
        var kind = switch (family.theme) {
            case DOMESTIC_ABUSE -> chance.of(0.65) ? "domestic-abuse" : null;
            case NEGLECT -> chance.of(0.45) ? "neglect" : null;
            case ALCOHOL, DRUGS -> chance.of(0.7) ? "parental-substance-use" : null;
            default -> null;
        };
        var children = held.children().stream().filter(each -> !each.unborn(held.since()) && each.turns(18).isAfter(pen.today)).toList();
        if (kind != null && !children.isEmpty()) begins(children, held, kind, chance.weighted(25, 50, 25));
    }

    private void outside(Somebody child, HeldNow held, Card card) {
        var kind = switch (family.theme) {
            case EXPLOITATION -> chance.of(0.9) ? chance.of(0.65) ? "criminal-exploitation" : "sexual-exploitation" : null;
            case ADOLESCENT -> chance.of(0.7) ? chance.among("serious-violence", "substance-use", "online-harm", "substance-use", "radicalisation") : null;
            case SEXUAL -> chance.of(0.4) ? "online-harm" : null;
            case ALONE -> chance.of(0.2) ? "trafficking" : null;
            default -> AWAY.contains(card) && child.age(pen.today) > 12 && chance.of(0.12) ? chance.among("criminal-exploitation", "sexual-exploitation", "substance-use") : null;
        };
        if (kind != null) begins(List.of(child), held, kind, chance.weighted(30, 40, 30));
    }

    private void begins(List<Somebody> children, HeldNow held, String kind, int level) {
        var soon = WorkingDays.after(held.since(), chance.between(2, 35));
        var early = WorkingDays.before(pen.today, chance.between(30, TOLD * 5 / 7));
        tell(children, held, kind, LEVELS.get(level), soon.isBefore(early) ? early : soon, chance.of(0.25));
    }

    /** @param ends whether a review ends it, once there are two */
    void tell(List<Somebody> children, HeldNow held, String kind, String level, LocalDate day, boolean ends) {
        if (!day.isBefore(pen.today) || flagged(children, kind)) return;
        if (kind.endsWith("exploitation") && chance.of(0.6))
            pen.tell(HarmFacts.SCREENED, children, new ScreeningCompleted("exploitation", level.equals("significant") ? "high" : level.equals("moderate") ? "medium" : "low")).on(WorkingDays.before(day, 1)).by(by(held, day)).promptly().write();
        pen.tell(HarmFacts.RAISED, children, new FlagRaised(kind, level)).on(day).by(by(held, day)).promptly().saying(say("harm.raised " + kind, children, held, day)).write();
        if (kind.equals("trafficking") || kind.equals("criminal-exploitation") && level.equals("significant")) slavery(children, held, WorkingDays.after(day, chance.between(1, 4)));
        if (kind.equals("serious-violence") && chance.of(0.6)) pen.tell(HarmFacts.JUSTICE_STARTED, children, new YouthJusticeStarted(chance.among("out-of-court", "referral-order", "prevention"))).on(WorkingDays.after(day, chance.between(12, 30))).by(held.key()).promptly().write();
        var planned = WorkingDays.after(day, chance.of(0.88) ? chance.between(2, 10) : chance.between(11, 17));
        pen.tell(HarmFacts.PLANNED, children, new PlanMade(kind)).on(planned).by(by(held, planned)).promptly().saying(say("harm.planned", children, held, planned)).write();
        reviews(children, held, kind, LEVELS.indexOf(level), day, ends);
    }

    private boolean flagged(List<Somebody> children, String kind) {
        return pen.written().stream().anyMatch(fact -> fact.body() instanceof FlagRaised raised && raised.kind().equals(kind) && children.stream().anyMatch(each -> fact.about().contains(each.id)));
    }

    private void reviews(List<Somebody> children, HeldNow held, String kind, int level, LocalDate raised, boolean ends) {
        var before = raised;
        for (int time = 1; ; time++) {
            var due = before.plusMonths(3);
            var day = Circle.workday(chance.of(0.82) ? due.minusDays(chance.between(0, 14)) : due.plusDays(chance.between(4, 24)));
            if (!day.isBefore(pen.today)) return;
            level = Math.clamp(level + chance.weighted(38, 50, 12) - 1L, 0, 2);
            if (ends && time > 1 && level < 2) {
                pen.tell(HarmFacts.ENDED, children, new FlagEnded(kind, chance.of(0.85) ? "safer" : "not-confirmed")).on(day).by(by(held, day)).promptly().saying(say("harm.ended", children, held, day)).write();
                return;
            }
            pen.tell(HarmFacts.REVIEWED, children, new FlagReviewed(kind, LEVELS.get(level))).on(day).by(by(held, day)).promptly().saying(say("harm.reviewed " + LEVELS.get(level), children, held, day)).write();
            before = day;
        }
    }

    private void slavery(List<Somebody> children, HeldNow held, LocalDate day) {
        var referred = pen.tell(HarmFacts.SLAVERY, children, new SlaveryReferred()).on(day).by(by(held, day)).promptly().write();
        if (referred != null) pen.tell(HarmFacts.SLAVERY_DECIDED, children, new SlaveryDecided(referred.id(), "reasonable-grounds")).on(WorkingDays.after(day, chance.between(5, 20))).by(held.key()).promptly().after(referred).write();
    }

    private static Colleague by(HeldNow held, LocalDate day) {
        return day.isBefore(held.keySince()) ? held.lead() : held.key();
    }

    private String say(String heading, List<Somebody> children, HeldNow held, LocalDate day) {
        return family.voice.say(heading, children, held.key(), day);
    }
}
