package kith.exchange.demo;

import java.time.LocalTime;
import java.util.List;
import kith.calendar.WorkingDays;
import kith.handover.HandoverFacts;
import kith.handover.HandoverFacts.HandoverOffered;
import kith.handover.IntroductionFacts;
import kith.handover.IntroductionFacts.IntroductionMade;
import kith.handover.IntroductionFacts.IntroductionPlanned;
import kith.handover.Part;
import kith.ledger.Uuids;

/** A family whose plan has ended and who is offered to another hub: the new worker is introduced by the one they know. */
final class HandedOn {

    private HandedOn() {}

    static void offered(Family family) { offer(family, false); }

    static void introduced(Family family) { offer(family, true); }

    private static void offer(Family family, boolean introduced) {
        var held = HeldNow.of(family).stream().findFirst().orElse(null);
        if (held == null) return;
        var to = held.hub().equals(family.staff.hub("hub-5")) ? family.staff.hub("hub-14") : family.staff.hub("hub-5");
        if (to.equals(held.hub())) return;
        var pen = family.pen;
        var day = WorkingDays.before(pen.today, introduced ? 6 : 2);
        var offer = pen.tell(HandoverFacts.OFFERED, held.children(), new HandoverOffered("transfer", held.hub(), to, null)).on(day).by(held.lead()).recorded(Pen.instant(day, LocalTime.of(15, 10)))
            .parts(id -> List.of(pen.part(Uuids.named(id + "/summary"), Part.SUMMARY.words(family.voice.say("handover.why", held.children(), held.key(), day))))).write();
        if (offer == null) return;
        var visit = introduced ? WorkingDays.before(pen.today, 1) : WorkingDays.after(pen.today, 3);
        var taker = family.staff.holder(to, family.chance.apart(), null);
        pen.tell(IntroductionFacts.PLANNED, held.children(), new IntroductionPlanned(offer.id(), visit, "16:30", held.key().id().toString(), taker.id().toString())).on(day).by(held.key()).after(offer)
            .recorded(Pen.instant(day, LocalTime.of(15, 40))).write();
        if (introduced) pen.tell(IntroductionFacts.MADE, held.children(), new IntroductionMade(offer.id())).on(visit).by(held.key()).after(offer).recorded(Pen.instant(visit, LocalTime.of(18, 0))).write();
    }
}
