package kith.handover.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.calendar.WorkingDays;
import kith.handover.Offers;
import kith.handover.Offers.Offer;
import kith.handover.Sides;
import kith.handover.TransferPoints;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.ui.Due;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A child's handovers, now and before: part of the record, and open to the side that is asked to take. */
@Controller
class ChildsHandoversController {

    private static final int SOON = 2;
    private static final int FEW = 4;

    private final Offers offers;
    private final Sides sides;
    private final ChildHeading heading;
    private final TransferPoints points;
    private final Clock clock;

    ChildsHandoversController(Offers offers, Sides sides, ChildHeading heading, TransferPoints points, Clock clock) {
        this.points = points;
        this.offers = offers;
        this.sides = sides;
        this.heading = heading;
        this.clock = clock;
    }

    @Bean
    static RecordTab handoversTab() {
        return new RecordTab("Handovers", "handovers", "/handovers", 62).needs("RECORD");
    }

    @May(value = Permission.RECORD, what = "handovers") @GetMapping("/children/{person}/handovers")
    Page show(Look look) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var titles = sides.titles(today);
        return Page.of("kith/handover/history/ChildsHandoversPage", new ChildsHandoversPage(look.person(), heading.name(look.person()), today,
            offers.of(look.person()).stream().map(each -> line(each, titles, today)).toList(), look.level().reaches(Level.CONTRIBUTE),
            points.of(look.person(), today).map(each -> point(each, titles)).orElse(null), heading.sections(look.person(), "handovers")));
    }

    private static ChildsHandoversPage.Point point(TransferPoints.Reached reached, Map<String, String> titles) {
        return new ChildsHandoversPage.Point(reached.because(), reached.hubs().stream().limit(FEW).map(code -> new ChildsHandoversPage.To(code, titles.getOrDefault(code, code))).toList());
    }

    private static ChildsHandoversPage.Line line(Offer offer, Map<String, String> titles, LocalDate today) {
        var days = WorkingDays.between(offer.since(), today);
        var state = switch (offer.state()) { case "accepted" -> Tag.of("Accepted", Tone.GREEN); case "returned" -> Tag.of("Returned", Tone.ORANGE); case "withdrawn" -> Tag.of("Withdrawn", Tone.GREY); default -> Tag.of("Waiting", Tone.BLUE); };
        return new ChildsHandoversPage.Line(offer.fact(), offer.matterWords(), titles.getOrDefault(offer.fromHub(), "Outside the service"), offer.toHub() == null ? offer.agencyWords() : titles.getOrDefault(offer.toHub(), offer.toHub()), offer.since(),
            offer.offeredBy(), state, offer.open() ? new Due(Say.waited(offer.since(), days, today), offer.since(), days > SOON ? Due.Press.LATE : Due.Press.SOON) : null,
            offer.open() ? null : Say.brief(offer.answered(), today) + (offer.answeredBy() == null ? "" : " by " + offer.answeredBy()) + (offer.reason() == null ? "" : ": " + offer.reasonWords().toLowerCase()));
    }
}
