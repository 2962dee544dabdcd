package kith.casework.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kith.access.Clearances;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.people.Addresses;
import kith.people.ChildHeading;
import kith.people.confidential.ConfidentialFacts;
import kith.casework.chronology.Chronology;
import kith.ui.Answers;
import kith.casework.record.anything.FactForm;
import kith.ledger.Fact;
import kith.ledger.FactCorrected;
import kith.ledger.FactId;
import kith.ledger.FactJson;
import kith.ledger.FactWithdrawn;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.Engine;
import kith.pathway.Recording;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Row;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One entry, and putting it right: a correction and a withdrawal are facts of their own, and what was first said stays on the record. */
@Controller
class EntryController {

    /** Decided anew, or withdrawn and recorded anew: what they open follows from how they were recorded. */
    private static final Set<String> NOT_CORRECTED = Set.of("allocation.made", "relationship.recorded", "file.kept");

    private static final String PAGE = "kith/casework/entry/EntryPage";
    private static final String CORRECTION = "kith/casework/entry/CorrectionPage";

    private final Entries entries;
    private final PanelsMoney money;
    private final Chronology chronology;
    private final ChildHeading heading;
    private final Addresses addresses;
    private final Clearances clearances;
    private final Recording recording;
    private final Engine engine;
    private final Clock clock;

    EntryController(Entries entries, PanelsMoney money, Chronology chronology, ChildHeading heading, Addresses addresses, Clearances clearances, Recording recording, Engine engine, Clock clock) {
        this.addresses = addresses;
        this.clearances = clearances;
        this.entries = entries;
        this.money = money;
        this.chronology = chronology;
        this.heading = heading;
        this.recording = recording;
        this.engine = engine;
        this.clock = clock;
    }

