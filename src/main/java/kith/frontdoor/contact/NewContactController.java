package kith.frontdoor.contact;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Colleagues;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.calendar.WorkingDays;
import kith.frontdoor.Known;
import kith.frontdoor.contact.NewChild.Match;
import kith.frontdoor.contact.RecordContact.Earlier;
import kith.frontdoor.decision.MatchReport;
import kith.frontdoor.queue.Taking;
import kith.frontdoor.told.Reports;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.organisation.Duty;
import kith.people.search.Masked.Ring;
import kith.people.search.Masked;
import kith.people.search.Search;
import kith.people.search.Searches;
import kith.ui.Answers;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Recording a contact: first whom it is about, then who told us what. */
@Controller
class NewContactController {

    static final String DRAFT = "contact";
    private static final String SEARCH = "kith/frontdoor/contact/SearchPage";
    private static final String FORM = "kith/frontdoor/contact/ContactForm";

    private final Search search;
    private final Masked masked;
    private final Known known;
    private final Family family;
    private final Likely likely;
    private final Reports reports;
    private final MatchReport matchReport;
    private final UnfinishedContacts unfinished;
    private final RecordContact recordContact;
    private final Taking taking;
    private final Drafts drafts;
    private final Colleagues colleagues;
    private final Access access;
    private final Looks looks;
    private final Duty duty;
    private final Clock clock;

    NewContactController(Search search, Masked masked, Known known, Family family, Likely likely, Reports reports, MatchReport matchReport, UnfinishedContacts unfinished, RecordContact recordContact, Taking taking, Drafts drafts,
                         Colleagues colleagues, Access access, Looks looks, Duty duty, Clock clock) {
        this.search = search;
        this.masked = masked;
        this.known = known;
        this.family = family;
        this.likely = likely;
        this.reports = reports;
        this.matchReport = matchReport;
        this.unfinished = unfinished;
        this.recordContact = recordContact;
        this.taking = taking;
        this.drafts = drafts;
        this.colleagues = colleagues;
        this.access = access;
        this.looks = looks;
        this.duty = duty;
        this.clock = clock;
    }

    @May(Permission.RECORD) @GetMapping("/contacts/new")
    Page search(@RequestParam(required = false) UUID contact, @RequestParam(required = false) String search, Worker worker, HttpSession session) {
        var today = today();
        var id = contact == null ? Uuids.fresh() : contact;
        var told = reports.waiting(id, worker);
        var draft = drafts.opened(worker, DRAFT, id);
        var kept = search == null ? told.map(it -> Searches.keep(session, it.asked())).orElse("") : search;
        var typed = typed(session, kept);
        var tooShort = !typed.isEmpty() && Searches.tooShort(typed);
        var found = typed.isEmpty() || tooShort ? List.<UUID>of()
            : Stream.concat(this.search.byChildId(typed).stream(), this.search.find(typed, today).stream().map(Search.Found::person)).distinct().toList();
        var people = known.of(worker, found, id, today);
        looks.record(worker, people.keySet(), "the search for whom a contact is about");
        var why = likely.why(worker, NewChild.of(1, prefilled(1, typed, today)).described(today), people.keySet());
        var rings = typed.isEmpty() || tooShort ? List.<Ring>of() : masked.find(typed, today);
        looks.record(worker, rings.stream().map(Ring::person).toList(), "that a restricted record is held");
        var next = draft.map(ContactForm::blocks).orElse(0) + 1;
        return Page.of(SEARCH, new SearchPage(id, kept, typed, people.values().stream().map(each -> new SearchPage.Result(each, why.getOrDefault(each.person(), List.of()))).toList(), rings, tooShort, next,
            draft.isPresent(), told.map(it -> it.receivedAt()).orElse(null), contact == null ? unfinished.of(worker) : List.of()));
    }

    /** A name stands in no address: the session keeps it, as for the search of every page. */
    @May(Permission.RECORD) @PostMapping("/contacts/new")
    Page ask(@RequestParam UUID contact, @RequestParam(defaultValue = "") String who, HttpSession session) {
        return Page.redirect("/contacts/new?contact=" + contact + "&search=" + (who.isBlank() ? "" : Searches.keep(session, who.strip())));
    }

