package kith.handover.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.handover.IntroductionVisits;
import kith.handover.Offers;
import kith.handover.Offers.Offer;
import kith.handover.Sides;
import kith.handover.answering.AnswerPage.Answer;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.organisation.HubMember;
import kith.organisation.Hubs;
import kith.pathway.ByName;
import kith.people.ChildHeading;
import kith.people.Named;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Due;
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

/** One handover: read, and accepted or returned by the side it was offered to, or withdrawn by the side that offered. */
@Controller
class AnswerController {

    private static final String PAGE = "kith/handover/answering/AnswerPage";
    private static final int SOON = 2;

    private final AnswerHandover answers;
    private final Offers offers;
    private final Said said;
    private final Steps steps;
    private final IntroductionVisits introductions;
    private final Named named;
    private final Sides sides;
    private final Hubs hubs;
    private final Carried carried;
    private final ChildHeading heading;
    private final ByName byName;
    private final Clock clock;

    AnswerController(AnswerHandover answers, Offers offers, Said said, Steps steps, IntroductionVisits introductions, Named named, Sides sides, Hubs hubs, Carried carried, ChildHeading heading, ByName byName, Clock clock) {
        this.answers = answers;
        this.offers = offers;
        this.said = said;
        this.steps = steps;
        this.introductions = introductions;
        this.named = named;
        this.sides = sides;
        this.hubs = hubs;
        this.carried = carried;
        this.heading = heading;
        this.byName = byName;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, what = "a handover") @GetMapping("/children/{person}/handovers/{offer}")
    Page show(Look look, Worker worker, @PathVariable UUID offer) {
        return page(look, worker, offer, Answers.NONE).map(it -> Page.of(PAGE, it)).orElseGet(() -> gone(look));
    }

    @May(value = Permission.RECORD, what = "accepting a handover") @PostMapping("/children/{person}/handovers/{offer}/acceptance")
    Page accept(Look look, Worker worker, @PathVariable UUID offer, @RequestParam MultiValueMap<String, String> typed) {
        return answer(look, worker, offer, new Answers(typed), Answer.ACCEPTANCE, "Accepted. You are responsible from now on");
    }

    @May(value = Permission.RECORD, what = "returning a handover") @PostMapping("/children/{person}/handovers/{offer}/return")
    Page giveBack(Look look, Worker worker, @PathVariable UUID offer, @RequestParam MultiValueMap<String, String> typed) {
        return answer(look, worker, offer, new Answers(typed), Answer.RETURN, "Returned. The other side is still responsible");
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "withdrawing a handover") @PostMapping("/children/{person}/handovers/{offer}/withdrawal")
    Page withdraw(Look look, Worker worker, @PathVariable UUID offer, @RequestParam MultiValueMap<String, String> typed) {
        return answer(look, worker, offer, new Answers(typed), Answer.WITHDRAWAL, "Withdrawn. You are still responsible");
    }

    private Page answer(Look look, Worker worker, UUID offer, Answers typed, Answer answer, String done) {
        answers.hold(offer);
        var found = page(look, worker, offer, typed);
        if (found.isEmpty()) return gone(look);
        var page = found.get().checked(answer);
        var at = "/children/" + look.person() + "/handovers";
        if (said.is(page.offer(), page.fact())) return Page.redirect(at, done);
        if (!page.offer().open()) return Page.status(HttpStatus.CONFLICT, PAGE, page.meanwhile(meanwhile(page, answer)));
        if (!(answer == Answer.WITHDRAWAL ? page.gives() : page.takes())) return Page.status(HttpStatus.CONFLICT, PAGE, page);
        if (!page.problems().isEmpty()) return Page.invalid(PAGE, page);
        if (answer == Answer.ACCEPTANCE) {
            var changed = changed(page);
            if (!changed.isEmpty()) return Page.status(HttpStatus.CONFLICT, PAGE, page.meanwhile(changed));
        }

        answers.run(page, answer, worker);
        return Page.redirect(at, done);
    }

    /** Nobody takes a child from the hub that was given them since, and no answer begins a closed case again: it is returned or withdrawn. */
    private List<String> changed(AnswerPage page) {
        var offer = page.offer();
        if (offer.fromHub() == null || !page.moves() && !page.leaves()) return List.of();
        var people = offers.together(offer.fact());
        var titles = sides.titles(page.today());
        var name = named.of(people);
        var lines = new ArrayList<String>();
        offers.elsewhere(people, offer).forEach(each -> lines.add(name.getOrDefault(each.person(), "A child of this offer") + " is with " + titles.getOrDefault(each.hub(), "another hub") + " meanwhile."));
        offers.closedSince(people, offer, page.today()).forEach(each -> lines.add("The case of " + name.getOrDefault(each, "a child of this offer") + " was closed meanwhile."));
        if (!lines.isEmpty()) lines.add(mine(page, Answer.ACCEPTANCE));
        return lines;
    }

