package kith.casework.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Clearances;
import kith.access.Colleagues;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.people.Addresses;
import kith.people.ChildHeading;
import kith.people.PeopleFacts;
import kith.casework.chronology.Chronology;
import kith.casework.entry.Entries.Found;
import kith.ui.Answers;
import kith.casework.CaseworkFacts.VisitMade;
import kith.casework.record.anything.FactForm;
import kith.casework.record.anything.Recordable;
import kith.casework.record.anything.Question.Which;
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
import tools.jackson.databind.node.ObjectNode;

/** One entry, and putting it right: a correction and a withdrawal are facts of their own, and what was first said stays on the record. */
@Controller
class EntryController {

    private static final String PAGE = "kith/casework/entry/EntryPage";
    private static final String ADDED = "said-added";
    private static final String CORRECTION = "kith/casework/entry/CorrectionPage";

    private final Entries entries;
    private final Amendable amendable;
    private final Colleagues colleagues;
    private final Recordable recordable;
    private final Chronology chronology;
    private final ChildHeading heading;
    private final Addresses addresses;
    private final Clearances clearances;
    private final Recording recording;
    private final Engine engine;
    private final Drafts drafts;
    private final Clock clock;

    EntryController(Entries entries, Amendable amendable, Colleagues colleagues, Recordable recordable, Chronology chronology, ChildHeading heading, Addresses addresses, Clearances clearances, Recording recording, Engine engine, Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.addresses = addresses;
        this.clearances = clearances;
        this.entries = entries;
        this.amendable = amendable;
        this.colleagues = colleagues;
        this.recordable = recordable;
        this.chronology = chronology;
        this.heading = heading;
        this.recording = recording;
        this.engine = engine;
        this.clock = clock;
    }

