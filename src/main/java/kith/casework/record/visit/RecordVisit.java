package kith.casework.record.visit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Worker;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.VisitMade;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.organisation.Duty;
import kith.pathway.Recording;
import kith.ui.Choice;
import org.springframework.stereotype.Component;

/**
 * One entry becomes the visit and the note on each child, last seen, the chronology line, and the clocks that such a visit
 * satisfies. Shared words are kept once; a child's views and private line are on that child's fact alone.
 */
@Component
class RecordVisit {

    private final Recording recording;
    private final Duty duty;
    private final Clock clock;

    RecordVisit(Recording recording, Duty duty, Clock clock) {
        this.recording = recording;
        this.duty = duty;
        this.clock = clock;
    }

    /** @return false when this very entry was recorded before: a resend */
    boolean run(VisitForm form, Worker by) {
        var forWhom = form.forWhom().empty() ? null : UUID.fromString(form.forWhom().value());
        var now = clock.instant();
        var recorded = new Recorded(now, by.id(), forWhom, null, duty.door(by, now));
        var happened = Happened.on(form.happened().date(form.today()).orElseThrow(), form.at().time());
        var shared = shared(form);
        var facts = new ArrayList<Fact<?>>();
        for (var child : form.visited())
            facts.add(Fact.of(new FactId(child.fact()), CaseworkFacts.VISIT, List.of(new PersonId(child.person())), happened, recorded, body(form, child))
                .on(form.occasion()).saying(words(shared, child)));
        return !recording.record(facts).isEmpty();
    }

    private static VisitMade body(VisitForm form, VisitForm.Child child) {
        boolean done = form.outcome().chosen("done");
        int adults = form.adults().values().size() + (form.otherAdults().empty() ? 0 : 1);
        boolean saw = done && child.saw();
        boolean alone = saw && child.seen().chosen("alone");
        return new VisitMade(form.purpose(child), form.outcome().value(), saw, alone, form.as(), saw && !alone && !child.notAlone().empty() ? child.notAlone().value() : null,
            form.announced().chosen("yes"), form.mode().value(), done ? form.rooms().chosen("home") : null, done ? form.rooms().chosen("bedroom") : null,
            adults == 0 ? null : adults);
    }

    private static Words shared(VisitForm form) {
        var met = Stream.concat(form.adultChoices().stream().filter(each -> form.adults().chosen(each.value())).map(Choice::words), Stream.of(form.otherAdults().value().strip()).filter(each -> !each.isEmpty()))
            .collect(Collectors.joining(", "));
        var along = form.cameAlong();
        var text = (along.isEmpty() ? "" : "Who else came: " + along + ".\n") + (met.isEmpty() ? "" : "Adults met: " + met + ".\n") + form.note().value().strip();
        return text.isBlank() ? null : Words.of(form.occasion(), text.strip(), salt());
    }

    private static List<Words> words(Words shared, VisitForm.Child child) {
        var words = new ArrayList<Words>();
        if (shared != null) words.add(shared);
        if (!child.views().empty()) words.add(Words.of(Uuids.fresh(), child.first() + "’s views: " + child.views().value().strip(), salt()));
        if (!child.line().empty()) words.add(Words.of(Uuids.fresh(), child.line().value().strip(), salt()));
        return words;
    }

    private static String salt() {
        return UUID.randomUUID().toString();
    }
}
