package kith.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.budget.BudgetFacts;
import kith.budget.BudgetFacts.BudgetDecided;
import kith.budget.BudgetFacts.BudgetEffectRecorded;
import kith.budget.BudgetFacts.BudgetRequested;
import kith.calendar.WorkingDays;
import kith.ledger.Fact;
import kith.ledger.Uuids;
import kith.ledger.Words;

/** Money from the hub's budget: asked for, decided by whoever may decide about so much, and what it changed. */
final class MoneyAsked {

    private static final int PENCE = 100;
    private static final List<String> PURPOSES = List.of("practical-help", "travel", "food-and-essentials", "activity", "childcare", "furniture-and-equipment", "family-time", "specialist-hours");

    private final Family family;
    private final HeldNow held;
    private final Pen pen;
    private final Chance chance;

    MoneyAsked(Family family, HeldNow held, Chance chance) {
        this.family = family;
        this.held = held;
        this.pen = family.pen;
        this.chance = chance;
    }

    void write() {
        var ways = family.region.ways();
        if (ways.limits().isEmpty() || !ways.meets(held.hub()) || held.alone() || !chance.of(0.4)) return;
        var day = WorkingDays.before(pen.today, chance.of(0.1) ? chance.between(1, 3) : chance.between(4, 150));
        if (day.isBefore(held.keySince())) return;
        var purpose = chance.from(PURPOSES);
        int pounds = purpose.equals("specialist-hours") ? chance.among(640, 960, 1440) : chance.among(35, 60, 85, 120, 160, 240, 380);
        var asked = pen.tell(BudgetFacts.REQUESTED, held.children(), new BudgetRequested(held.hub(), pounds * PENCE, purpose, day.plusDays(chance.between(3, 20)))).on(day).by(held.key()).promptly()
            .parts(id -> List.of(part(id, "what", "budget." + purpose, day), part(id, "effect", "budget.hoped", day))).write();
        if (asked != null) decided(asked, pounds);
    }

    private void decided(Fact<?> asked, int pounds) {
        var limit = family.region.ways().limits().stream().filter(each -> each.pounds() >= pounds && family.staff.deciding(each.role(), held.hub()) != null).findFirst();
        if (limit.isEmpty()) return;
        var by = family.staff.deciding(limit.get().role(), held.hub());
        if (by.id().equals(held.key().id())) return;
        var day = WorkingDays.after(asked.happened().day(), chance.between(1, 5));
        boolean agreed = chance.of(0.88);
        var decided = pen.tell(BudgetFacts.DECIDED, held.children(), new BudgetDecided(asked.id(), agreed ? "agreed" : "refused", agreed ? (chance.of(0.85) ? pounds : pounds / 2) * PENCE : null, limit.get().role(), by.id().toString()))
            .on(day).by(by).after(asked).promptly().parts(id -> List.of(part(id, "words", agreed ? "budget.agreed" : "budget.refused", day))).write();
        if (decided == null || !agreed) return;
        var after = WorkingDays.after(day, chance.between(36, 48));
        if (chance.of(0.7)) pen.tell(BudgetFacts.EFFECT, held.children(), new BudgetEffectRecorded(asked.id(), chance.among("as-hoped", "as-hoped", "in-part", "nothing-changed", "not-used"))).on(after).by(held.key()).after(decided).promptly()
            .parts(id -> List.of(part(id, "words", "budget.changed", after))).write();
    }

    private Words part(UUID fact, String part, String heading, LocalDate day) {
        return pen.part(Uuids.named(fact + "/" + part), family.voice.say(heading, held.children(), held.key(), day));
    }
}
