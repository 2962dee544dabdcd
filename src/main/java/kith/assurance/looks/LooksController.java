package kith.assurance.looks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kith.access.Access;
import kith.access.Look;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.assurance.Names;
import kith.assurance.Reasons;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.ui.Leaf;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at this family: for staff. The family is told by the data protection officer alone. */
@Controller
class LooksController {

    private static final int SIZE = 50;

    private final WhoLooked whoLooked;
    private final HighProfile profiles;
    private final ChildHeading heading;
    private final Names names;
    private final Access access;
    private final Looks looks;
    private final Clock clock;

    LooksController(WhoLooked whoLooked, HighProfile profiles, ChildHeading heading, Names names, Access access, Looks looks, Clock clock) {
        this.whoLooked = whoLooked;
        this.profiles = profiles;
        this.heading = heading;
        this.names = names;
        this.access = access;
        this.looks = looks;
        this.clock = clock;
    }

    @Bean
    static RecordTab looksTab() {
        return new RecordTab("Who has looked", "looks", "/looks", 90).needs("SEE_LOOKS");
    }

    @May(value = Permission.SEE_LOOKS, what = "who has looked") @GetMapping("/children/{person}/looks")
    Page show(Look look, @RequestParam(defaultValue = "") String only, @RequestParam(defaultValue = "1") int page) {
        boolean outside = only.equals("outside");
        var name = heading.name(look.person());
        var family = names.of(look.worker(), whoLooked.family(look.person()));
        looks.record(look.worker(), family.keySet().stream().filter(each -> !each.equals(look.person())).toList(), "who has looked");
        looks.writeNow();
        var leaf = Leaf.of(page, whoLooked.count(family.keySet(), outside), SIZE, "/children/" + look.person() + "/looks?" + (outside ? "only=outside&" : "") + "page=");
        var lines = whoLooked.list(family.keySet(), outside, SIZE, (leaf.page() - 1) * SIZE).stream().map(line -> line(line, family)).toList();
        boolean discloses = access.rights(look.worker()).contains(Permission.DISCLOSE);
        return Page.of("kith/assurance/looks/LooksPage", new LooksPage(look.person(), name, LocalDate.now(clock.withZone(Happened.LONDON)), outside, lines, leaf, discloses,
            discloses && profiles.contains(look.person()), heading.sections(look.person(), "looks")));
    }

    private static LooksPage.Line line(WhoLooked.Line line, Map<UUID, String> family) {
        List<String> whose = line.people().stream().map(family::get).filter(Objects::nonNull).sorted().toList();
        return new LooksPage.Line(line.name(), line.organisation() != null ? line.organisation() : line.post(), whence(line.whence()), line.day(), line.first(), line.last(), line.looks(), whose,
            line.what(), Reasons.words(line.why()), line.shown());
    }

    private static Tag whence(String whence) {
        return switch (whence) {
            case "own" -> Tag.of("The family's hub", Tone.GREEN);
            case "buddy" -> Tag.of("Buddy hub", Tone.TEAL);
            case "partner" -> Tag.of("Partner", Tone.PURPLE);
            case "kith" -> Tag.of("By itself", Tone.GREY);
            default -> Tag.of("Outside the hub", Tone.ORANGE);
        };
    }
}
