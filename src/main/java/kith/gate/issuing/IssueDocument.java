package kith.gate.issuing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Worker;
import kith.gate.GateFacts;
import kith.gate.GateFacts.DocumentIssued;
import kith.gate.Paper;
import kith.gate.Standing;
import kith.gate.issuing.Text.Child;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.ByName;
import kith.pathway.Recording;
import kith.people.Siblings;
import kith.ui.Languages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Issues a document: its text is kept as it went out. A letter before proceedings is the letter that the clocks of pre-proceedings wait for. */
@Component
class IssueDocument {

    private final Recording recording;
    private final Standing standing;
    private final Siblings siblings;
    private final ByName byName;
    private final Languages languages;
    private final Clock clock;
    private final String service;

    IssueDocument(Recording recording, Standing standing, Siblings siblings, ByName byName, Languages languages, Clock clock, @Value("${kith.service:}") String service) {
        this.recording = recording;
        this.standing = standing;
        this.siblings = siblings;
        this.byName = byName;
        this.languages = languages;
        this.clock = clock;
        this.service = service;
    }

    /** Nothing about these children is recorded between looking at the gates and issuing. */
    void hold(List<PersonId> people) {
        recording.hold(people);
    }

    void run(IssueForm form, Worker by) {
        var now = clock.instant();
        var people = form.about().people();
        var recorded = new Recorded(now, by.id(), null, null, "page");
        var occasion = Uuids.named(form.about().fact() + "/occasion");
        var children = siblings.of(form.about().person()).stream().filter(each -> people.contains(new PersonId(each.person())))
            .map(each -> new Child(each.name(), each.born(), standing.known(each.person(), form.today()))).toList();
        var text = Text.of(form.paper(), form, children, service.isBlank() ? "Children's services" : service, by.name(), languages.offered());
        var facts = new ArrayList<Fact<?>>();
        facts.add(Fact.of(new FactId(form.about().fact()), GateFacts.ISSUED, people, Happened.at(now), recorded, new DocumentIssued(form.paper().code(), null))
            .saying(List.of(Words.of(Uuids.named(form.about().fact() + "/words"), text, UUID.randomUUID().toString()))).on(occasion));
        if (form.paper() == Paper.LETTER_BEFORE_PROCEEDINGS && byName.knows("letter-before-proceedings.sent"))
            facts.add(byName.fact("letter-before-proceedings.sent", Uuids.named(form.about().fact() + "/sent"), people, Happened.at(now), recorded, Map.of("groupMeetingOffered", !form.answer("family").empty())).on(occasion));
        recording.record(facts);
    }
}
