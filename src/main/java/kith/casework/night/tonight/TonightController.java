package kith.casework.night.tonight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kith.access.Colleagues;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.casework.NightFacts;
import kith.casework.child.ChildQueries;
import kith.casework.record.AboutWhom;
import kith.pathway.ByName;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.organisation.Duty;
import kith.people.Addresses;
import kith.people.ChildHeading;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Recording what happens tonight, in a minute. */
@Controller
class TonightController {

    private static final String FORM = "kith/casework/night/tonight/TonightForm";

    private final RecordTonight recordTonight;
    private final ByName byName;
    private final Standing standing;
    private final ToldInTheMorning told;
    private final Duty duty;
    private final Colleagues colleagues;
    private final ChildQueries children;
    private final Addresses addresses;
    private final ChildHeading heading;
    private final Drafts drafts;
    private final Clock clock;

    TonightController(RecordTonight recordTonight, ByName byName, Standing standing, ToldInTheMorning told, Duty duty, Colleagues colleagues, ChildQueries children, Addresses addresses, ChildHeading heading, Drafts drafts, Clock clock) {
        this.recordTonight = recordTonight;
        this.byName = byName;
        this.standing = standing;
        this.told = told;
        this.duty = duty;
        this.colleagues = colleagues;
        this.children = children;
        this.addresses = addresses;
        this.heading = heading;
        this.drafts = drafts;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, what = "recording what happens tonight") @GetMapping("/night/{person}/{what}")
    Page ask(Look look, Worker worker, @PathVariable String what) {
        var draft = drafts.opened(worker, what, look.person());
        var grown = grown(tonight(what), List.of(new PersonId(look.person())), today());
        if (grown != null) return Page.redirect((night(worker) ? "/night/" : "/children/") + look.person(), grown);
        return Page.of(FORM, form(tonight(what), look, worker, draft.orElse(Answers.NONE)));
    }

    @May(value = Permission.RECORD, what = "recording what happens tonight") @PostMapping("/night/{person}/{what}")
    Page save(Look look, Worker worker, @PathVariable String what, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(tonight(what), look, worker, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);
        var grown = grown(form.what(), form.about().people(), form.happened().date(form.today()).orElseThrow());
        if (grown != null) return Page.redirect(form.back(), grown);

        recordTonight.run(form, worker);
        drafts.forget(worker, what, look.person());
        return Page.redirect(form.back(), form.what().title() + " recorded. " + follows(form) + (form.night() ? told.of(form.about().people(), form.today()) : ""));
    }

    /** The one date that must not be got wrong is said back at once. */
    private String follows(TonightForm form) {
        if (form.what() != Tonight.POLICE_PROTECTION) return "";
        var started = Happened.on(form.happened().date(form.today()).orElseThrow(), form.at().time());
        var ends = started.at().plusSeconds(72 * 3600);
        return (ends.isAfter(clock.instant()) ? "It ends by law on " : "It ended by law on ") + Say.day(Say.london(ends)) + " at " + Say.time(ends) + ". ";
    }

    /** Parents are found beside children by the search of the night: what protects a child is not put on an adult's record. Null where all of them are children. */
    private Flash grown(Tonight what, List<PersonId> people, LocalDate day) {
        if (!what.ofAChild()) return null;
        return standing.grown(people, day).stream().findFirst().map(each -> Flash.important(heading.name(each.person()) + " is " + Say.age(each.born(), day) + ": " + Say.amid(what.title()) + " is of a child. Nothing was saved")).orElse(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }

    private static Tonight tonight(String path) {
        return Optional.ofNullable(Tonight.at(path)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private TonightForm form(Tonight what, Look look, Worker worker, Answers answers) {
        var now = clock.instant().atZone(Happened.LONDON);
        var today = now.toLocalDate();
        var person = look.person();
        var about = AboutWhom.of(person, heading.name(person), children.family(person, today), today, answers);
        var kind = byName.kind(what.type());
        var asked = what.questions().stream().map(part -> new TonightForm.Asked(part, label(part), answers.field(part), choices(kind, part))).toList();
        var family = Stream.concat(Stream.of(person.toString()), about.choices().stream().map(Choice::value)).map(PersonId::valueOf).distinct().toList();
        var lookedAfter = what == Tonight.PLACEMENT ? standing.lookedAfter(family, today) : Set.<PersonId>of();
        var hidden = what == Tonight.PLACEMENT && addresses.hiddenNow(about.people().stream().map(PersonId::value).toList());
        var onCall = onCall();
        return new TonightForm(what, about, today, now.toLocalTime(), lookedAfter, answers.field("happened", "today"), answers.field("at", Say.time(now.toLocalTime())), asked, answers.field("until"),
            answers.field("type"), answers.field("basis", what == Tonight.PLACEMENT && !lookedAfter.contains(new PersonId(person)) ? standing.power(person, today) : ""), answers.field("line"), answers.field("town"), answers.field("postcode"), hidden, answers.field("shielded", hidden ? "yes" : "no"), answers.field("reason"),
            answers.field("manager", what == Tonight.AUTHORITY ? onCall : ""), answers.field("role", what == Tonight.AUTHORITY && !onCall.isEmpty() ? "on-call-manager" : ""), answers.field("agreedAt"), answers.field("urgent"), answers.field("words"), answers.field("sure"),
            managers(worker), choices(NightFacts.AUTHORITY, "role"), night(worker) ? told.of(family, today) : "", night(worker));
    }

    private boolean night(Worker worker) {
        return duty.night(worker, clock.instant());
    }

    private String onCall() {
        var managers = duty.now("on-call-manager", clock.instant());
        return managers.size() == 1 ? managers.getFirst().worker().toString() : "";
    }

    /** Whoever is on call first: that is who was rung. */
    private List<Choice> managers(Worker worker) {
        var onCall = duty.now("on-call-manager", clock.instant());
        var all = new ArrayList<Choice>();
        for (var each : onCall) all.add(Choice.of(each.worker().toString(), each.name() + ", on call"));
        for (var each : colleagues.of(worker)) if (!each.value().isEmpty() && onCall.stream().noneMatch(it -> it.worker().toString().equals(each.value()))) all.add(each);
        return all;
    }

    private static String label(String part) {
        return switch (part) {
            case "where" -> "Where is the child now?";
            case "outcome" -> "What follows?";
            case "effect" -> "What does the order do?";
            case "action" -> "What did the manager agree to?";
            default -> part;
        };
    }

    private static List<Choice> choices(FactKind<?> kind, String part) {
        return kind.field(part).codes().labels().entrySet().stream().map(each -> Choice.of(each.getKey(), each.getValue())).toList();
    }
}
