package kith.exchange.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.calendar.WorkingDays;
import kith.hub.DiscussionFacts;
import kith.hub.DiscussionFacts.ActionAgreed;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.supervision.SupervisionFacts;
import kith.supervision.SupervisionFacts.SupervisionHeld;

/** What was said of the family when its worker and whoever leads the hub sat together. */
final class InSupervision {

    private static final int ROUNDS = 3;
    private static final int WEEK = 7;

    private final Family family;
    private final HeldNow held;
    private final Pen pen;
    private final Chance chance;

    InSupervision(Family family, HeldNow held, Chance chance) {
        this.family = family;
        this.held = held;
        this.pen = family.pen;
        this.chance = chance;
    }

    void write() {
        var weeks = family.region.ways().caseWeeks(held.key().role());
        if (weeks.isEmpty() || held.lead().id().equals(held.key().id())) return;
        for (var day : days(held.key().id(), weeks.getAsInt(), pen.today)) if (!day.isBefore(held.keySince()) && chance.of(0.4)) talked(day);
    }

    /** A rhythm for each worker, the latest first; that of one in eight has slipped. */
    static List<LocalDate> days(UUID worker, int weeks, LocalDate today) {
        var of = Math.floorMod(Uuids.named("rhythm of " + worker).hashCode(), 1000);
        int ago = 1 + of % (weeks * WEEK - 2) + (of % 8 == 0 ? weeks * WEEK : 0);
        var days = new ArrayList<LocalDate>();
        for (int round = 0; round < ROUNDS; round++) days.add(Circle.workday(today.minusDays(ago + (long) round * weeks * WEEK)));
        return days;
    }

    private void talked(LocalDate day) {
        var sitting = Uuids.named("demo-supervision/" + held.key().id() + "/" + day);
        var body = new SupervisionHeld("case", held.lead().id().toString(), held.key().id().toString(), sitting.toString(), chance.among("lower", "the-same", "the-same", "the-same", "higher"), chance.of(0.4) ? day.plusDays(28) : null);
        var fact = pen.tell(SupervisionFacts.HELD, held.children(), body).on(day).by(held.lead()).promptly().parts(id -> parts(id, day)).write();
        if (fact == null || !chance.of(0.35)) return;
        var due = WorkingDays.after(day, chance.between(5, 15));
        var agreed = pen.tell(DiscussionFacts.AGREED, held.children(), new ActionAgreed(held.key().id().toString(), null, due, "supervision")).on(day).by(held.lead()).after(fact).promptly()
            .saying(said("supervision.action", day)).write();
        if (agreed != null && due.isBefore(pen.today) && chance.of(0.85)) pen.tell(DiscussionFacts.DONE, held.children(), new DiscussionFacts.ActionDone(agreed.id())).on(Circle.workday(due)).by(held.key()).after(agreed).promptly().write();
    }

    private List<Words> parts(UUID fact, LocalDate day) {
        var parts = new ArrayList<Words>();
        parts.add(pen.part(Uuids.named(fact + "/reflection"), "Reflection: " + said("supervision.reflection", day)));
        if (chance.of(0.7)) parts.add(pen.part(Uuids.named(fact + "/decision"), "Decision: " + said("supervision.decision", day)));
        return parts;
    }

    private String said(String heading, LocalDate day) {
        return family.voice.say(heading, held.children(), held.key(), day);
    }
}
