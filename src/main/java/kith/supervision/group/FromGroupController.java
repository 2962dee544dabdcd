package kith.supervision.group;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.Recorded;
import kith.ledger.Words;
import kith.pathway.Recording;
import kith.people.ChildHeading;
import kith.people.Siblings;
import kith.people.Together;
import kith.supervision.SupervisionFacts;
import kith.supervision.SupervisionFacts.SupervisionHeld;
import kith.ui.Answers;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A family that was named in group supervision comes to its record by choice alone. */
@Controller
class FromGroupController {

    private static final String FORM = "kith/supervision/group/FromGroupForm";

    private final GroupsLately groups;
    private final Recording recording;
    private final Siblings siblings;
    private final ChildHeading heading;
    private final Clock clock;

    FromGroupController(GroupsLately groups, Recording recording, Siblings siblings, ChildHeading heading, Clock clock) {
        this.groups = groups;
        this.recording = recording;
        this.siblings = siblings;
        this.heading = heading;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "what group supervision brought") @GetMapping("/children/{person}/supervision/group")
    Page ask(Look look, Worker worker, @RequestParam MultiValueMap<String, String> given) {
        return Page.of(FORM, form(look, worker, new Answers(given)));
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "what group supervision brought") @PostMapping("/children/{person}/supervision/group")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, worker, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        record(form, worker);
        return Page.redirect("/children/" + look.person() + "/supervision", "It is on the record");
    }

    private void record(FromGroupForm form, Worker by) {
        var fact = form.about().fact();
        var group = form.chosen();
        recording.record(List.of(Fact.of(new FactId(fact), SupervisionFacts.HELD, form.about().people(), Happened.on(group.day()), new Recorded(clock.instant(), by.id(), null, null, "page"),
            new SupervisionHeld("group", group.lead().toString(), by.id().toString(), group.id().toString(), null, null)).saying(List.of(Words.of(FromGroupForm.wordsOf(fact), form.words().value().strip(), UUID.randomUUID().toString())))));
    }

    private FromGroupForm form(Look look, Worker worker, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        return FromGroupForm.of(Together.of(look.person(), heading.name(look.person()), siblings.of(look.person()), today, answers), today, groups.of(worker, today), answers);
    }
}
