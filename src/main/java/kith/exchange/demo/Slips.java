package kith.exchange.demo;

import java.time.Instant;
import java.util.List;
import kith.calendar.WorkingDays;
import kith.ledger.Fact;
import kith.ledger.FactCorrected;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.FactWithdrawn;
import kith.ledger.Happened;
import kith.ledger.Recorded;

/** People make slips and put them right: a wrong day is corrected, an entry on the wrong child is withdrawn. */
final class Slips {

    private static final String[] REASONS = {"wrong-child", "recorded-twice", "did-not-happen"};

    private final Pen pen;
    private final Chance chance;

    Slips(Pen pen, Chance chance) {
        this.pen = pen;
        this.chance = chance;
    }

    void after(Fact<?> fact) {
        if (chance.of(0.011)) correct(fact);
        else if (chance.of(0.0045)) withdrawTwin(fact);
    }

    /** The true day was the working day before the one first written. */
    private void correct(Fact<?> fact) {
        var day = fact.happened().day();
        var trueDay = Happened.on(WorkingDays.before(day, 1));
        amend(fact, FactCorrected.KIND, new FactCorrected(trueDay.toString(), null), fact.id(), null);
    }

    /** The same entry made once more, and taken back. */
    private <B extends Record> void withdrawTwin(Fact<B> fact) {
        var at = fact.recorded().at().plusSeconds(chance.between(60, 4000));
        if (!pen.known(at)) return;
        var twin = new Fact<>(new FactId(pen.id(at)), fact.kind(), fact.about(), fact.happened(), recorded(fact, at), fact.body(), null, null, null, null, List.of());
        pen.keep(twin, false);
        var reason = REASONS[chance.weighted(30, 55, 15)];
        if (!amend(twin, FactWithdrawn.KIND, new FactWithdrawn(reason), null, twin.id()))
            amendNow(twin, FactWithdrawn.KIND, new FactWithdrawn(reason), null, twin.id(), at.plusSeconds(45));
    }

    private <B extends Record> boolean amend(Fact<?> fact, FactKind<B> kind, B body, FactId corrects, FactId withdraws) {
        var at = fact.recorded().at().plusSeconds(chance.between(300, 4 * 86_400));
        return pen.known(at) && amendNow(fact, kind, body, corrects, withdraws, at);
    }

    private <B extends Record> boolean amendNow(Fact<?> fact, FactKind<B> kind, B body, FactId corrects, FactId withdraws, Instant at) {
        pen.keep(new Fact<>(new FactId(pen.id(at)), kind, fact.about(), Happened.on(fact.happened().day()), recorded(fact, at), body, corrects, withdraws,
            null, null, List.of()), false);
        return true;
    }

    private static Recorded recorded(Fact<?> fact, Instant at) {
        return new Recorded(at, fact.recorded().by(), null, fact.recorded().hub(), "page");
    }
}
