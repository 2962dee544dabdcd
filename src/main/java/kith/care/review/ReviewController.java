package kith.care.review;

import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.care.CareFacts;
import kith.care.CareFacts.CareReviewHeld;
import kith.care.Entries;
import kith.care.ReviewFacts;
import kith.care.ReviewFacts.RepresentationConsidered;
import kith.care.ReviewFacts.ReviewArranged;
import kith.people.ChildHeading;
import kith.ui.Answers;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One entry for a review: that it was held, what it considered, and when the next one is. */
@Controller
class ReviewController {

    private static final String DRAFT = "care-review.held";
    private static final String FORM = "kith/care/review/ReviewForm";

    private final Entries entries;
    private final ChildHeading heading;

    ReviewController(Entries entries, ChildHeading heading) {
        this.entries = entries;
        this.heading = heading;
    }

    @May(value = Permission.RECORD, what = "recording a looked after review") @GetMapping("/children/{person}/care/review")
    Page ask(Look look, @RequestParam MultiValueMap<String, String> given) {
        return Page.of(FORM, form(look, entries.begun(DRAFT, look, given)));
    }

    @May(value = Permission.RECORD, what = "recording a looked after review") @PostMapping("/children/{person}/care/review")
    Page save(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var day = form.happened().date(form.today()).orElseThrow();
        var entry = entries.of(form.fact(), look).with(CareFacts.REVIEW, day, new CareReviewHeld(form.participation().value(), form.plan().empty() ? null : form.plan().value()), form.words().value());
        if (!form.advocate().empty()) entry.with(ReviewFacts.CONSIDERED, day, new RepresentationConsidered(form.advocate().value(), form.visitor().value()), null);
        form.next().date(form.today()).ifPresent(next -> entry.with(ReviewFacts.ARRANGED, day, new ReviewArranged(next), null));
        entry.save();
        entries.done(DRAFT, look);
        return Page.redirect(look.level().reaches(Level.READ) ? "/children/" + look.person() + "/care" : "/children/" + look.person(), "Review of " + Say.date(day) + " recorded");
    }

    private ReviewForm form(Look look, Answers answers) {
        return ReviewForm.of(look.person(), heading.name(look.person()), entries.today(), answers);
    }
}
