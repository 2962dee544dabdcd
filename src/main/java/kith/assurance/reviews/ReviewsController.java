package kith.assurance.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.assurance.Names;
import kith.assurance.Reasons;
import kith.assurance.watch.Rule;
import kith.calendar.WorkingDays;
import kith.ledger.Happened;
import kith.ui.Destination;
import kith.ui.Due;
import kith.ui.Field;
import kith.ui.Page;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for a reviewer: looks that stand out, broken glass, the sample, and the reasons of a day. */
@Controller
class ReviewsController {

    private final ToReview toReview;
    private final OpenedRecords openings;
    private final Reach.Reaches reaches;
    private final Names names;
    private final Looks looks;
    private final Clock clock;

    ReviewsController(ToReview toReview, OpenedRecords openings, Reach.Reaches reaches, Names names, Looks looks, Clock clock) {
        this.toReview = toReview;
        this.openings = openings;
        this.reaches = reaches;
        this.names = names;
        this.looks = looks;
        this.clock = clock;
    }

    @Bean
    static Destination reviewsPlace() {
        return Destination.of("Reviews", ToReview.ADDRESS, 79).needs("REVIEW").under("More");
    }

    @May(value = Permission.REVIEW, what = "the reviews of looks") @GetMapping("/reviews")
    Page list(Worker worker, @RequestParam(defaultValue = "") String day) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var digest = Field.of("day", day).date(today).orElse(WorkingDays.before(today, 1));
        var reach = reaches.of(worker, today);
        var all = toReview.of(reach, today);
        var found = all.findings();
        var waiting = all.openings();
        var given = openings.reasonsOn(digest).stream().filter(each -> reach.leads(each.hub())).toList();

        var known = names.of(worker, Stream.concat(all.people().stream(), given.stream().map(OpenedRecords.Opening::person)).toList());
        looks.record(worker, known.keySet(), "the reviews of looks");
        return Page.of("kith/assurance/reviews/ReviewsPage", new ReviewsPage(today, digest,
            found.stream().filter(each -> each.person() == null || known.containsKey(each.person())).map(each -> line(each, known, today)).toList(),
            opened(waiting.stream().filter(OpenedRecords.Opening::brokenGlass).toList(), known, today), opened(waiting.stream().filter(each -> !each.brokenGlass()).toList(), known, today),
            opened(given, known, today)));
    }

    private static ReviewsPage.Line line(Findings.Finding each, Map<UUID, String> known, LocalDate today) {
        return new ReviewsPage.Line(each.id(), each.workerName(), each.hubTitle(), each.person() == null ? "Several families" : known.get(each.person()), each.day(),
            each.rules().stream().map(Rule::sentence).toList(), state(each.state()), Due.on(each.due(), today, WorkingDays.between(today, each.due())));
    }

    private static List<ReviewsPage.Opened> opened(List<OpenedRecords.Opening> all, Map<UUID, String> known, LocalDate today) {
        return all.stream().filter(each -> known.containsKey(each.person()))
            .map(each -> new ReviewsPage.Opened(each.id(), each.person(), each.workerName(), each.post(), known.get(each.person()), each.moment(), Reasons.words(each.reason(), null), each.note(), each.outcome() == null ? null : OpeningPage.words(each.outcome()),
                Due.on(each.due(), today, WorkingDays.between(today, each.due())))).toList();
    }

    static Tag state(String state) {
        return switch (state) {
            case "asked" -> Tag.of("Asked", Tone.BLUE);
            case "answered" -> Tag.of("Answered", Tone.TEAL);
            case "escalated" -> Tag.of("Taken further", Tone.RED);
            default -> Tag.of("New", Tone.ORANGE);
        };
    }
}
