package kith.assurance.reviews;

import java.util.List;
import java.util.UUID;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.assurance.Names;
import kith.assurance.Reasons;
import kith.ui.Answers;
import kith.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The review of broken glass, or of a reason that was drawn. */
@Controller
class OpeningController {

    private static final String PAGE = "kith/assurance/reviews/OpeningPage";
    private static final String SAVED = "Review saved";

    private final OpenedRecords openings;
    private final ToReview toReview;
    private final Names names;
    private final Looks looks;

    OpeningController(OpenedRecords openings, ToReview toReview, Names names, Looks looks) {
        this.openings = openings;
        this.toReview = toReview;
        this.names = names;
        this.looks = looks;
    }

    @May(value = Permission.REVIEW, what = "the review of an opening") @GetMapping("/reviews/openings/{opening}")
    Page show(@PathVariable UUID opening, Worker worker) {
        var opened = toReview.opening(opening, worker);
        if (opened.outcome() != null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return Page.of(PAGE, page(opened, worker, Answers.NONE));
    }

    @May(value = Permission.REVIEW, what = "the review of an opening") @PostMapping("/reviews/openings/{opening}")
    Page save(@PathVariable UUID opening, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var opened = toReview.opening(opening, worker);
        var page = page(opened, worker, new Answers(typed)).checked();
        var outcome = page.outcome().value();
        var note = page.note().empty() ? null : page.note().value().strip();
        if (page.reviews().stream().anyMatch(each -> each.same(worker.id(), outcome, note))) return Page.redirect("/reviews", SAVED);
        if (page.meanwhile()) return Page.status(HttpStatus.CONFLICT, PAGE, page);
        if (!page.wrong().isEmpty()) return Page.invalid(PAGE, page);

        if (!openings.review(opened, page.known(), worker, outcome, note)) return Page.status(HttpStatus.CONFLICT, PAGE, page(opened, worker, new Answers(typed)));
        return Page.redirect("/reviews", SAVED);
    }

    private OpeningPage page(OpenedRecords.Opening opened, Worker worker, Answers typed) {
        looks.record(worker, List.of(opened.person()), "the review of an opening");
        return new OpeningPage(opened.id(), opened.brokenGlass(), opened.workerName(), opened.post(), opened.person(), names.of(worker, List.of(opened.person())).get(opened.person()), opened.moment(),
            opened.until().toInstant(), Reasons.words(opened.reason(), null), opened.note(), toReview.today(), openings.looks(opened), openings.reviews(opened),
            typed.field("known"), typed.field("outcome"), typed.field("note"));
    }
}
