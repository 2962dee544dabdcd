package kith.supervision.clinic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.people.ChildHeading;
import kith.people.Siblings;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Flash;
import kith.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the hub asks its clinician, and what the clinician answers, does and publishes. */
@Controller
class ClinicController {

    private static final String FORM = "kith/supervision/clinic/ClinicForm";

    private final RecordClinic record;
    private final Consultations consultations;
    private final Clinicians clinicians;
    private final Siblings siblings;
    private final ChildHeading heading;
    private final Drafts drafts;
    private final Clock clock;

    ClinicController(RecordClinic record, Consultations consultations, Clinicians clinicians, Siblings siblings, ChildHeading heading, Drafts drafts, Clock clock) {
        this.record = record;
        this.consultations = consultations;
        this.clinicians = clinicians;
        this.siblings = siblings;
        this.heading = heading;
        this.drafts = drafts;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "the work of the clinician") @GetMapping("/children/{person}/clinic/{act}")
    Page ask(Look look, Worker worker, @PathVariable String act, @RequestParam MultiValueMap<String, String> given) {
        var found = act(act);
        if (nobody(look, found)) return toNobody(look);
        return Page.of(FORM, form(look, found, drafts.opened(worker, ClinicForm.draft(found, new Answers(given)), look.person()).orElse(new Answers(given))));
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "the work of the clinician") @PostMapping("/children/{person}/clinic/{act}")
    Page save(Look look, Worker worker, @PathVariable String act, @RequestParam MultiValueMap<String, String> typed) {
        var found = act(act);
        if (nobody(look, found)) return toNobody(look);
        var answers = new Answers(typed);
        var asSent = form(look, found, answers);
        var form = asSent.checked();
        var answer = form.request() == null && !form.question().isEmpty() ? consultations.answer(look.person(), form.question()) : null;
        boolean again = form.about().fact().equals(answer);
        if (!again && form.request() == null && !answers.text("request").isEmpty()) return Page.invalid(FORM, asSent.answeredMeanwhile());
        if (!again && !form.problems().isEmpty()) return Page.invalid(FORM, form);

        if (!again) record.run(found, form, about(form), consultations.hubOf(look.person()), worker);
        drafts.forget(worker, form.draft(), look.person());
        return Page.redirect("/children/" + look.person() + "/supervision", found == Act.QUESTION ? "Asked. The clinician of the hub sees it" : found.title() + " is on the record");
    }

    /** A question is asked of somebody: where the hub has nobody who consults it would wait for ever. */
    private boolean nobody(Look look, Act act) {
        return act == Act.QUESTION && !clinicians.near(look.person(), LocalDate.now(clock.withZone(Happened.LONDON)));
    }

    private static Page toNobody(Look look) {
        return Page.redirect("/children/" + look.person() + "/supervision", Flash.important("Nobody in the child’s hub consults today: the question was not asked. Record the consultation when you have found one"));
    }

    /** An answer is about those the question was about. */
    private List<PersonId> about(ClinicForm form) {
        return form.request() == null ? form.about().people() : consultations.about(form.request().fact());
    }

    private ClinicForm form(Look look, Act act, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var about = Together.of(look.person(), heading.name(look.person()), siblings.of(look.person()), today, answers);
        return ClinicForm.of(about, today, act, act == Act.CONSULTATION ? consultations.open(look, answers.text("request")) : null, answers);
    }

    private static Act act(String path) {
        var found = Act.called(path);
        if (found == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return found;
    }
}
