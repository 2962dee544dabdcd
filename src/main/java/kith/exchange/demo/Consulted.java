package kith.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.calendar.WorkingDays;
import kith.ledger.Fact;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.supervision.SupervisionFacts;
import kith.supervision.SupervisionFacts.ClinicalSummaryPublished;
import kith.supervision.SupervisionFacts.ConsultationAsked;
import kith.supervision.SupervisionFacts.ConsultationGiven;
import kith.supervision.SupervisionFacts.DirectWorkDone;

/** The hub's clinician: asked about some families, working with a few of them. */
final class Consulted {

    private final Family family;
    private final HeldNow held;
    private final Pen pen;
    private final Chance chance;

    Consulted(Family family, HeldNow held, Chance chance) {
        this.family = family;
        this.held = held;
        this.pen = family.pen;
        this.chance = chance;
    }

    void write() {
        var clinicians = family.staff.inHub(held.hub(), "clinician");
        if (clinicians.isEmpty() || held.alone() || !chance.of(0.16)) return;
        var asked = WorkingDays.before(pen.today, chance.between(1, 70));
        if (asked.isBefore(held.since())) return;
        var question = pen.tell(SupervisionFacts.ASKED, held.children(), new ConsultationAsked(held.hub(), chance.among("understanding", "next-step", "parenting", "mental-health"))).on(asked).by(held.key()).promptly()
            .parts(id -> List.of(part(id, "question", "clinic.question", asked))).write();
        if (question != null) answered(question, clinicians.getFirst());
    }

    private void answered(Fact<?> question, Colleague clinician) {
        var given = WorkingDays.after(question.happened().day(), chance.between(2, 12));
        boolean works = chance.of(0.5);
        var answer = pen.tell(SupervisionFacts.GIVEN, held.children(), new ConsultationGiven(question.id(), works ? "direct-work" : chance.among("goes-on", "nothing-more"))).on(given).by(clinician).after(question).promptly()
            .parts(id -> List.of(part(id, "formulation", "clinic.formulation", given), part(id, "suggestions", "clinic.suggestions", given))).write();
        if (answer == null || !works) return;
        int of = chance.between(4, 8);
        var method = chance.among("parent-child", "play", "parenting", "family-therapy");
        var with = method.equals("parenting") ? List.of("carer") : method.equals("play") ? List.of("child") : List.of("child", "carer");
        var day = given;
        for (int session = 1; session <= of; session++) {
            day = WorkingDays.after(day, 5);
            var on = day;
            var done = pen.tell(SupervisionFacts.DIRECT_WORK, held.children(), new DirectWorkDone(method, with, session, of, session < 3 ? "too-early" : chance.among("better", "the-same"))).on(on).by(clinician).after(answer).promptly()
                .parts(id -> List.of(part(id, "aims", "clinic.aims", on), part(id, "happened-there", "clinic.session", on))).write();
            if (done == null) return;
        }
        var end = day;
        pen.tell(SupervisionFacts.SUMMARY, held.children(), new ClinicalSummaryPublished(end.plusMonths(3))).on(end).by(clinician).after(answer).promptly().parts(id -> List.of(part(id, "summary", "clinic.summary", end))).write();
    }

    private Words part(UUID fact, String part, String heading, LocalDate day) {
        return pen.part(Uuids.named(fact + "/" + part), family.voice.say(heading, held.children(), held.key(), day));
    }
}