    @May(value = Permission.READ, what = "one entry") @GetMapping("/children/{person}/entries/{fact}")
    Page show(Look look, @PathVariable UUID fact) {
        return Page.of(PAGE, page(look, fact, Field.blank("reason"), Field.blank("with"), Field.of("from", "this-child")));
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "correcting an entry") @GetMapping("/children/{person}/entries/{fact}/correction")
    Page ask(Look look, @PathVariable UUID fact) {
        var found = find(look, fact);
        if (hidden(found.recorded(), look)) return hidden(look.person(), fact);
        if (found.withdrawn()) return Page.redirect("/children/" + look.person() + "/entries/" + fact, Flash.important(withdrew(found) + ". Nothing can be put right here"));
        var begun = drafts.opened(look.worker(), draft(fact), look.person());
        var read = begun.map(it -> it.text("read")).filter(it -> !it.isEmpty()).map(Uuids::of).orElse(found.last().id().value());
        return Page.of(CORRECTION, CorrectionPage.of(fact, read, form(found.standing(), look.person(), look.worker(), begun.orElseGet(() -> FactForm.answers(found.standing()))), said(look, found.standing(), begun.orElse(Answers.NONE)), List.of()));
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "correcting an entry") @PostMapping("/children/{person}/entries/{fact}/correction")
    Page correct(Look look, @PathVariable UUID fact, @RequestParam MultiValueMap<String, String> typed, Worker worker) {
        var recorded = find(look, fact).recorded();
        if (hidden(recorded, look)) return hidden(look.person(), fact);
        recording.hold(recorded.about());
        var found = find(look, fact);
        var answers = new Answers(typed);
        var form = form(recorded, look.person(), worker, answers).checked(LocalDateTime.now(clock.withZone(Happened.LONDON)));
        var read = read(typed, fact);
        if (found.withdrawn()) return Page.status(HttpStatus.CONFLICT, CORRECTION, CorrectionPage.withdrawn(fact, read, form, withdrew(found), typed(form, answers)));
        var said = said(look, found.standing(), answers);
        var asked = CorrectionPage.of(fact, read, form, said, List.of());
        if (!asked.problems().isEmpty()) return Page.invalid(CORRECTION, asked);

        var last = found.last().id().value();
        if (!last.equals(read) && !last.equals(form.fact())) return Page.status(HttpStatus.CONFLICT, CORRECTION, CorrectionPage.of(fact, last, form, said, meanwhile(found, read, answers)));

        var happened = Happened.on(form.happened().date(form.today()).orElseThrow(), form.at().time());
        var body = FactJson.tree(form.body());
        keepShield(look, found.standing(), body);
        if (amendable.favours(look, recorded.kind(), body)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var rule = amendable.rule(recorded.kind());
        var refused = rule.flatMap(each -> each.refuses(found.of(look.person()), worker.id(), body));
        if (refused.isPresent()) return Page.invalid(CORRECTION, CorrectionPage.of(fact, read, form.amiss(refused.get().words(), refused.get().parts()), said, List.of()));
        var words = anew(found.standing(), new FactId(form.fact()), said);
        if (!form.words().empty()) words.add(Words.of(why(form.fact()), form.words().value().strip(), UUID.randomUUID().toString()));
        var by = recorded(worker);
        var facts = new ArrayList<Fact<?>>();
        facts.add(Fact.of(new FactId(form.fact()), FactCorrected.KIND, recorded.about(), Happened.on(form.today()), by, new FactCorrected(happened.toString(), body)).correcting(recorded.id()).saying(words));
        rule.ifPresent(each -> facts.addAll(each.corrected(found.of(look.person()), form.fact(), body, happened, by)));
        recording.record(facts);
        drafts.forget(worker, draft(fact), look.person());
        return Page.redirect("/children/" + look.person() + "/entries/" + fact, "Corrected. What was first recorded stays on the record");
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "withdrawing an entry") @PostMapping("/children/{person}/entries/{fact}/withdrawal")
    Page withdraw(Look look, @PathVariable UUID fact, @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "this-child") String from, @RequestParam(defaultValue = "") Set<UUID> with, Worker worker) {
        var entry = entries.find(look.person(), fact);
        if (!amendable.by(look, entry)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var checked = Field.of("reason", reason).oneOf(EntryPage.REASONS.stream().map(Choice::value).toList(), "Say why it is withdrawn");
        if (checked.wrong()) return Page.invalid(PAGE, page(look, fact, checked, Field.of("with", with.stream().map(UUID::toString).toList()), Field.of("from", from)));

        var found = entry.recorded();
        // what was told of a record that is merged into this one is withdrawn where it was told
        var about = from.equals("all") || !found.about().contains(new PersonId(look.person())) ? found.about() : List.of(new PersonId(look.person()));
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var facts = new ArrayList<Fact<?>>();
        facts.add(withdrawal(fact, about, today, worker, reason));
        for (var each : together(look, found))
            if (with.contains(each.id().value())) facts.add(withdrawal(each.id().value(), from.equals("all") || !each.about().contains(new PersonId(look.person())) ? each.about() : List.of(new PersonId(look.person())), today, worker, reason));
        for (var each : amendable.rule(found.kind()).map(rule -> rule.withdrawn(entry.of(look.person()))).orElse(List.of()))
            if (!with.contains(each.id().value())) facts.add(withdrawal(each.id().value(), from.equals("all") ? each.about() : about, today, worker, reason));
        recording.record(facts);
        return Page.redirect("/children/" + look.person(), "Withdrawn. It no longer counts, and stays to be seen by whoever checks the record");
    }

    /** A hearing makes an order, and the order makes care: what was typed on the wrong child is withdrawn with all that came of it. */
    private List<Fact<?>> together(Look look, Fact<?> entry) {
        return entries.together(look.person(), entry).stream().filter(each -> amendable.by(look, each, each)).toList();
    }

    private Fact<?> withdrawal(UUID fact, List<PersonId> about, LocalDate today, Worker worker, String reason) {
        return Fact.of(new FactId(Uuids.named("withdrawal/" + fact + "/" + about)), FactWithdrawn.KIND, about, Happened.on(today), recorded(worker), new FactWithdrawn(reason)).withdrawing(new FactId(fact));
    }

    private static UUID why(UUID correction) {
        return Uuids.named(correction + "/words");
    }

    /** The words that stand, to be put right. What a form of its own keeps in parts is put right there. */
    private List<Field> said(Look look, Fact<?> standing, Answers answers) {
        if (!recordable.inWords(standing.kind().name(), look.person())) return List.of();
        var texts = chronology.texts(standing);
        var fields = standing.words().stream().filter(each -> texts.containsKey(each.id())).map(each -> answers.field("said-" + each.id(), texts.get(each.id()))).toList();
        if (standing.words().isEmpty()) fields = List.of(answers.field(ADDED));
        return fields.stream().map(each -> each.atMost(100_000, "The note is too long for one entry: split it").must(each.name().equals(ADDED) || !each.empty(), "Words are put right and not emptied: withdraw the entry where all of it is wrong")).toList();
    }

    private ArrayList<Words> anew(Fact<?> standing, FactId correction, List<Field> said) {
        var words = new ArrayList<Words>();
        var texts = chronology.texts(standing);
        for (var each : standing.words())
            said.stream().filter(field -> field.name().equals("said-" + each.id()) && !same(field.value(), texts.get(each.id())))
                .forEach(field -> words.add(Words.of(FactCorrected.instead(correction, each.id()), field.value().strip(), UUID.randomUUID().toString())));
        said.stream().filter(field -> field.name().equals(ADDED) && !field.empty()).forEach(field -> words.add(Words.of(FactCorrected.added(correction), field.value().strip(), UUID.randomUUID().toString())));
        return words;
    }

    /** A browser sends lines that end otherwise. */
    private static boolean same(String typed, String text) {
        return typed.replace("\r\n", "\n").strip().equals(text.replace("\r\n", "\n").strip());
    }

    private static String draft(UUID fact) {
        return "correction." + fact;
    }

    /** What was read when the form was opened: without a word of it, the entry as it was first recorded. */
    private static UUID read(MultiValueMap<String, String> typed, UUID fact) {
        var read = new Answers(typed).text("read");
        return read.isEmpty() ? fact : Uuids.of(read);
    }

    /** A correction carries the whole entry: saved over one that was not read, it would undo it without a word. */
    private List<Row> meanwhile(Found found, UUID read, Answers typed) {
        var stands = found.standing();
        var was = found.read(read);
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Changed", amendment(found.last(), found.recorded().words())));
        rows.add(Row.of("Stands now", engine.fold().telling(stands.kind()).line(stands)));
        if (was != null) rows.addAll(parts(stands).changed(FactForm.answers(was), FactForm.answers(stands), typed));
        rows.addAll(wrote(typed, stands.words().stream().map(each -> "said-" + each.id()).toList()));
        return rows;
    }

    /** Words in the place of words that stand no more: they are shown and not lost. */
    private static List<Row> wrote(Answers typed, List<String> standing) {
        return typed.typed().keySet().stream().filter(each -> each.startsWith("said-") && !standing.contains(each) && !typed.text(each).isBlank()).map(each -> Row.of("You wrote", typed.text(each))).toList();
    }

    private List<Row> typed(FactForm form, Answers answers) {
        var rows = new ArrayList<>(new Parts(form.kind(), form.today()).said(answers));
        rows.addAll(wrote(answers, List.of()));
        if (!form.words().empty()) rows.add(Row.of("Why it is corrected", form.words().value()));
        return rows;
    }

    private Parts parts(Fact<?> fact) {
        return new Parts(fact.kind(), LocalDate.now(clock.withZone(Happened.LONDON)));
    }

    /** A form that corrects an address shows it: of somebody who is shielded, to those who are cleared alone. */
    private boolean hidden(Fact<?> fact, Look look) {
        boolean tells = fact.kind().fields().stream().anyMatch(part -> part.name().toLowerCase().endsWith("postcode"));
        return tells && addresses.hidden(look.person()) && !clearances.of(look).covers(look.person());
    }

    private static Page hidden(UUID person, UUID fact) {
        return Page.redirect("/children/" + person + "/entries/" + fact, Flash.important("This address is shielded. Ask the hub to put it right"));
    }

    private Found find(Look look, UUID fact) {
        var found = entries.find(look.person(), fact);
        if (!amendable.anew(look, found)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return found;
    }

    /** Whoever puts an address right may put a shield up with it; one that stands comes down by a decision. */
    private void keepShield(Look look, Fact<?> standing, ObjectNode body) {
        if (!standing.is(PeopleFacts.RESIDENCE_STARTED) || body.path("shielded").asBoolean(false) || amendable.decides(look, standing.about())) return;
        if (Boolean.TRUE.equals(standing.value("shielded"))) body.put("shielded", true);
        else if (standing.value("shielded") == null) body.remove("shielded");
    }

    private Recorded recorded(Worker worker) {
        return new Recorded(clock.instant(), worker.id(), null, null, "page");
    }

    private FactForm form(Fact<?> fact, UUID person, Worker asks, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        return FactForm.of(fact.kind(), engine.fold().telling(fact.kind()).title(), person, heading.name(person), today, answers, choices(fact, asks), List.of(), List.of());
    }

    /** As what somebody visited is one of the roles, and who works with a child one of the workers: in what is kept as a word anybody could write a name. */
    private Map<String, Which> choices(Fact<?> fact, Worker asks) {
        if (Amendable.gives(fact.kind()) && fact.value("worker") instanceof String worker) return Map.of("worker", among(fact, "worker", worker, colleagues.of(asks).stream().filter(each -> !each.value().isEmpty()).toList(), "As it stands"));
        if (fact.body() instanceof VisitMade visit) return Map.of("by", among(fact, "by", visit.by(), colleagues.roles(LocalDate.now(clock.withZone(Happened.LONDON))), visit.by() == null ? "" : Parts.plain(visit.by())));
        return Map.of();
    }

    /** @param now what it says, whether or not it could be said anew */
    private static Which among(Fact<?> fact, String part, String now, List<Choice> choices, String words) {
        var all = new ArrayList<>(choices);
        if (now != null && all.stream().noneMatch(each -> each.value().equals(now))) all.add(Choice.of(now, words));
        return Which.oneOf(fact.kind().field(part).label(), all);
    }

    private EntryPage page(Look look, UUID fact, Field reason, Field with, Field from) {
        var person = look.person();
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var found = entries.find(person, fact);
        var shown = found.standing() == null ? found.recorded() : found.standing();
        var entry = chronology.entry(found.recorded());
        boolean anew = found.standing() != null && !found.standing().words().equals(found.recorded().words());
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Happened", shown.happened().at() == null ? Say.date(shown.happened().day()) : Say.moment(shown.happened().at())));
        rows.add(Row.of("Recorded", Say.moment(entry.recorded()) + (entry.by() == null ? "" : " by " + entry.by()) + (entry.onBehalfOf() == null ? "" : " for " + entry.onBehalfOf())));
        if (found.recorded().origin() != null) rows.add(Row.of("From", "a return of " + Say.date(found.recorded().origin().date())));
        rows.add(Row.of("About", Say.count(found.recorded().about().size(), "person", "people")));
        rows.addAll(amendments(found, hidden(found.recorded(), look)));
        var together = together(look, found.recorded()).stream().map(each -> Choice.of(each.id().toString(), engine.fold().telling(each.kind()).line(each) + ", " + Say.date(each.happened().day()))).toList();
        return new EntryPage(person, fact, heading.name(person), today, engine.fold().telling(shown.kind()).line(shown), rows, anew ? chronology.entry(found.standing()).words() : entry.words(), anew ? entry.words() : List.of(), found.standing() == null,
            found.recorded().about().size() > 1, look.level().reaches(Level.CONTRIBUTE) && !StrandController.everybodys(found.recorded().kind()), amendable.anew(look, found), amendable.by(look, found), together, reason, with, from);
    }

    /** Each correction with what it changed. @param hidden where that would give a shielded address away */
    private List<Row> amendments(Found found, boolean hidden) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < found.amendments().size(); i++) {
            var each = found.amendments().get(i);
            rows.add(Row.of(each.withdraws() != null ? "Withdrawn" : "Corrected", amendment(each, found.recorded().words())));
            var was = found.after(i);
            var now = found.after(i + 1);
            if (!hidden && was != null && now != null) rows.addAll(parts(now).changed(FactForm.answers(was), FactForm.answers(now)));
        }
        return rows;
    }

