package kith.leavingcare.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.drafts.Drafts;
import kith.leavingcare.LeavingCareFacts;
import kith.leavingcare.LeavingCareFacts.PathwayPlanMade;
import kith.leavingcare.LeavingCareFacts.PathwayPlanReviewed;
import kith.leavingcare.PlanParts;
import kith.leavingcare.you.LeavingCareQueries;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Words;
import kith.organisation.Duty;
import kith.pathway.Recording;
import kith.people.ChildHeading;
import kith.ui.Answers;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pathway plan, made once and then looked at again: the words of the last one are what the next one starts from. */
@Controller
class PlanController {

    private static final String DRAFT = "pathway-plan.made";
    private static final String FORM = "kith/leavingcare/plan/PlanForm";

    private final LeavingCareQueries queries;
    private final Recording recording;
    private final ChildHeading heading;
    private final Drafts drafts;
    private final Duty duty;
    private final Clock clock;

    PlanController(LeavingCareQueries queries, Recording recording, ChildHeading heading, Drafts drafts, Duty duty, Clock clock) {
        this.queries = queries;
        this.recording = recording;
        this.heading = heading;
        this.drafts = drafts;
        this.duty = duty;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "the pathway plan") @GetMapping("/children/{person}/leaving-care/plan")
    Page ask(Look look, @RequestParam MultiValueMap<String, String> given) {
        var answers = drafts.opened(look.worker(), DRAFT, look.person()).orElse(new Answers(given));
        return Page.of(FORM, form(look, answers));
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "the pathway plan") @PostMapping("/children/{person}/leaving-care/plan")
    Page save(Look look, @RequestParam MultiValueMap<String, String> typed) {
        recording.hold(List.of(new PersonId(look.person())));
        var standing = queries.current(look.person()).plan();
        var form = form(look, new Answers(typed)).checked(standing);
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        if (!form.fact().equals(standing)) recording.record(List.of(standing == null ? fact(look, form, LeavingCareFacts.PLAN_MADE, new PathwayPlanMade()) : fact(look, form, LeavingCareFacts.PLAN_REVIEWED, new PathwayPlanReviewed("changed"))));
        drafts.forget(look.worker(), DRAFT, look.person());
        return Page.redirect("/children/" + look.person() + "/leaving-care", "The plan is saved");
    }

    private <B extends Record> Fact<B> fact(Look look, PlanForm form, FactKind<B> kind, B body) {
        var now = clock.instant();
        var words = form.parts().stream().filter(each -> !each.text().empty())
            .map(each -> Words.of(PlanParts.word(form.fact(), each.about().code()), each.text().value().strip(), UUID.randomUUID().toString())).toList();
        return Fact.of(new FactId(form.fact()), kind, List.of(new PersonId(look.person())), Happened.on(form.happened().date(form.today()).orElseThrow()),
            new Recorded(now, look.worker().id(), null, null, duty.door(look.worker(), now)), body).saying(words);
    }

    private PlanForm form(Look look, Answers answers) {
        var standing = queries.current(look.person()).plan();
        return PlanForm.of(look.person(), heading.name(look.person()), LocalDate.now(clock.withZone(Happened.LONDON)), standing, queries.plan(standing), answers);
    }
}
