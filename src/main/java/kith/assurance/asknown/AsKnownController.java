package kith.assurance.asknown;

import java.time.Clock;
import java.time.LocalDate;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.ui.Field;
import kith.ui.Page;
import kith.ui.RecordTab;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever answers for a decision sees what could be known when it was made. */
@Controller
class AsKnownController {

    private static final String PAGE = "kith/assurance/asknown/AsKnownPage";

    private final AsKnown known;
    private final ChildHeading heading;
    private final Clock clock;

    AsKnownController(AsKnown known, ChildHeading heading, Clock clock) {
        this.known = known;
        this.heading = heading;
        this.clock = clock;
    }

    @Bean
    static RecordTab asKnownTab() {
        return new RecordTab("As known on a past day", "as-known", "/as-known", 88);
    }

    @May(value = Permission.READ, what = "the record as it was known on a past day") @GetMapping("/children/{person}/as-known")
    Page show(Look look, @RequestParam(defaultValue = "") String on) {
        var person = look.person();
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var name = heading.name(person);
        var sections = heading.sections(person, "as-known");
        var day = Field.of("on", on);
        if (day.empty()) return Page.of(PAGE, new AsKnownPage(person, name, today, day, null, sections));
        day = day.aDate(today, "Enter a day such as 3 March 2026");
        day = day.must(day.wrong() || !day.date(today).orElseThrow().isAfter(today), "Enter a day that is over, or today");
        if (day.wrong()) return Page.invalid(PAGE, new AsKnownPage(person, name, today, day, null, sections));
        return Page.of(PAGE, new AsKnownPage(person, name, today, day, known.on(person, day.date(today).orElseThrow()), sections));
    }
}