    /** @param first the words of the entry as it was recorded: what stands in the place of one of them is no reason */
    private String amendment(Fact<?> each, List<Words> first) {
        var anew = Stream.concat(first.stream().map(words -> FactCorrected.instead(each.id(), words.id())), Stream.of(FactCorrected.added(each.id()))).collect(Collectors.toSet());
        var entry = chronology.entry(each.saying(each.corrects() == null ? each.words() : each.words().stream().filter(said -> !anew.contains(said.id())).toList()));
        return Say.moment(entry.recorded()) + (entry.by() == null ? "" : " by " + entry.by()) + because(each, entry.words());
    }

    private String withdrew(Found found) {
        var withdrawal = found.amendments().stream().filter(each -> each.withdraws() != null).reduce((one, later) -> later).orElseThrow();
        var entry = chronology.entry(withdrawal);
        return (entry.by() == null ? "Somebody" : entry.by()) + " withdrew this on " + Say.moment(entry.recorded()) + because(withdrawal, entry.words());
    }

    private static String because(Fact<?> amendment, List<String> words) {
        var why = new ArrayList<String>();
        if (amendment.body() instanceof FactWithdrawn withdrawn && withdrawn.reason() != null) why.add(EntryPage.reason(withdrawn.reason()));
        why.addAll(words);
        return why.isEmpty() ? "" : ": " + String.join(". ", why);
    }
}
