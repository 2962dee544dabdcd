package kith.workforce.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Uuids;
import kith.organisation.change.Change.Made;
import kith.organisation.change.Changes;
import kith.ui.Answers;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import kith.workforce.Reach;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The changes that were made and planned; undoing one that is still to come, and taking back one that is in force. */
@Controller
class ChangesController {

    private static final String REVERSAL = "kith/workforce/change/ReversalPage";

    private final Changes changes;
    private final Preview preview;
    private final Reach reach;
    private final Clock clock;

    ChangesController(Changes changes, Preview preview, Reach reach, Clock clock) {
        this.changes = changes;
        this.preview = preview;
        this.reach = reach;
        this.clock = clock;
    }

    @May(Permission.OWN_WORK) @GetMapping("/structure/changes")
    Page list(Worker worker) {
        return Page.of("kith/workforce/change/ChangesPage", new ChangesPage(changes.all(), reach.of(worker, today()), today()));
    }

    @May(Permission.ORGANISE) @PostMapping("/structure/changes/{change}/undoing")
    Page undo(@PathVariable("change") String id, Worker worker) {
        var made = made(id, worker);
        if (worker.id().equals(made.worker())) return Page.redirect(back(made), Flash.important("You cannot change your own posts. Ask a colleague who may."));
        return Page.redirect(back(made), switch (changes.undo(made.id(), worker)) {
            case UNDONE -> Flash.done("Undone: it will not happen");
            case ALREADY -> Flash.done("It was undone already");
            case IN_FORCE -> Flash.important("It has taken effect. Take it back from a day on instead.");
            case CHANGED_SINCE -> Flash.important("Another change was built on it. Undo that one first.");
        });
    }

    @May(Permission.ORGANISE) @GetMapping("/structure/changes/{change}/reversal")
    Page ask(@PathVariable("change") String id, Worker worker) {
        return Page.of(REVERSAL, page(made(id, worker), Answers.NONE, null));
    }

    @May(Permission.ORGANISE) @PostMapping("/structure/changes/{change}/reversal")
    Page reverse(@PathVariable("change") String id, @RequestParam MultiValueMap<String, String> typed, Worker worker) {
        var made = made(id, worker);
        var answers = new Answers(typed);
        var page = page(made, answers, null);
        if (!page.problems().isEmpty()) return Page.invalid(REVERSAL, page);
        if (answers.field("again").chosen("yes")) return Page.of(REVERSAL, page);
        var back = changes.reverse(made.id(), page.id(), page.from().date(today()).orElseThrow(), page.why().value().strip());
        if (back.change() == null) return Page.invalid(REVERSAL, page(made, answers, "Nothing of it is left to take back on that day. What was changed again since is taken back first."));
        if (worker.id().equals(made.worker()) || back.change().edits().stream().anyMatch(edit -> worker.id().equals(edit.seats()))) return Page.invalid(REVERSAL, page(made, answers, "You cannot change your own posts. Ask a colleague who may."));
        try {
            var seen = preview.of(back.change(), worker, today());
            if (!answers.field("sure").chosen("yes")) return Page.of(REVERSAL, page.seeing(back.change(), seen, back.elsewhere()));
        } catch (DataIntegrityViolationException inTheWay) {
            return Page.invalid(REVERSAL, page(made, answers, "Something that was changed since stands in the way. Take that back first."));
        }
        changes.make(back.change(), worker);
        return Page.redirect(back(made), "Taken back from " + Say.date(page.from().date(today()).orElseThrow()));
    }

    private ReversalPage page(Made made, Answers answers, String nothing) {
        var today = today();
        var from = answers.field("from", Say.typed(today));
        var why = answers.field("why");
        if (!answers.isEmpty()) {
            from = from.orElse("Say from which day").aDate(today, "Enter a day such as " + Say.typed(today)).must(from.date(today).map(day -> !day.isBefore(today)).orElse(true), "The day must be today or to come");
            why = why.orElse("Say why").atMost(1000, "Say it in fewer words");
        }
        return new ReversalPage(made, id(answers.text("change")), from, why, nothing, null, null, List.of(), today);
    }

    private Made made(String id, Worker worker) {
        var made = changes.one(uuid(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var where = reach.of(worker, today());
        if (made.hub() == null ? !where.everywhere() : !where.holds(made.hub())) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return made;
    }

    private static String back(Made made) { return made.hub() == null || made.kind().endsWith("-opened") ? "/structure/changes" : "/structure/hubs/" + made.hub(); }

    private static UUID id(String text) { return text.isEmpty() ? Uuids.fresh() : uuid(text); }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private LocalDate today() { return Say.london(clock.instant()); }
}
