package kith.casework.journey;

import java.util.List;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.pathway.Fresh;
import kith.people.ChildHeading;
import kith.ui.Live;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Screen;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The journeys of a child, made from the pathway files. */
@Controller
class JourneyController {

    private final Journeys journeys;
    private final ChildHeading heading;
    private final Held held;
    private final Fresh fresh;

    JourneyController(Journeys journeys, ChildHeading heading, Held held, Fresh fresh) {
        this.held = held;
        this.journeys = journeys;
        this.heading = heading;
        this.fresh = fresh;
    }

    @Bean
    static RecordTab journeyTab() {
        return new RecordTab("Journey", "journey", "/journey", 11).first();
    }

    @May(value = Permission.READ, from = Level.OUTLINE, what = "the journey") @GetMapping("/children/{person}/journey")
    Page all(Look look) {
        return Page.of("kith/casework/journey/JourneyPage", page(look, null));
    }

    /** One that has not touched the child, or not any more, leads to those that have. */
    @May(value = Permission.READ, from = Level.OUTLINE, what = "the journey") @GetMapping("/children/{person}/journey/{pathway}")
    Page one(Look look, @PathVariable String pathway) {
        var page = page(look, pathway);
        return page.one() == null ? Page.redirect("/children/" + look.person() + "/journey") : Page.of("kith/casework/journey/PathwayPage", page);
    }

    private JourneyPage page(Look look, String pathway) {
        var person = look.person();
        var live = fresh.live(Live.child(person), List.of(person));
        var all = journeys.of(person);
        var one = all.touched().stream().filter(each -> each.code().equals(pathway)).findFirst().orElse(null);
        return new JourneyPage(person, heading.name(person), journeys.today(), all.touched(), all.others(), one, Screen.mayRecord() && look.level().reaches(Level.STATUS),
            pathway == null ? held.of(person, journeys.today()) : null, heading.sections(person, "journey"), live);
    }
}
