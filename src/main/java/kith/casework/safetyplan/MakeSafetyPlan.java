package kith.casework.safetyplan;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.casework.FirstReadingFacts;
import kith.casework.FirstReadingFacts.SafetyPlanEnded;
import kith.casework.FirstReadingFacts.SafetyPlanMade;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.organisation.Duty;
import kith.pathway.Recording;
import kith.ui.Field;
import org.springframework.stereotype.Component;

/** A plan made later takes the place of the one before; what it says is told in words of their own, part by part. */
@Component
class MakeSafetyPlan {

    private final Recording recording;
    private final Duty duty;
    private final Clock clock;

    MakeSafetyPlan(Recording recording, Duty duty, Clock clock) {
        this.recording = recording;
        this.duty = duty;
        this.clock = clock;
    }

    void run(SafetyPlanForm form, Worker by) {
        var fact = form.about().fact();
        var words = form.told().stream().filter(each -> !each.text().empty())
            .map(each -> Words.of(each.part().words(fact), each.text().value().strip(), UUID.randomUUID().toString())).toList();
        recording.record(List.of(Fact.of(new FactId(fact), FirstReadingFacts.PLAN_MADE, form.about().people(), Happened.at(clock.instant()), recorded(by), body(form)).saying(words)));
    }

    private static SafetyPlanMade body(SafetyPlanForm form) {
        return new SafetyPlanMade(form.day(form.until()), code(form.bound(0).what()), form.day(form.bound(0).until()), code(form.bound(1).what()), form.day(form.bound(1).until()),
            code(form.bound(2).what()), form.day(form.bound(2).until()), form.agreed().values(), form.copies().values());
    }

    private static String code(Field field) {
        return field.empty() ? null : field.value();
    }

    void end(Standing plan, String reason, Worker by) {
        recording.record(List.of(Fact.of(new FactId(Uuids.named(plan.fact() + "/ending/" + plan.person())), FirstReadingFacts.PLAN_ENDED, List.of(new PersonId(plan.person())),
            Happened.at(clock.instant()), recorded(by), new SafetyPlanEnded(reason))));
    }

    private Recorded recorded(Worker by) {
        var now = clock.instant();
        return new Recorded(now, by.id(), null, null, duty.door(by, now));
    }
}