    private static String typed(HttpSession session, String search) {
        var kept = Searches.kept(session, search);
        return kept == null ? "" : kept;
    }

    @May(Permission.RECORD) @GetMapping("/contacts/new/details")
    Page details(@RequestParam UUID contact, @RequestParam MultiValueMap<String, String> given, Worker worker, HttpSession session) {
        var typed = new LinkedHashMap<String, List<String>>(drafts.opened(worker, DRAFT, contact).map(Answers::typed).orElseGet(() -> reports.waiting(contact, worker).map(it -> it.answersOfContact()).orElse(Map.of())));
        var children = new ArrayList<>(typed.getOrDefault("child", List.of()));
        given.getOrDefault("child", List.of()).stream().filter(child -> !children.contains(child)).forEach(children::add);
        typed.put("child", children);
        add(typed, contact, new Answers(given), worker, session);
        return Page.of(FORM, form(contact, worker, new Answers(typed)));
    }

    /** One more child on the form, with everything typed so far. */
    @May(Permission.RECORD) @PostMapping("/contacts/new/children")
    Page another(@RequestParam UUID contact, @RequestParam MultiValueMap<String, String> typed, Worker worker) {
        var answers = new LinkedHashMap<>(typed);
        answers.put("news", List.of(String.valueOf(ContactForm.blocks(new Answers(typed)) + 1)));
        return Page.of(FORM, form(contact, worker, new Answers(answers)));
    }

    /** Back to the search for another child: what was typed waits as a draft. */
    @May(Permission.RECORD) @PostMapping("/contacts/new/search")
    Page find(@RequestParam UUID contact, @RequestParam MultiValueMap<String, String> typed, Worker worker) {
        var answers = new LinkedHashMap<String, List<String>>(typed);
        answers.remove("_csrf");
        drafts.keep(worker, DRAFT, contact, answers);
        return Page.redirect("/contacts/new?contact=" + contact + "&search=");
    }

