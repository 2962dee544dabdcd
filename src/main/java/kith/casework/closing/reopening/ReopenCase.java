package kith.casework.closing.reopening;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.casework.ClosingFacts;
import kith.casework.ClosingFacts.CaseReopened;
import kith.pathway.ByName;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.organisation.HubMember;
import kith.organisation.Hubs;
import kith.pathway.Recording;
import kith.ui.Field;
import org.springframework.stereotype.Component;

/** One step: the case runs again, with the people of before unless others were chosen. */
@Component
class ReopenCase {

    private final Recording recording;
    private final ByName byName;
    private final Hubs hubs;
    private final Clock clock;

    ReopenCase(Recording recording, ByName byName, Hubs hubs, Clock clock) {
        this.recording = recording;
        this.byName = byName;
        this.hubs = hubs;
        this.clock = clock;
    }

    void run(ReopeningForm form, Worker by) {
        var recorded = new Recorded(clock.instant(), by.id(), null, null, "page");
        var day = form.happened().date(form.today()).orElseThrow();
        var happened = day.equals(form.today()) ? Happened.at(clock.instant()) : Happened.on(day);
        var words = form.words().empty() ? List.<Words>of() : List.of(Words.of(Uuids.named(form.about().fact() + "/words"), form.words().value().strip(), UUID.randomUUID().toString()));
        var facts = new ArrayList<Fact<?>>();
        facts.add(Fact.of(new FactId(form.about().fact()), ClosingFacts.REOPENED, form.about().people(), happened, recorded, new CaseReopened(form.reason().value())).saying(words));
        if (!form.hub().empty()) {
            var body = new HashMap<String, Object>();
            body.put("hub", text(form.hub()));
            body.put("responsible", responsible(form));
            body.put("key", text(form.key()));
            body.put("reason", "reopened");
            facts.add(byName.fact("allocation.made", Uuids.named(form.about().fact() + "/allocation"), form.about().people(), happened, recorded, body));
        }
        recording.record(facts);
    }

    /** The consultant of before in the hub of before; in another hub, where that one has left, or where the key worker answers, whoever does by the model. */
    private String responsible(ReopeningForm form) {
        var hub = form.hub().value();
        boolean keyAnswers = !form.key().empty() && !hubs.lead(hub, form.today()).map(HubMember::holdsAll).orElse(true);
        if (form.responsibleBefore() != null && hub.equals(form.hubBefore()) && !keyAnswers) return form.responsibleBefore();
        return hubs.responsible(hub, text(form.key()), form.today()).orElse(null);
    }

    private static String text(Field field) {
        return field.empty() ? null : field.value();
    }
}
