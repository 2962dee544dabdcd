package kith.workforce.structure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Happened;
import kith.organisation.change.Change;
import kith.organisation.change.Changes;
import kith.ui.Destination;
import kith.ui.Field;
import kith.ui.Page;
import kith.ui.Say;
import kith.workforce.Authorities;
import kith.workforce.Differences;
import kith.workforce.Reach;
import kith.workforce.questions.Questions;
import kith.workforce.wish.Wishes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The structure as a picture, on any day; and on two days side by side. Names people at work and no child. */
@Controller
class StructureController {

    private final Authorities authorities;
    private final Changes changes;
    private final Questions questions;
    private final Wishes wishes;
    private final Reach reach;
    private final Clock clock;

    StructureController(Authorities authorities, Changes changes, Questions questions, Wishes wishes, Reach reach, Clock clock) {
        this.authorities = authorities;
        this.changes = changes;
        this.questions = questions;
        this.wishes = wishes;
        this.reach = reach;
        this.clock = clock;
    }

    @Bean
    static Destination structurePlace() {
        return Destination.of("Structure", "/structure", 78).needs("OWN_WORK").under("Services");
    }

    @May(Permission.OWN_WORK) @GetMapping("/structure")
    Page show(@RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String with, Worker worker) {
        var today = Say.london(clock.instant());
        var day = Field.of("on", on).aDate(today, "Enter a day such as " + Say.typed(today));
        var other = Field.of("with", with).aDate(today, "Enter a day such as " + Say.typed(today));
        var authority = authorities.on(day.date(today).orElse(today));
        if (authority.isEmpty()) return Page.of("kith/workforce/structure/NoStructurePage", day.date(today).orElse(today));
        var beside = other.date(today).flatMap(authorities::on).orElse(null);
        var differences = beside == null ? List.<Differences.Of>of() : Differences.between(authority.get(), beside);
        var changed = StructurePage.codes(differences);
        var where = reach.of(worker, today);
        var made = changes.all();
        var page = new StructurePage(authority.get(), Layout.of(authority.get(), beside == null ? Set.of() : changed), beside, beside == null ? null : Layout.of(beside, changed), differences, today, day, other,
            made.stream().filter(each -> each.toCome(today)).toList(), !where.nowhere(), where.everywhere(), questions.of(worker).size(), windows(authority.get().model().staffWindows(), made, today));
        return day.wrong() || other.wrong() ? Page.invalid("kith/workforce/structure/StructurePage", page) : Page.of("kith/workforce/structure/StructurePage", page);
    }

    private String windows(List<String> months, List<Change.Made> made, LocalDate today) {
        return Windows.says(months, made, wishes.since(Windows.began(months, today).atStartOfDay(Happened.LONDON).toInstant()), today);
    }
}
