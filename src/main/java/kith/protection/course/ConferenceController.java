package kith.protection.course;

import java.time.Clock;
import java.time.LocalDate;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.people.Siblings;
import kith.people.Siblings.Sibling;
import kith.ui.Answers;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recording a child protection conference, of one child or of several. */
@Controller
class ConferenceController {

    private static final String FORM = "kith/protection/course/ConferenceForm";
    private static final String DRAFT = "conference.held";

    private final Courses courses;
    private final RecordConference recordConference;
    private final Siblings siblings;
    private final ChildHeading heading;
    private final Drafts drafts;
    private final Clock clock;

    ConferenceController(Courses courses, RecordConference recordConference, Siblings siblings, ChildHeading heading, Drafts drafts, Clock clock) {
        this.courses = courses;
        this.recordConference = recordConference;
        this.siblings = siblings;
        this.heading = heading;
        this.drafts = drafts;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "recording a conference") @GetMapping("/children/{person}/protection/conference")
    Page ask(Look look, Worker worker) {
        return Page.of(FORM, form(look, drafts.opened(worker, DRAFT, look.person()).orElse(Answers.NONE)));
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "recording a conference") @PostMapping("/children/{person}/protection/conference")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        recordConference.run(form, worker);
        drafts.forget(worker, DRAFT, look.person());
        return Page.redirect("/children/" + look.person() + "/protection", "Conference recorded for " + Say.list(form.decided().stream().map(ConferenceForm.Child::name).toList()));
    }

    private ConferenceForm form(Look look, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var family = siblings.of(look.person());
        return ConferenceForm.of(look.person(), heading.name(look.person()), today, answers, family, courses.onPlan(family.stream().map(Sibling::person).toList(), today));
    }
}
