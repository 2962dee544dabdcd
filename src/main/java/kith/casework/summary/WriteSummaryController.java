package kith.casework.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.casework.FirstReadingFacts;
import kith.casework.child.ChildQueries;
import kith.casework.record.AboutWhom;
import kith.casework.record.Stood;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.people.Register;
import kith.ui.Answers;
import kith.ui.Meanwhile;
import kith.ui.Page;
import kith.ui.ReadAt;
import kith.ui.Stated;
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
    private static final List<Stated> PARTS = List.of(Stated.words("text", "Summary"));

    private final WriteSummary writeSummary;
    private final Summaries summaries;
    private final ChildQueries children;
    private final ChildHeading heading;
    private final Drafts drafts;
    private final Register register;
    private final Clock clock;

    WriteSummaryController(WriteSummary writeSummary, Summaries summaries, ChildQueries children, ChildHeading heading, Drafts drafts, Register register, Clock clock) {
        this.writeSummary = writeSummary;
        this.summaries = summaries;
        this.children = children;
        this.heading = heading;
        this.drafts = drafts;
        this.register = register;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, what = "writing the case summary") @GetMapping("/children/{person}/summary/new")
    Page ask(Look look, Worker worker) {
        return Page.of(FORM, form(look, drafts.opened(worker, DRAFT, look.person()).orElse(Answers.NONE)));
    }

    @May(value = Permission.RECORD, what = "writing the case summary") @PostMapping("/children/{person}/summary/new")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var answers = new Answers(typed);
        var form = form(look, answers).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        register.hold(Stood.family(form.about()));
        form = form(look, answers).checked();
        form = form.about(form.about().with(form.stood().seen(form.about(), answers, "a summary")));
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);
        var at = "/children/" + look.person() + "/summary";
        var meanwhile = Meanwhile.between(PARTS, answers, now(look));
        if (look.level().reaches(Level.READ) && meanwhile.open())
            return meanwhile.ask("Case summary of " + form.about().name(), at + "/new", at, register.whoSaved(look.person(), FirstReadingFacts.SUMMARY));

        writeSummary.run(look.level().reaches(Level.READ) ? form.saying(meanwhile.values().get("text")) : form, worker);
        drafts.forget(worker, DRAFT, look.person());
        return Page.redirect(at, "Summary saved. The one before is kept below it");
    }

    private SummaryForm form(Look look, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var about = AboutWhom.of(look.person(), heading.name(look.person()), children.family(look.person(), today), today, answers);
        return SummaryForm.of(about, now(look), Stood.of(about, summaries.of(Stood.family(about)), Summaries.Standing::fact), answers);
    }

    /** Whoever may add and not read begins with an empty sheet, and is shown nothing of anybody else's. */
    private ReadAt now(Look look) {
        var before = look.level().reaches(Level.READ) ? summaries.of(List.of(look.person())).get(look.person()) : null;
        var text = new HashMap<String, String>();
        if (before != null) text.put("text", before.text());
        return ReadAt.of(PARTS, text, before == null ? null : before.fact());
    }
}
