package kith.protection.course;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Worker;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.organisation.Duty;
import kith.pathway.ByName;
import kith.pathway.Recording;
import kith.protection.ConferenceFacts;
import kith.protection.ConferenceFacts.ConferenceArranged;
import kith.protection.ConferenceFacts.ConferenceDecisionsSent;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.ConferenceHeld;
import kith.protection.ProtectionFacts.ProtectionPlanCategoryChanged;
import kith.protection.ProtectionFacts.ProtectionPlanEnded;
import kith.protection.ProtectionFacts.ProtectionPlanStarted;
import kith.protection.course.ConferenceForm.Child;
import org.springframework.stereotype.Component;

/** One conference: a fact for each child with the decision about that child, and the plan that begins, changes or ends with it. */
@Component
class RecordConference {

    private final Recording recording;
    private final ByName byName;
    private final Duty duty;
    private final Clock clock;

    RecordConference(Recording recording, ByName byName, Duty duty, Clock clock) {
        this.recording = recording;
        this.byName = byName;
        this.duty = duty;
        this.clock = clock;
    }

    void run(ConferenceForm form, Worker by) {
        var now = clock.instant();
        var act = new Act(form, Happened.on(form.happened().date(form.today()).orElseThrow()), new Recorded(now, by.id(), null, null, duty.door(by, now)));
        for (var child : form.decided()) act.decide(child);
        recording.record(act.facts);
    }

    private final class Act {

        private final ConferenceForm form;
        private final Happened happened;
        private final Recorded recorded;
        private final List<Words> said;
        private final List<Fact<?>> facts = new ArrayList<>();

        Act(ConferenceForm form, Happened happened, Recorded recorded) {
            this.form = form;
            this.happened = happened;
            this.recorded = recorded;
            this.said = form.said().empty() ? List.of() : List.of(Words.of(Uuids.named(form.form() + "/said"), form.said().value().strip(), UUID.randomUUID().toString()));
        }

        void decide(Child child) {
            var outcome = child.outcome().value();
            var category = child.category().empty() ? null : child.category().value();
            boolean stands = outcome.equals("plan") || outcome.equals("continue");
            facts.add(fact("held", ProtectionFacts.CONFERENCE, new ConferenceHeld(form.kind().value(), outcome, stands ? category : null), child).saying(said));
            if (outcome.equals("plan")) facts.add(fact("plan", ProtectionFacts.PLAN_STARTED, new ProtectionPlanStarted(category, null), child));
            if (outcome.equals("continue") && category != null && !category.equals(child.before())) facts.add(fact("category", ProtectionFacts.CATEGORY_CHANGED, new ProtectionPlanCategoryChanged(category), child));
            if (outcome.equals("end")) {
                facts.add(fact("ended", ProtectionFacts.PLAN_ENDED, new ProtectionPlanEnded(null), child));
                if (form.goesOn().chosen("yes")) facts.add(byName.fact("need-plan.started", id("need", child), about(child), happened, recorded, Map.of()).on(form.form()));
            }
            LocalDate next = form.next().date(form.today()).orElse(null);
            if (stands && next != null) facts.add(fact("next", ConferenceFacts.ARRANGED, new ConferenceArranged("review", next), child));
            if (form.sent().chosen("yes")) facts.add(fact("sent", ConferenceFacts.DECISIONS, new ConferenceDecisionsSent("everybody"), child));
        }

        private <B extends Record> Fact<B> fact(String part, FactKind<B> kind, B body, Child child) {
            return Fact.of(new FactId(id(part, child)), kind, about(child), happened, recorded, body).on(form.form());
        }

        private UUID id(String part, Child child) {
            return Uuids.named(form.form() + "/" + part + "/" + child.person());
        }

        private static List<PersonId> about(Child child) {
            return List.of(new PersonId(child.person()));
        }
    }
}
