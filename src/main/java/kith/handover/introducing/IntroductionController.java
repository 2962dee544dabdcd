package kith.handover.introducing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.handover.IntroductionVisits;
import kith.handover.Offers;
import kith.handover.Offers.Offer;
import kith.handover.Sides;
import kith.ledger.Happened;
import kith.organisation.Hubs;
import kith.people.ChildHeading;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Nobody new comes alone: whoever the child knows brings them. Either side plans it. */
@Controller
class IntroductionController {

    private static final String FORM = "kith/handover/introducing/IntroductionForm";

    private final Introduce introduce;
    private final IntroductionVisits visits;
    private final Offers offers;
    private final Sides sides;
    private final Hubs hubs;
    private final ChildHeading heading;
    private final Clock clock;

    IntroductionController(Introduce introduce, IntroductionVisits visits, Offers offers, Sides sides, Hubs hubs, ChildHeading heading, Clock clock) {
        this.introduce = introduce;
        this.visits = visits;
        this.offers = offers;
        this.sides = sides;
        this.hubs = hubs;
        this.heading = heading;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, what = "planning an introduction") @GetMapping("/children/{person}/handovers/{offer}/introduction")
    Page ask(Look look, Worker worker, @PathVariable UUID offer) {
        return found(look, worker, offer).map(it -> Page.of(FORM, form(look, worker, it, Answers.NONE))).orElseGet(() -> gone(look));
    }

    @May(value = Permission.RECORD, what = "planning an introduction") @PostMapping("/children/{person}/handovers/{offer}/introduction")
    Page plan(Look look, Worker worker, @PathVariable UUID offer, @RequestParam MultiValueMap<String, String> typed) {
        var found = found(look, worker, offer);
        if (found.isEmpty()) return gone(look);
        var form = form(look, worker, found.get(), new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        introduce.plan(form, worker);
        return Page.redirect(form.address(), "Introduction planned for " + Say.day(form.day().date(form.today()).orElseThrow()));
    }

    @May(value = Permission.RECORD, what = "an introduction that took place") @PostMapping("/children/{person}/handovers/{offer}/introduction/made")
    Page made(Look look, Worker worker, @PathVariable UUID offer, @RequestParam MultiValueMap<String, String> typed) {
        var found = found(look, worker, offer);
        if (found.isEmpty()) return gone(look);
        introduce.made(found.get(), Together.id(new Answers(typed).text("fact")), worker);
        return Page.redirect("/children/" + look.person() + "/handovers/" + offer, "It is on the record that they met");
    }

    private static Page gone(Look look) {
        return Page.redirect("/children/" + look.person() + "/handovers", "There is no such handover to plan a visit for");
    }

    /** One between two hubs that waits or was taken, for somebody of either. */
    private Optional<Offer> found(Look look, Worker worker, UUID id) {
        var mine = sides.of(worker, today());
        return offers.of(look.person()).stream().filter(each -> each.fact().equals(id) && each.toHub() != null && (each.open() || each.state().equals("accepted")))
            .filter(each -> mine.contains(each.toHub()) || mine.contains(each.fromHub()) || look.level().reaches(Level.CONTRIBUTE)).findFirst();
    }

    private IntroductionForm form(Look look, Worker worker, Offer offer, Answers answers) {
        var today = today();
        var visit = visits.of(look.person(), offer.fact());
        var givers = workers(offer.fromHub(), today, worker);
        var takers = workers(offer.toHub(), today, null);
        var known = visit.map(IntroductionVisits.Visit::giver).or(() -> offers.keyWorker(look.person())).orElse("");
        return new IntroductionForm(look.person(), offer.fact(), heading.name(look.person()), sides.titles(today).getOrDefault(offer.toHub(), offer.toHub()), today, Together.id(answers.text("fact")), givers,
            answers.field("giver", known), takers, answers.field("taker", visit.map(IntroductionVisits.Visit::taker).orElse("")), answers.field("day", visit.map(it -> Say.typed(it.day())).orElse("")), answers.field("at", visit.map(IntroductionVisits.Visit::at).filter(Objects::nonNull).orElse("")));
    }

    private List<Choice> workers(String hub, LocalDate today, Worker me) {
        var all = new ArrayList<Choice>();
        if (hub != null) for (var each : hubs.members(hub, today)) all.add(Choice.of(each.worker().toString(), each.name()));
        if (all.isEmpty() && me != null) all.add(Choice.of(me.id().toString(), me.name()));
        return all;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
