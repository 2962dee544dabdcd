package kith.casework.night.tonight;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Worker;
import kith.pathway.ByName;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.organisation.Duty;
import kith.pathway.Recording;
import kith.people.Register;
import kith.ui.Field;
import org.springframework.stereotype.Component;

/**
 * What happens tonight takes effect at once: status, clocks, the strip, the legal basis. Nothing is asked for first, and what emergency duty records
 * comes in through the door of the night, so that the hub meets it in the morning. By day the same forms are anybody's, and what they say is the day's.
 */
@Component
class RecordTonight {

    private final Recording recording;
    private final ByName byName;
    private final Duty duty;
    private final Clock clock;

    RecordTonight(Recording recording, ByName byName, Duty duty, Clock clock) {
        this.recording = recording;
        this.byName = byName;
        this.duty = duty;
        this.clock = clock;
    }

    void run(TonightForm form, Worker by) {
        // what is sent twice finds looked after whom it placed itself, and would change their law
        if (recording.knows(new FactId(form.about().fact()))) return;
        var recorded = new Recorded(clock.instant(), by.id(), null, null, duty.night(by, clock.instant()) ? Duty.NIGHT : "page");
        var happened = Happened.on(form.happened().date(form.today()).orElseThrow(), form.at().time());
        var facts = new ArrayList<Fact<?>>();
        var main = byName.fact(form.what().type(), form.about().fact(), form.about().people(), happened, recorded, body(form));
        facts.add(main.on(form.about().fact()).saying(words(form)));
        if (form.what() == Tonight.PLACEMENT) facts.addAll(basis(form, happened, recorded));
        if (form.saidAgreed()) facts.add(authority(form, recorded));
        recording.record(facts);
    }

    private static Map<String, Object> body(TonightForm form) {
        var body = new HashMap<String, Object>();
        for (var each : form.asked()) body.put(each.part(), each.answer().value());
        switch (form.what()) {
            case EMERGENCY_ORDER -> body.put("until", form.until().date(form.today()).orElseThrow());
            case PLACEMENT -> body.put("type", form.type().value());
            case AUTHORITY -> {
                body.put("role", form.role().value());
                body.put("by", form.manager().value());
            }
            case MESSAGE -> body.put("urgent", form.urgent().chosen("yes"));
            default -> { }
        }
        return body;
    }

    private static List<Words> words(TonightForm form) {
        if (form.words().empty()) return List.of();
        return List.of(Words.of(Uuids.named(form.about().fact() + "/words"), form.words().value().strip(), UUID.randomUUID().toString()));
    }

    /** Under what law: begins the care of a child who was not looked after, changes the basis of one who was, and keeps the parents' agreement as a fact of its own. */
    private List<Fact<?>> basis(TonightForm form, Happened happened, Recorded recorded) {
        var facts = new ArrayList<Fact<?>>();
        var law = form.basis().value();
        var looked = form.lookedAfter();
        var fresh = form.about().people().stream().filter(each -> !looked.contains(each)).toList();
        var before = form.about().people().stream().filter(looked::contains).toList();
        if (!fresh.isEmpty()) facts.add(fact(form, "care.started", fresh, happened, recorded, Map.of("legalStatus", law)));
        if (!before.isEmpty() && !law.equals("same")) facts.add(fact(form, "legal-status.changed", before, happened, recorded, Map.of("legalStatus", law)));
        if (law.equals("V2")) facts.add(fact(form, "section-20.agreed", form.about().people(), happened, recorded, Map.of()));
        if (form.moves()) facts.add(Register.because(fact(form, "residence.started", form.about().people(), happened, recorded, address(form)), form.unshields() ? form.reason().value() : ""));
        return facts;
    }

    private static Map<String, Object> address(TonightForm form) {
        var body = new HashMap<String, Object>();
        body.put("line", text(form.line()));
        body.put("town", text(form.town()));
        body.put("postcode", text(form.postcode()));
        // where there was nothing to say the shield of the address before goes on
        if (form.shielded().chosen("yes") || form.unshields()) body.put("shielded", form.shielded().chosen("yes"));
        body.put("use", "placement");
        return body;
    }

    private Fact<?> authority(TonightForm form, Recorded recorded) {
        var body = new HashMap<String, Object>();
        body.put("action", form.what().action());
        body.put("role", text(form.role()));
        body.put("by", form.manager().value());
        return fact(form, "authority.given", form.about().people(), form.agreed(), recorded, body);
    }

    private Fact<?> fact(TonightForm form, String type, List<PersonId> about, Happened happened, Recorded recorded, Map<String, ?> body) {
        return byName.fact(type, Uuids.named(form.about().fact() + "/" + type), about, happened, recorded, body).on(form.about().fact());
    }

    private static String text(Field field) {
        return field.empty() ? null : field.value().strip();
    }
}
