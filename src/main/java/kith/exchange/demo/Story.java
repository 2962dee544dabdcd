package kith.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import kith.calendar.WorkingDays;

/** Lays out a family's years: earlier involvement, and then where it stands today. */
final class Story {

    private final Family family;
    private final Card card;
    private final String hub;
    private final LocalDate today;
    private final Chance chance;
    private final Pen pen;

    Story(Family family, Deck.Dealt dealt) {
        this.family = family;
        this.card = dealt.card();
        this.hub = dealt.hub();
        this.pen = family.pen;
        this.today = pen.today;
        this.chance = family.chance;
    }

    /** @param left when the service last left a family that is not open today */
    void tell(LocalDate left) {
        var earlier = new Earlier(family);
        var now = card.open() ? begins() : null;
        var spells = earlier.spells(card, card.open() ? now : left, card.open());
        var first = spells.isEmpty() ? now : spells.getFirst().from();
        if (first == null) first = left.minusDays(30);
        new Introductions(family, family.staff.holder("hub-1", chance, null)).on(first);
        for (var spell : spells) earlier.tell(spell);
        if (card.open()) new Present(family, card, hub).tell(now);
        new Turns(family).between(first);
        new FirstReading(family).write();
        new WhoDecides(family).write();
        new TonightsPlan(family).write();
        new HubsWork(family, card).write();
        if (card.open()) new Reviewers(family).write();
        new HelpedEarly(family).write(card);
        if (card.open()) new PlanInWords(family).write();
        if (card.open()) new HarmFlagged(family).write(card);
    }

    /** On which day the involvement that still runs today began. */
    private LocalDate begins() {
        return switch (card) {
            case CONTACT -> chance.of(0.8) ? eve(chance.between(0, 1)) : eve(chance.between(2, 4));
            case MASH -> eve(chance.between(2, 6));
            case EARLY_HELP -> today.minusDays(chance.between(12, 210));
            case ASSESSING -> eve(chance.of(0.88) ? chance.between(1, 43) : chance.between(46, 56));
            case NEED_PLAN -> today.minusDays(75 + recent(330));
            case URGENT -> eve(chance.between(1, 7));
            case ENQUIRY -> eve(chance.of(0.3) ? 1 : chance.of(0.9) ? chance.between(2, 14) : chance.between(16, 19));
            case PROTECTION -> today.minusDays(64 + recent(520));
            case STEPPED_DOWN -> today.minusDays(chance.between(400, 720));
            case LOOKED_AFTER, YOUNG_IN_CARE -> today.minusDays(60 + recent(yearsOf(family.children)));
            case BABY_IN_CARE -> family.children.getFirst().born.minusDays(20);
            case UNBORN -> today.minusDays(chance.between(8, 70));
            case DISABLED -> today.minusDays(90 + recent(Math.min(2600, yearsOf(family.children.subList(0, 1)))));
            case CARE_LEAVER -> leaver(family.children.getFirst());
            default -> throw new IllegalStateException("Nothing runs today for " + card);
        };
    }

    /** In care for at least half a year before 18. */
    private LocalDate leaver(Somebody child) {
        var leaves = child.turns(18);
        var horizon = today.minusYears(pen.density.years()).plusDays(200);
        var start = leaves.minusDays(chance.between(400, child.alone ? 800 : 2600));
        if (start.isBefore(horizon)) start = horizon;
        return start.plusDays(260).isAfter(leaves) ? leaves.minusDays(260) : start;
    }

    private LocalDate eve(int workingDays) {
        return WorkingDays.before(today, workingDays);
    }

    /** More of them short than long. */
    private int recent(int most) {
        double part = chance.part();
        return (int) (part * (0.45 + 0.55 * part) * Math.max(most, 1));
    }

    private int yearsOf(List<Somebody> children) {
        var youngest = children.stream().filter(each -> each.expected == null).reduce((one, other) -> card == Card.YOUNG_IN_CARE ? one : other).orElseThrow();
        int days = (int) (today.toEpochDay() - youngest.born.toEpochDay());
        return Math.clamp(days - 150, 1, 3300);
    }
}
