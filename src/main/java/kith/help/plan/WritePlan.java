package kith.help.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Worker;
import kith.help.PlanFacts;
import kith.help.PlanFacts.PlanActionAgreed;
import kith.help.PlanFacts.PlanActionDone;
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

/** A version of the plan and the actions that are new in it, in one act; those that were open go on by themselves. */
@Component
class WritePlan {

    private final Recording recording;
    private final ByName byName;
    private final Duty duty;
    private final Clock clock;

    WritePlan(Recording recording, ByName byName, Duty duty, Clock clock) {
        this.recording = recording;
        this.byName = byName;
        this.duty = duty;
        this.clock = clock;
    }

    void run(PlanForm form, Worker by) {
        var recorded = recorded(by);
        var about = form.children().values().stream().map(PersonId::valueOf).toList();
        var now = Happened.at(recorded.at());
        var says = form.parts().entrySet().stream().filter(each -> !each.getValue().empty()).map(each -> words(each.getKey().words(form.fact()), each.getValue().value())).toList();
        var facts = new ArrayList<Fact<?>>();
        facts.add(byName.fact(form.kind().value(), form.fact(), about, now, recorded, form.review().date(form.today()).map(day -> Map.of("review", day)).orElse(Map.of())).on(form.fact()).saying(says));
        for (var line : form.lines()) if (line.typed()) facts.add(action(form, line, about, now, recorded));
        recording.record(facts);
    }

    private static Fact<PlanActionAgreed> action(PlanForm form, PlanForm.Line line, List<PersonId> about, Happened now, Recorded recorded) {
        var id = Uuids.named(form.fact() + "/action/" + line.n());
        LocalDate due = line.due().date(form.today()).orElse(null);
        return Fact.of(new FactId(id), PlanFacts.AGREED, about, now, recorded, new PlanActionAgreed(new FactId(form.fact()), line.owner().value(), line.ownerName().empty() ? null : line.ownerName().value().strip(), due))
            .on(form.fact()).saying(List.of(words(Part.action(id), line.what().value())));
    }

    void end(UUID action, List<UUID> people, String outcome, Worker by) {
        var recorded = recorded(by);
        recording.record(List.of(Fact.of(new FactId(Uuids.named(action + "/ended/" + people.hashCode())), PlanFacts.DONE, people.stream().map(PersonId::new).toList(), Happened.at(recorded.at()), recorded,
            new PlanActionDone(new FactId(action), outcome))));
    }

    private Recorded recorded(Worker by) {
        var now = clock.instant();
        return new Recorded(now, by.id(), null, null, duty.door(by, now));
    }

    private static Words words(UUID id, String text) {
        return Words.of(id, text.strip(), UUID.randomUUID().toString());
    }
}
