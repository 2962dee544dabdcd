package kith.supervision.clinic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.people.Together;
import kith.supervision.notes.Requests;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A clinician writes and reads working notes; the clinical lead reads them. To everybody else the page says what there is to say and shows none. */
@Controller
class WorkingNotesController {

    private static final String PAGE = "kith/supervision/clinic/NotesOfChildPage";
    private static final String DRAFT = "working-note";

    private final WorkingNotes notes;
    private final Clinicians clinicians;
    private final Requests requests;
    private final ChildHeading heading;
    private final Drafts drafts;
    private final Clock clock;

    WorkingNotesController(WorkingNotes notes, Clinicians clinicians, Requests requests, ChildHeading heading, Drafts drafts, Clock clock) {
        this.notes = notes;
        this.clinicians = clinicians;
        this.requests = requests;
        this.heading = heading;
        this.drafts = drafts;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, what = "working notes of a clinician") @GetMapping("/children/{person}/clinic/notes")
    Page show(Look look, Worker me) {
        return Page.of(PAGE, page(look, me, drafts.opened(me, DRAFT, look.person()).orElse(Answers.NONE)));
    }

    @May(value = Permission.RECORD, what = "writing a working note") @PostMapping("/children/{person}/clinic/notes")
    Page save(Look look, Worker me, @RequestParam MultiValueMap<String, String> typed) {
        var at = "/children/" + look.person() + "/clinic/notes";
        var page = page(look, me, new Answers(typed));
        if (!page.writes()) return Page.redirect(at, "Working notes are kept by clinicians");
        var checked = new NotesOfChildPage(page.person(), page.name(), page.today(), page.notes(), page.opened(), true, page.fact(), page.words().orElse("Write the note").atMost(20_000, "Keep it to what you need later"),
            page.disclosure().oneOf(Disclosure.choices().stream().map(Choice::value).toList(), "Say what holds if somebody asks for it"), Answers.day(page.happened(), page.today()));
        if (!checked.problems().isEmpty()) return Page.invalid(PAGE, checked);

        notes.write(checked.fact(), look.person(), me, checked.happened().date(page.today()).orElseThrow(), checked.disclosure().value(), checked.words().value().strip(), clock.instant());
        drafts.forget(me, DRAFT, look.person());
        return Page.redirect(at, "Saved. The hub does not see it; publish a summary of what it needs to know");
    }

    private NotesOfChildPage page(Look look, Worker me, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var found = notes.of(look.person(), today);
        var opened = Stream.concat(Stream.of(me.id()), found.stream().map(WorkingNotes.WorkingNote::clinician)).distinct().flatMap(each -> requests.openedWorking(each, look.person()).stream()).toList();
        return new NotesOfChildPage(look.person(), heading.name(look.person()), today, found, opened, clinicians.is(me, today), Together.id(answers.text("fact")), answers.field("words"),
            answers.field("disclosure", "ordinary"), answers.field("happened", "today"));
    }
}