    @May(value = Permission.READ, what = "one entry") @GetMapping("/children/{person}/entries/{fact}")
    Page show(Look look, @PathVariable UUID fact) {
        return Page.of(PAGE, page(look, fact, Field.blank("reason")));
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "correcting an entry") @GetMapping("/children/{person}/entries/{fact}/correction")
    Page ask(Look look, @PathVariable UUID fact) {
        var found = standing(look.person(), fact);
        if (hidden(found, look)) return hidden(look.person(), fact);
        return Page.of(CORRECTION, new CorrectionPage(fact, last(look.person(), fact).id().value(), form(found, look.person(), FactForm.answers(found)), List.of()));
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "correcting an entry") @PostMapping("/children/{person}/entries/{fact}/correction")
    Page correct(Look look, @PathVariable UUID fact, @RequestParam MultiValueMap<String, String> typed, Worker worker) {
        var found = standing(look.person(), fact);
        if (hidden(found, look)) return hidden(look.person(), fact);
        var form = form(found, look.person(), new Answers(typed)).checked();
        var read = read(typed, fact);
        if (!form.problems().isEmpty()) return Page.invalid(CORRECTION, new CorrectionPage(fact, read, form, List.of()));

        recording.hold(found.about());
        var last = last(look.person(), fact).id().value();
        if (!last.equals(read) && !last.equals(form.fact())) return Page.status(HttpStatus.CONFLICT, CORRECTION, new CorrectionPage(fact, last, form, meanwhile(look.person(), fact)));

        var happened = Happened.on(form.happened().date(form.today()).orElseThrow(), form.at().time());
        var body = FactJson.tree(form.body());
        var why = form.words().empty() ? List.<Words>of() : List.of(Words.of(Uuids.named(form.fact() + "/words"), form.words().value().strip(), UUID.randomUUID().toString()));
        var recorded = recorded(worker);
        var facts = new ArrayList<Fact<?>>();
        facts.add(Fact.of(new FactId(form.fact()), FactCorrected.KIND, found.about(), Happened.on(form.today()), recorded, new FactCorrected(happened.toString(), body)).correcting(found.id()).saying(why));
        facts.addAll(money.corrected(look.person(), entries.find(look.person(), fact), form.fact(), body, happened, recorded));
        recording.record(facts);
        return Page.redirect("/children/" + look.person() + "/entries/" + fact, "Corrected. What was first recorded stays on the record");
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "withdrawing an entry") @PostMapping("/children/{person}/entries/{fact}/withdrawal")
    Page withdraw(Look look, @PathVariable UUID fact, @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "this-child") String from, Worker worker) {
        var checked = Field.of("reason", reason).oneOf(EntryPage.REASONS.stream().map(Choice::value).toList(), "Say why it is withdrawn");
        if (checked.wrong()) return Page.invalid(PAGE, page(look, fact, checked));

        var entry = entries.find(look.person(), fact);
        var found = entry.recorded();
        amendable(found);
        // what was told of a record that is merged into this one is withdrawn where it was told
        var about = from.equals("all") || !found.about().contains(new PersonId(look.person())) ? found.about() : List.of(new PersonId(look.person()));
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var facts = new ArrayList<Fact<?>>();
        facts.add(withdrawal(fact, about, today, worker, reason));
        // the money that a panel agreed goes with what it decided
        money.standing(look.person(), entry).ifPresent(each -> facts.add(withdrawal(each.id().value(), from.equals("all") ? each.about() : about, today, worker, reason)));
        recording.record(facts);
        return Page.redirect("/children/" + look.person(), "Withdrawn. It no longer counts, and stays to be seen by whoever checks the record");
    }

    private Fact<?> withdrawal(UUID fact, List<PersonId> about, LocalDate today, Worker worker, String reason) {
        return Fact.of(new FactId(Uuids.named("withdrawal/" + fact + "/" + about)), FactWithdrawn.KIND, about, Happened.on(today), recorded(worker), new FactWithdrawn(reason)).withdrawing(new FactId(fact));
    }

    /** What was read when the form was opened: without a word of it, the entry as it was first recorded. */
    private static UUID read(MultiValueMap<String, String> typed, UUID fact) {
        var read = new Answers(typed).text("read");
        return read.isEmpty() ? fact : Uuids.of(read);
    }

    private Fact<?> last(UUID person, UUID fact) {
        var found = entries.find(person, fact);
        return found.amendments().isEmpty() ? found.recorded() : found.amendments().getLast();
    }

    /** A correction carries the whole entry: saved over one that was not read, it would undo it without a word. */
    private List<Row> meanwhile(UUID person, UUID fact) {
        var stands = standing(person, fact);
        return List.of(Row.of("Stands now", engine.fold().telling(stands.kind()).line(stands)),
            Row.of("Happened", stands.happened().at() == null ? Say.date(stands.happened().day()) : Say.moment(stands.happened().at())),
            Row.of("Changed", amendment(last(person, fact))));
    }

    /** A form that corrects an address shows it: of somebody who is shielded, to those who are cleared alone. */
    private boolean hidden(Fact<?> fact, Look look) {
        boolean tells = fact.kind().fields().stream().anyMatch(part -> part.name().toLowerCase().endsWith("postcode"));
        return tells && addresses.hidden(look.person()) && !clearances.of(look).covers(look.person());
    }

    private static Page hidden(UUID person, UUID fact) {
        return Page.redirect("/children/" + person + "/entries/" + fact, Flash.important("This address is shielded. Ask the hub to put it right"));
    }

    private Fact<?> standing(UUID person, UUID fact) {
        var found = entries.find(person, fact);
        amendable(found.recorded());
        return found.standing() == null ? found.recorded() : found.standing();
    }

    /** Who guards a record, and who holds it, changes by facts of its own: putting such an entry right would be a way round them. */
    private static void amendable(Fact<?> fact) {
        if (ConfidentialFacts.guards(fact.kind()) || NOT_CORRECTED.contains(fact.kind().name())) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Recorded recorded(Worker worker) {
        return new Recorded(clock.instant(), worker.id(), null, null, "page");
    }

    private FactForm form(Fact<?> fact, UUID person, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        return FactForm.of(fact.kind(), engine.fold().telling(fact.kind()).title(), person, heading.name(person), today, answers, Map.of(), List.of(), List.of(), null);
    }

    private EntryPage page(Look look, UUID fact, Field reason) {
        var person = look.person();
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var found = entries.find(person, fact);
        var shown = found.standing() == null ? found.recorded() : found.standing();
        var entry = chronology.entry(found.recorded());
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Happened", shown.happened().at() == null ? Say.date(shown.happened().day()) : Say.moment(shown.happened().at())));
        rows.add(Row.of("Recorded", Say.moment(entry.recorded()) + (entry.by() == null ? "" : " by " + entry.by()) + (entry.onBehalfOf() == null ? "" : " for " + entry.onBehalfOf())));
        if (found.recorded().origin() != null) rows.add(Row.of("From", "a return of " + Say.date(found.recorded().origin().date())));
        rows.add(Row.of("About", Say.count(found.recorded().about().size(), "person", "people")));
        for (var each : found.amendments()) rows.add(Row.of(each.withdraws() != null ? "Withdrawn" : "Corrected", amendment(each)));
        return new EntryPage(person, fact, heading.name(person), today, engine.fold().telling(shown.kind()).line(shown), rows, entry.words(), found.standing() == null,
            found.recorded().about().size() > 1, look.level().reaches(Level.CONTRIBUTE), reason);
    }

    private String amendment(Fact<?> each) {
        var entry = chronology.entry(each);
        return Say.moment(entry.recorded()) + (entry.by() == null ? "" : " by " + entry.by()) + (entry.words().isEmpty() ? "" : ": " + String.join(" ", entry.words()));
    }
}
