package kith.handover.offering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Level;
import kith.access.Look;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.handover.Offers;
import kith.handover.Sides;
import kith.handover.TransferPoints;
import kith.handover.assembling.Assembly;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.people.Siblings;
import kith.people.Siblings.Sibling;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Offering work to another side. It takes somebody who works with the family. */
@Controller
class OfferController {

    private static final String FORM = "kith/handover/offering/OfferForm";
    private static final String DRAFT = "handover.offered";

    private final OfferHandover offer;
    private final Offers offers;
    private final Sides sides;
    private final Siblings siblings;
    private final ChildHeading heading;
    private final Drafts drafts;
    private final Assembly assembly;
    private final TransferPoints points;
    private final Access access;
    private final Looks looks;
    private final Clock clock;

    OfferController(OfferHandover offer, Offers offers, Sides sides, Siblings siblings, ChildHeading heading, Drafts drafts, Assembly assembly, TransferPoints points, Access access, Looks looks, Clock clock) {
        this.access = access;
        this.looks = looks;
        this.assembly = assembly;
        this.points = points;
        this.offer = offer;
        this.offers = offers;
        this.sides = sides;
        this.siblings = siblings;
        this.heading = heading;
        this.drafts = drafts;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "offering a handover") @GetMapping("/children/{person}/handovers/new")
    Page ask(Look look, Worker worker, @RequestParam MultiValueMap<String, String> given) {
        return Page.of(FORM, form(look, worker, drafts.opened(worker, DRAFT, look.person()).orElse(new Answers(given))));
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "offering a handover") @PostMapping("/children/{person}/handovers/new")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, worker, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        offer.run(form, worker);
        drafts.forget(worker, DRAFT, look.person());
        return Page.redirect("/children/" + look.person() + "/handovers", "Handover offered. Nothing changes for the family until it is accepted");
    }

    /** Brothers and sisters whose records this worker may read: what goes along with each is taken from there. */
    private List<Sibling> others(Look look, Worker worker, List<Sibling> family) {
        var ids = family.stream().map(Sibling::person).filter(each -> !each.equals(look.person())).toList();
        var sight = access.sight(worker, ids);
        var read = family.stream().filter(each -> ids.contains(each.person()) && sight.getOrDefault(each.person(), Level.NOTHING).reaches(Level.READ)).toList();
        looks.record(worker, read.stream().map(Sibling::person).toList(), "offering a handover");
        return read;
    }

    private OfferForm form(Look look, Worker worker, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var held = offers.heldBy(look.person());
        var from = held != null ? held : sides.of(worker, today).stream().findFirst().orElse(null);
        boolean asks = answers.typed().containsKey("fact");
        boolean outside = !asks && answers.text("side").equals(OfferForm.OUTSIDE);
        var family = siblings.of(look.person());
        var others = others(look, worker, family);
        var people = others.stream().map(Sibling::person).toList();
        var taken = assembly.of(look.person(), people, outside, today);
        var along = others.stream().map(each -> OfferForm.Own.of(each.person(), each.first(), assembly.alone(each.person(), Stream.concat(people.stream(), Stream.of(look.person())).toList(), outside, today), answers)).toList();
        var because = answers.text("hub").isEmpty() ? null : points.of(look.person(), today).filter(point -> point.hubs().contains(answers.text("hub"))).map(TransferPoints.Reached::because).orElse(null);
        return OfferForm.of(Together.of(look.person(), heading.name(look.person()), family, today, answers), today, from, sides.titles(today).get(from), sides.all(today), taken, along, answers, because);
    }
}
