package kith.casework.closing.death;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.casework.child.ChildQueries;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.organisation.Duty;
import kith.pathway.Recording;
import kith.people.ChildHeading;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.ChildDied;
import kith.ui.Answers;
import kith.ui.Flash;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The death of a child: few words, and everything that would go on by itself stops at once. */
@Controller
class DeathController {

    private static final String DRAFT = "death";
    private static final String FORM = "kith/casework/closing/death/DeathForm";

    private final Recording recording;
    private final ChildQueries children;
    private final ChildHeading heading;
    private final Duty duty;
    private final Drafts drafts;
    private final Clock clock;

    DeathController(Recording recording, ChildQueries children, ChildHeading heading, Duty duty, Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.recording = recording;
        this.children = children;
        this.heading = heading;
        this.duty = duty;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, what = "recording a death") @GetMapping("/children/{person}/death")
    Page ask(Look look, Worker worker) {
        return Page.of(FORM, form(look.person(), drafts.opened(worker, DRAFT, look.person()).orElse(Answers.NONE)));
    }

    @May(value = Permission.RECORD, what = "recording a death") @PostMapping("/children/{person}/death")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look.person(), new Answers(typed)).checked(children.head(look.person()).born());
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var now = clock.instant();
        var words = form.words().empty() ? List.<Words>of() : List.of(Words.of(Uuids.named(form.fact() + "/words"), form.words().value().strip(), UUID.randomUUID().toString()));
        recording.record(List.of(Fact.of(new FactId(form.fact()), PeopleFacts.DIED, List.of(new PersonId(look.person())), Happened.on(form.happened().date(form.today()).orElseThrow(), form.at().time()),
            new Recorded(now, worker.id(), null, null, duty.door(worker, now)), new ChildDied()).saying(words)));
        drafts.forget(worker, DRAFT, look.person());
        return Page.redirect("/children/" + look.person(), Flash.note("Recorded. Visits, reviews and reminders have stopped, and no letter goes out"));
    }

    private DeathForm form(UUID person, Answers answers) {
        var given = answers.text("fact");
        return new DeathForm(person, heading.name(person), LocalDate.now(clock.withZone(Happened.LONDON)), given.matches("[0-9a-f-]{36}") ? UUID.fromString(given) : Uuids.fresh(), answers.field("happened"),
            answers.field("at"), answers.field("words"), answers.field("sure"));
    }
}
