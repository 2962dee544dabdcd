package kith.casework.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Worker;
import kith.casework.AssessmentFacts;
import kith.casework.AssessmentFacts.AssessmentOutcomeRecorded;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.AssessmentCompleted;
import kith.casework.CaseworkFacts.AssessmentStarted;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.organisation.Duty;
import kith.pathway.ByName;
import kith.pathway.Recording;
import org.springframework.stereotype.Component;

/** Starting an assessment of several children at once, and ending it: shared words are kept once, each child's own stand with that child. */
@Component
class RecordAssessment {

    private static final String KIND = "child-and-family";

    private final Recording recording;
    private final ByName byName;
    private final Duty duty;
    private final Clock clock;

    RecordAssessment(Recording recording, ByName byName, Duty duty, Clock clock) {
        this.recording = recording;
        this.byName = byName;
        this.duty = duty;
        this.clock = clock;
    }

    void start(UUID fact, List<UUID> children, Happened happened, Worker by) {
        var recorded = recorded(by);
        recording.record(List.of(Fact.of(new FactId(fact), CaseworkFacts.ASSESSMENT_STARTED, children.stream().map(PersonId::new).toList(), happened, recorded, new AssessmentStarted(KIND))));
    }

    /** Until it is recorded nobody else begins or ends an assessment of them. */
    void hold(List<UUID> people) {
        recording.hold(people.stream().map(PersonId::new).toList());
    }

    boolean knows(UUID fact) {
        return recording.knows(new FactId(fact));
    }

    /** Whether this very form was sent before. */
    boolean knows(CompletionForm form) {
        return form.ending().stream().anyMatch(each -> knows(completed(form, each.person())));
    }

    private static UUID completed(CompletionForm form, UUID person) {
        return Uuids.named(form.form() + "/completed/" + person);
    }

    void complete(CompletionForm form, Worker by) {
        var recorded = recorded(by);
        var happened = Happened.on(form.happened().date(form.today()).orElseThrow());
        var shared = form.parts().entrySet().stream().filter(each -> each.getKey() != Part.TOLD && !each.getValue().empty())
            .map(each -> words(each.getKey().words(form.form()), each.getKey().title() + ": " + each.getValue().value().strip())).toList();
        var told = form.told().empty() ? List.<Words>of() : List.of(words(Part.TOLD.words(form.form()), Part.TOLD.title() + ": " + form.told().value().strip()));
        var facts = new ArrayList<Fact<?>>();
        for (var child : form.ending()) {
            var about = List.of(new PersonId(child.person()));
            var end = new FactId(completed(form, child.person()));
            var all = new ArrayList<>(shared);
            all.add(words(Uuids.named(form.form() + "/views/" + child.person()), child.first() + "’s views: " + child.views().value().strip()));
            facts.add(Fact.of(end, CaseworkFacts.ASSESSMENT_COMPLETED, about, happened, recorded, new AssessmentCompleted(KIND, form.outcome().value(), form.factors().values().isEmpty() ? null : form.factors().values()))
                .on(form.form()).saying(all));
            facts.add(Fact.of(new FactId(Uuids.named(form.form() + "/outcome/" + child.person())), AssessmentFacts.OUTCOME, about, happened, recorded, new AssessmentOutcomeRecorded(end, form.familyTold().value(),
                form.helps().values().isEmpty() ? null : form.helps().values(), form.helpsFrom().date(form.today()).orElse(null))).on(form.form()).saying(told));
        }
        follow(form, happened, recorded, facts);
        recording.record(facts);
    }

    /** A step down is asked for in the same act, so that the family stands on the list and is not sent away; suspected harm starts its clock. */
    private void follow(CompletionForm form, Happened happened, Recorded recorded, List<Fact<?>> facts) {
        var about = form.ending().stream().map(each -> new PersonId(each.person())).toList();
        if (form.outcome().chosen("early-help"))
            facts.add(byName.fact("early-help.requested", Uuids.named(form.form() + "/early-help"), about, happened, recorded, Map.of("from", "step-down")).on(form.form()));
        if (form.outcome().chosen("strategy-discussion"))
            facts.add(byName.fact("harm.suspected", Uuids.named(form.form() + "/harm"), about, happened, recorded, Map.of("because", "assessment")).on(form.form()));
    }

    private Recorded recorded(Worker by) {
        var now = clock.instant();
        return new Recorded(now, by.id(), null, null, duty.door(by, now));
    }

    private static Words words(UUID id, String text) {
        return Words.of(id, text, UUID.randomUUID().toString());
    }
}