    @May(Permission.RECORD) @PostMapping("/contacts/new/details")
    Page save(@RequestParam UUID contact, @RequestParam MultiValueMap<String, String> typed, Worker worker) {
        if (reports.closedTo(contact, worker)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        taking.alone(contact);
        var today = today();
        var form = form(contact, worker, new Answers(typed)).checked();
        if (form.wrong().isEmpty()) form = form.adding(child -> child.with(matches(worker, child, contact, today)).ringing(rings(worker, child, today)));
        if (!form.wrong().isEmpty()) return Page.invalid(FORM, form);

        var earlier = recordContact.earlier(contact);
        if (!earlier.isEmpty() && !resent(form, earlier, worker)) return Page.status(HttpStatus.CONFLICT, FORM, form.after(others(earlier, worker, contact)));
        var about = recordContact.run(form, worker);
        if (!about.isEmpty()) reports.waiting(contact, worker).ifPresent(report -> matchReport.run(report, worker));
        drafts.forget(worker, DRAFT, contact);
        var said = about.isEmpty() ? "This contact was recorded already" : "Contact recorded at " + Say.time(clock.instant()) + " for " + Say.count(about.size(), "child", "children")
            + ". To be decided by " + Say.date(WorkingDays.after(form.told() == null ? form.happened().date(today).orElse(today) : Say.london(form.told()), 1));
        // the night decides no threshold: what follows tonight is recorded about the child
        if (duty.of(worker, clock.instant()).filter(shift -> shift.kind().equals("emergency-duty")).isPresent()) {
            var first = about.isEmpty() ? earlier.stream().map(Earlier::person).filter(Objects::nonNull).findFirst().orElse(null) : about.getFirst().value();
            if (first != null) return Page.redirect("/night/" + first, said);
        }
        var screens = access.rights(worker).contains(Permission.FRONT_DOOR);
        return Page.redirect(screens ? "/contacts/" + contact + "/decision" : "/contacts/new", said + (screens ? "" : ". The front door sees it now"));
    }

    /** The same worker about the same people: the button was pressed twice. */
    private static boolean resent(ContactForm form, List<Earlier> earlier, Worker worker) {
        var people = earlier.stream().map(Earlier::person).toList();
        return earlier.getFirst().worker().equals(worker.id()) && people.containsAll(RecordContact.about(form));
    }

    private String others(List<Earlier> earlier, Worker worker, UUID contact) {
        var first = earlier.getFirst();
        var people = known.of(worker, earlier.stream().map(Earlier::person).filter(Objects::nonNull).toList(), contact, today());
        looks.record(worker, people.keySet(), "whom a contact was recorded about meanwhile");
        var about = people.isEmpty() ? "" : " about " + Say.list(people.values().stream().map(Known.Someone::name).toList());
        return (first.worker().equals(worker.id()) ? "You" : first.name() == null ? "Somebody" : first.name()) + " recorded this contact at " + Say.time(first.at()) + about + ".";
    }

    private List<Match> matches(Worker worker, NewChild child, UUID contact, LocalDate today) {
        var why = likely.known(worker, child.described(today), today);
        var people = known.of(worker, why.keySet(), contact, today);
        looks.record(worker, people.keySet(), "the likely duplicates of somebody new");
        return people.values().stream().limit(5).map(each -> new Match(each, why.get(each.person()))).toList();
    }

    private List<Ring> rings(Worker worker, NewChild child, LocalDate today) {
        var rings = child.exactly(today).stream().flatMap(exactly -> masked.find(exactly, today).stream()).distinct().toList();
        looks.record(worker, rings.stream().map(Ring::person).toList(), "that a restricted record is held");
        return rings;
    }

    private void add(Map<String, List<String>> typed, UUID contact, Answers given, Worker worker, HttpSession session) {
        var wanted = given.text("new");
        if (!wanted.matches("\\d{1,2}")) return;
        int n = Math.min(ContactForm.MOST_NEW, Integer.parseInt(wanted));
        if (ContactForm.blocks(new Answers(typed)) >= n) return;
        typed.put("news", List.of(String.valueOf(n)));
        if (n == 1) reports.waiting(contact, worker).ifPresent(told -> told.child("n1-").forEach((name, value) -> typed.putIfAbsent(name, List.of(value))));
        prefilled(n, typed(session, given.text("search")), today()).typed().forEach(typed::putIfAbsent);
        if (given.text("parent").isEmpty()) return;
        typed.put("n" + n + "-parent", List.of(given.text("parent")));
        typed.keySet().removeAll(List.of("n" + n + "-forenames", "n" + n + "-surname", "n" + n + "-born", "n" + n + "-age"));
        typed.put("n" + n + "-babyOf", id(given.text("parent")).flatMap(parent -> known.of(worker, List.of(parent), contact, today()).values().stream()).map(Known.Someone::name).toList());
    }

    private static Answers prefilled(int n, String typed, LocalDate today) {
        var answers = new LinkedHashMap<String, List<String>>();
        Prefill.of(typed, today).forEach((name, value) -> answers.put("n" + n + "-" + name, value));
        return new Answers(answers);
    }

    private ContactForm form(UUID contact, Worker worker, Answers answers) {
        var now = LocalDateTime.now(clock.withZone(Happened.LONDON));
        var today = now.toLocalDate();
        var named = answers.field("child").values().stream().flatMap(NewContactController::id).distinct().toList();
        var chosen = known.of(worker, named, contact, today);
        var others = family.of(worker, chosen.keySet(), today);
        looks.record(worker, Stream.concat(chosen.keySet().stream(), others.stream().map(Family.Other::person)).toList(), "recording a contact");
        return ContactForm.of(contact, today, now.toLocalTime(), reports.waiting(contact, worker).map(it -> it.receivedAt()).orElse(null), List.copyOf(chosen.values()), others, answers,
            colleagues.of(worker));
    }

    private static Stream<UUID> id(String typed) {
        try {
            return Stream.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnId) {
            return Stream.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
