package kith.exchange.demo;

import java.time.LocalDate;
import kith.calendar.WorkingDays;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.RecordCompleted;
import kith.ledger.Fact;

/** Minutes and plans that are owed: mostly done in time, sometimes late, now and then never. */
final class Owing {

    private Owing() {}

    static void minutes(Circle circle, Fact<?> of, String code, int within) {
        if (of == null) return;
        var chance = circle.chance;
        boolean never = chance.of(circle.pen.recent(of.happened().day()) ? 0.03 : 0.002);
        int days = chance.of(0.8) ? chance.between(0, within) : within + chance.between(1, within + 5);
        if (!never) completed(circle, of, code, WorkingDays.after(of.happened().day(), days), circle.coordinator());
    }

    static void plan(Circle circle, Fact<?> of, String code, int within) {
        if (of == null || circle.chance.of(0.02)) return;
        int days = circle.chance.of(0.85) ? circle.chance.between(0, within) : within + circle.chance.between(1, 9);
        completed(circle, of, code, WorkingDays.after(of.happened().day(), days), circle.key);
    }

    /** On that day, without chance. */
    static void written(Circle circle, Fact<?> of, String code, LocalDate day) {
        if (of != null) completed(circle, of, code, day, circle.coordinator());
    }

    private static void completed(Circle circle, Fact<?> of, String code, LocalDate day, Colleague by) {
        var about = circle.children.stream().filter(each -> of.about().contains(each.id)).toList();
        circle.pen.tell(CaseworkFacts.COMPLETED, about, new RecordCompleted(of.id(), code)).on(day).by(by).promptly().after(of).write();
    }
}