    private static Page gone(Look look) {
        return Page.redirect("/children/" + look.person() + "/handovers", Flash.important("There is no such handover of this child"));
    }

    /** Both beside each other: nobody's answer is lost without being seen. */
    private static List<String> meanwhile(AnswerPage page, Answer answer) {
        var lines = new ArrayList<String>();
        var offer = page.offer();
        lines.add((offer.answeredBy() == null ? "Somebody else" : offer.answeredBy()) + " has " + offer.state() + " it meanwhile" + (offer.reason() == null ? "." : ": " + offer.reasonWords().toLowerCase() + "."));
        lines.add(mine(page, answer));
        return lines;
    }

    private static String mine(AnswerPage page, Answer answer) {
        var mine = switch (answer) { case ACCEPTANCE -> "accept it"; case RETURN -> "return it"; case WITHDRAWAL -> "withdraw it"; };
        var key = page.workers().stream().filter(each -> page.named() && each.value().equals(page.key().value())).map(each -> " with " + each.words() + " as key worker").findFirst().orElse("");
        var words = answer == Answer.RETURN ? page.why().value() : page.note().value();
        return "You were about to " + mine + key + (words.isBlank() ? "." : ": “" + words.strip() + "”" + (words.strip().matches("(?s).*[.!?]") ? "" : ".")) + " Nothing of this was saved.";
    }

    private Optional<AnswerPage> page(Look look, Worker worker, UUID id, Answers typed) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        return offers.of(look.person()).stream().filter(each -> each.fact().equals(id)).findFirst().map(offer -> {
            var titles = sides.titles(today);
            var together = offers.together(id);
            var mine = sides.of(worker, today);
            boolean gives = look.level().reaches(Level.CONTRIBUTE) && (offer.fromHub() == null || !mine.contains(offer.toHub()) || mine.contains(offer.fromHub()));
            boolean takes = offer.toHub() == null ? look.level().reaches(AnswerPage.leaves(offer) ? Level.DECIDE : Level.CONTRIBUTE) : sides.answers(worker, offer.toHub(), mine.contains(offer.toHub()), today, clock.instant());
            var answers = offer.toHub() == null ? offer.fromHub() : offer.toHub();
            var days = WorkingDays.between(offer.since(), today);
            var summary = look.level().reaches(Level.READ) ? said.about(look.person(), offer) : null;
            var waiting = offer.open() ? new Due(Say.waited(offer.since(), days, today), offer.since(), days > SOON ? Due.Press.LATE : Due.Press.SOON) : null;
            return new AnswerPage(look.person(), heading.name(look.person()), today, offer, titles.getOrDefault(offer.fromHub(), "Outside the service"),
                offer.toHub() == null ? offer.agencyWords() : titles.getOrDefault(offer.toHub(), offer.toHub()), together.size() < 2 ? List.of() : together.stream().map(named.of(together)::get).filter(each -> each != null).toList(),
                summary, steps.of(look.person(), offer, today), met(look, offer, mine, today), waiting, takes, gives, answers == null || takes ? null : sides.ring(answers, today),
                Together.id(typed.text("fact")), workers(offer, today), typed.field("key"), Lead.of(offer, summary, byName, typed), typed.field("note"), typed.field("returned"), typed.field("why"), typed.field("withdrawn"), List.of());
        });
    }

    /** Either side plans it, while it is offered or after it was taken. */
    private AnswerPage.Met met(Look look, Offer offer, List<String> mine, LocalDate today) {
        boolean concerns = offer.toHub() != null && (offer.open() || offer.state().equals("accepted")) && (mine.contains(offer.toHub()) || mine.contains(offer.fromHub()) || look.level().reaches(Level.CONTRIBUTE));
        var visit = introductions.of(look.person(), offer.fact());
        return new AnswerPage.Met(visit.map(it -> it.words(today)).orElse(null), concerns && visit.map(it -> it.made() == null).orElse(true), concerns && visit.isPresent() && visit.get().made() == null && !visit.get().day().isAfter(today), Uuids.fresh());
    }

    private List<Choice> workers(Offer offer, LocalDate today) {
        if (offer.toHub() == null) return List.of();
        var all = new ArrayList<Choice>();
        var loads = carried.by(offer.toHub(), today);
        for (var each : hubs.members(offer.toHub(), today)) if (each.holdsChildren()) all.add(choice(each, loads.get(each.worker()), today));
        if (!all.isEmpty()) all.add(Choice.of(AnswerPage.NOBODY, "Nobody yet"));
        return all;
    }

    /** With what each carries already, so that whoever answers sees who has room. */
    private static Choice choice(HubMember member, Carried.Load load, LocalDate today) {
        return new Choice(member.worker().toString(), member.name(), member.title() + ": " + load.words(today));
    }
}
