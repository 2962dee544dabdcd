package kith.supervision.clinic;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
import kith.pathway.Recording;
import kith.supervision.SupervisionFacts;
import kith.supervision.SupervisionFacts.ClinicalSummaryPublished;
import kith.supervision.SupervisionFacts.ConsultationAsked;
import kith.supervision.SupervisionFacts.ConsultationGiven;
import kith.supervision.SupervisionFacts.DirectWorkDone;
import kith.ui.Field;
import org.springframework.stereotype.Component;

/** A question, its answer, direct work, a summary: on the record of each child it is about. */
@Component
class RecordClinic {

    private final Recording recording;
    private final Clock clock;

    RecordClinic(Recording recording, Clock clock) {
        this.recording = recording;
        this.clock = clock;
    }

    /** @param about whom a guarded query found */
    void run(Act act, ClinicForm form, List<PersonId> about, String hub, Worker by) {
        recording.record(List.of(switch (act) {
            case QUESTION -> fact(SupervisionFacts.ASKED, new ConsultationAsked(hub, text(form.part("about"))), form, about, by);
            case CONSULTATION -> fact(SupervisionFacts.GIVEN, new ConsultationGiven(form.request() == null ? null : new FactId(form.request().fact()), text(form.part("next"))), form, about, by);
            case DIRECT_WORK -> fact(SupervisionFacts.DIRECT_WORK, new DirectWorkDone(text(form.part("method")), form.part("with").empty() ? null : form.part("with").values(), number(form.part("session")), number(form.part("of")),
                text(form.part("change"))), form, about, by);
            case SUMMARY -> fact(SupervisionFacts.SUMMARY, new ClinicalSummaryPublished(form.part("review").date(form.today()).orElse(null)), form, about, by);
        }));
    }

    private <B extends Record> Fact<B> fact(FactKind<B> kind, B body, ClinicForm form, List<PersonId> about, Worker by) {
        var id = form.about().fact();
        var words = new ArrayList<Words>();
        for (var each : form.words())
            if (!each.field().empty()) words.add(Words.of(Uuids.named(id + "/" + each.field().name()), each.label().replace("?", "") + ": " + each.field().value().strip(), UUID.randomUUID().toString()));
        return Fact.of(new FactId(id), kind, about, Happened.on(form.happened().date(form.today()).orElseThrow()), new Recorded(clock.instant(), by.id(), null, null, "page"), body).saying(words);
    }

    private static String text(Field field) { return field.empty() ? null : field.value(); }

    private static Integer number(Field field) { return field.empty() ? null : Integer.valueOf(field.value().strip()); }
}
