package kith.casework.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.casework.child.ChildQueries;
import kith.casework.record.AboutWhom;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.ui.Answers;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing the case summary, for one child or for several together. */
@Controller
class WriteSummaryController {

    private static final String FORM = "kith/casework/summary/SummaryForm";
    private static final String DRAFT = "summary.written";

    private final WriteSummary writeSummary;
    private final Summaries summaries;
    private final ChildQueries children;
    private final ChildHeading heading;
    private final Drafts drafts;
    private final Clock clock;

    WriteSummaryController(WriteSummary writeSummary, Summaries summaries, ChildQueries children, ChildHeading heading, Drafts drafts, Clock clock) {
        this.writeSummary = writeSummary;
        this.summaries = summaries;
        this.children = children;
        this.heading = heading;
        this.drafts = drafts;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, what = "writing the case summary") @GetMapping("/children/{person}/summary/new")
    Page ask(Look look, Worker worker) {
        var draft = drafts.find(worker, DRAFT, look.person());
        return Page.of(FORM, form(look, draft.map(it -> new Answers(it.answers())).orElse(Answers.NONE), draft.map(it -> Say.time(it.savedAt())).orElse(null)));
    }

    @May(value = Permission.RECORD, what = "writing the case summary") @PostMapping("/children/{person}/summary/new")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, new Answers(typed), null).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        writeSummary.run(form, worker);
        drafts.forget(worker, DRAFT, look.person());
        return Page.redirect("/children/" + look.person() + "/summary", "Summary saved. The one before is kept below it");
    }

    /** Whoever may add and not read begins with an empty sheet. */
    private SummaryForm form(Look look, Answers answers, String draftSaved) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var before = look.level().reaches(Level.READ) ? summaries.of(List.of(look.person())).get(look.person()) : null;
        return SummaryForm.of(AboutWhom.of(look.person(), heading.name(look.person()), children.family(look.person(), today), today, answers), today, answers, before == null ? null : before.text(), draftSaved);
    }
}
