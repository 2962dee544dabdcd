package kith.exchange.demo;

import java.util.List;
import kith.calendar.WorkingDays;
import kith.casework.PromiseFacts;
import kith.casework.PromiseFacts.PromiseKept;
import kith.casework.PromiseFacts.PromiseMade;

/** What somebody promised a child. */
final class Promised {

    private final Family family;
    private final HeldNow held;
    private final Pen pen;
    private final Chance chance;

    Promised(Family family, HeldNow held, Chance chance) {
        this.family = family;
        this.held = held;
        this.pen = family.pen;
        this.chance = chance;
    }

    void write() {
        for (var child : held.children()) {
            var day = WorkingDays.before(pen.today, chance.between(1, 45));
            if (child.age(pen.today) < 5 || child.age(pen.today) > 17 || day.isBefore(held.keySince()) || !chance.of(0.14)) continue;
            var by = chance.of(0.5) ? day.plusDays(chance.between(5, 25)) : null;
            var made = pen.tell(PromiseFacts.MADE, child, new PromiseMade(by)).on(day).by(held.key()).promptly().saying(family.voice.say("promise", List.of(child), held.key(), day)).write();
            var kept = WorkingDays.after(day, chance.between(2, 15));
            if (made != null && chance.of(0.6)) pen.tell(PromiseFacts.KEPT, child, new PromiseKept(made.id(), chance.of(0.85) ? "kept" : chance.among("could-not-be-kept", "child-changed-mind"))).on(kept).by(held.key()).after(made).promptly().write();
        }
    }
}
