package kith.casework.closing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Worker;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.pathway.ByName;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.Recording;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.AccessEnded;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/** Closing is one fact about all the children it is about; that statuses end and clocks stop follows from the rules. */
@Component
class CloseCase {

    private final Recording recording;
    private final ByName byName;
    private final Ending ending;
    private final Clock clock;

    CloseCase(Recording recording, ByName byName, Ending ending, Clock clock) {
        this.recording = recording;
        this.byName = byName;
        this.ending = ending;
        this.clock = clock;
    }

    void run(ClosingForm form, Worker by) {
        var recorded = new Recorded(clock.instant(), by.id(), null, null, "page");
        var day = form.happened().date(form.today()).orElseThrow();
        // today at this moment, so that a closing after an opening of the same day is told apart from the one before it
        var happened = day.equals(form.today()) ? Happened.at(clock.instant()) : Happened.on(day);
        if (form.closing() == Closing.INVOLVEMENT) {
            recording.record(part(form, happened, recorded));
            return;
        }
        var fact = form.closing() == Closing.CASE
            ? Fact.of(new FactId(form.about().fact()), CaseworkFacts.CLOSED, form.about().people(), happened, recorded, closed(form))
            : byName.fact(form.closing().type(), form.about().fact(), form.about().people(), happened, recorded, Map.of("reason", form.planReason().value()));
        recording.record(List.of(fact.saying(words(form))));
    }

    /** Whoever was let in by the part goes with it, from now on whatever day it ended: of each child to whom they have no other that opens the record. */
    private List<Fact<?>> part(ClosingForm form, Happened happened, Recorded recorded) {
        var part = form.part().value().split("/", 2);
        var facts = new ArrayList<Fact<?>>();
        var last = ending.lastPart(form.about().people(), part[0], part[1]);
        facts.add(byName.fact(form.closing().type(), form.about().fact(), form.about().people(), happened, recorded, Map.of("worker", part[0], "role", part[1])).saying(words(form)));
        if (!last.isEmpty())
            facts.add(Fact.of(new FactId(Uuids.named(form.about().fact() + "/access")), ConfidentialFacts.ENDED, last, Happened.at(recorded.at()), recorded, new AccessEnded(part[0], ConfidentialFacts.involvedAs(part[1]))));
        return facts;
    }

    private static CaseClosed closed(ClosingForm form) {
        return new CaseClosed(form.reason().value(), form.agreedBy().value(), form.familyTold().value(), text(form.referrerTold()), form.helps().empty() ? null : form.helps().values(),
            form.helpsFrom().date(form.today()).orElse(null));
    }

    private static List<Words> words(ClosingForm form) {
        var lines = new ArrayList<String>();
        if (form.closing() == Closing.INVOLVEMENT) lines.add("Why: " + label(form.partReasons(), form.partReason()).toLowerCase() + ".");
        if (form.closing() != Closing.CASE) lines.add("Agreed by " + label(form.managers(), form.agreedBy()) + ". The family was told: " + label(ClosingForm.choices("familyTold"), form.familyTold()).toLowerCase() + ".");
        if (!form.family().empty()) lines.add("What the family was told: " + form.family().value().strip());
        if (form.closing() != Closing.CASE && !form.referrerTold().empty()) lines.add("Whoever referred was told: " + label(ClosingForm.choices("referrerTold"), form.referrerTold()).toLowerCase() + ".");
        if (form.closing() != Closing.CASE && !form.helps().empty())
            lines.add("Who helps now: " + form.helps().values().stream().map(each -> label(ClosingForm.choices("helps"), Field.of("helps", each)).toLowerCase()).collect(Collectors.joining(", ")));
        if (form.closing() != Closing.CASE) form.helpsFrom().date(form.today()).ifPresent(day -> lines.add("They help from " + Say.date(day) + "."));
        if (!form.helpsHow().empty()) lines.add("How they help: " + form.helpsHow().value().strip());
        if (lines.isEmpty()) return List.of();
        return List.of(Words.of(Uuids.named(form.about().fact() + "/words"), String.join("\n", lines), UUID.randomUUID().toString()));
    }

    private static String label(List<Choice> choices, Field field) {
        return choices.stream().filter(each -> each.value().equals(field.value())).map(Choice::words).findFirst().orElse(field.value());
    }

    private static String text(Field field) {
        return field.empty() ? null : field.value();
    }
}
