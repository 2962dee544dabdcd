package kith.assurance.reviews;

import java.util.List;
import java.util.UUID;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.assurance.Names;
import kith.assurance.watch.Rule;
import kith.ledger.Uuids;
import kith.ui.Answers;
import kith.ui.Flash;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The review of a finding: ask, close as explained, or take further. */
@Controller
class FindingController {

    private static final String PAGE = "kith/assurance/reviews/FindingPage";

    private final Findings findings;
    private final ToReview toReview;
    private final Names names;
    private final Looks looks;

    FindingController(Findings findings, ToReview toReview, Names names, Looks looks) {
        this.findings = findings;
        this.toReview = toReview;
        this.names = names;
        this.looks = looks;
    }

    @May(value = Permission.REVIEW, what = "the review of looks") @GetMapping("/reviews/{finding}")
    Page show(@PathVariable UUID finding, Worker worker) {
        return Page.of(PAGE, page(toReview.finding(finding, worker), worker, Answers.NONE));
    }

    @May(value = Permission.REVIEW, what = "the review of looks") @PostMapping("/reviews/{finding}")
    Page save(@PathVariable UUID finding, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var found = toReview.finding(finding, worker);
        var page = page(found, worker, new Answers(typed)).checked();
        if (!page.wrong().isEmpty()) return Page.invalid(PAGE, page);

        boolean first = findings.step(found, page.next(), page.step(), worker, page.outcome().value(), page.note().value().strip());
        if (!first && page.steps().stream().noneMatch(step -> step.note() != null && step.note().equals(page.note().value().strip())))
            return Page.redirect("/reviews/" + finding, Flash.important("Somebody else has reviewed this meanwhile. Read what they wrote, and then say what you do"));
        return Page.redirect("/reviews", said(page.outcome().value(), found.workerName()));
    }

    private FindingPage page(Findings.Finding found, Worker worker, Answers typed) {
        var steps = findings.steps(found.id());
        if (found.person() != null) looks.record(worker, List.of(found.person()), "the review of looks");
        var name = found.person() == null ? "several families" : names.of(worker, List.of(found.person())).get(found.person());
        return new FindingPage(found.id(), found.workerName(), found.hubTitle(), found.person(), name, toReview.today(), found.rules().stream().map(Rule::sentence).toList(),
            ReviewsController.state(found.state()), findings.looks(found), steps, next(typed, steps), typed.text("step").isEmpty() ? Uuids.fresh() : Uuids.of(typed.text("step")),
            typed.field("outcome"), typed.field("note"));
    }

    /** The number after those the reviewer had read. */
    private static int next(Answers typed, List<Findings.Step> steps) {
        var read = typed.text("next");
        return read.matches("\\d{1,4}") ? Integer.parseInt(read) : steps.size() + 1;
    }

    private static String said(String outcome, String worker) {
        return switch (outcome) {
            case "asked" -> worker + " is asked";
            case "explained" -> "Closed as explained. The same does not come back";
            default -> "Taken further";
        };
    }
}
