package kith.casework.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.calendar.WorkingDays;
import kith.casework.FirstReadingFacts;
import kith.casework.child.Together;
import kith.casework.chronology.Chronology;
import kith.ledger.Happened;
import kith.ledger.History;
import kith.people.ChildHeading;
import kith.ui.Due;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The case summary: the half page that everyone reads first, dated and owned; every version is kept. */
@Controller
class SummaryController {

    private static final int EARLIER = 12;

    private final Summaries summaries;
    private final Together together;
    private final Chronology chronology;
    private final ChildHeading heading;
    private final Clock clock;

    SummaryController(Summaries summaries, Together together, Chronology chronology, ChildHeading heading, Clock clock) {
        this.summaries = summaries;
        this.together = together;
        this.chronology = chronology;
        this.heading = heading;
        this.clock = clock;
    }

    @Bean
    static RecordTab summaryTab() {
        return new RecordTab("Summary", "summary", "/summary", 12);
    }

    @May(value = Permission.READ, what = "the case summary") @GetMapping("/children/{person}/summary")
    Page show(Look look, @RequestParam(defaultValue = "false") boolean family) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var person = look.person();
        var name = heading.name(person);
        var shown = together.of(look, family, today, "the case summary");
        var people = shown.people();
        var standing = summaries.of(people);
        var owed = summaries.owed(people, today);
        var page = new SummaryPage(person, name, today, shown.children().stream().map(each -> new SummaryPage.Child(each.person(), each.name(),
            Say.age(each.born(), each.expected(), each.died(), today), standing.get(each.person()), due(owed.get(each.person()), today))).toList(),
            shown.more(), family ? List.of() : earlier(person), heading.sections(person, "summary"));
        return Page.of("kith/casework/summary/SummaryPage", page);
    }

    private List<Chronology.Entry> earlier(UUID person) {
        return History.settle(chronology.facts(person)).reversed().stream().filter(fact -> fact.is(FirstReadingFacts.SUMMARY)).skip(1).limit(EARLIER).map(chronology::entry).toList();
    }

    private static Due due(LocalDate due, LocalDate today) {
        return due == null ? null : Due.on(due, today, WorkingDays.between(today, due));
    }
}
