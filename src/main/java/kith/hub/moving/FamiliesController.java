package kith.hub.moving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.MoveFacts;
import kith.hub.MoveFacts.MoveTold;
import kith.hub.moving.Going.Child;
import kith.hub.moving.PhaseView.Seen;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.organisation.Hubs;
import kith.pathway.Recording;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Field;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Families are told before their hub moves, by somebody they know; that they were is on the record of each child. */
@Controller
class FamiliesController {

    private static final String PAGE = "kith/hub/moving/FamiliesPage";
    private static final String LETTERS = "kith/hub/moving/LettersPage";

    private final PhaseView view;
    private final Letters letters;
    private final Hubs hubs;
    private final Recording recording;
    private final Clock clock;

    FamiliesController(PhaseView view, Letters letters, Hubs hubs, Recording recording, Clock clock) {
        this.view = view;
        this.letters = letters;
        this.hubs = hubs;
        this.recording = recording;
        this.clock = clock;
    }

    @May(Permission.READ) @GetMapping("/moves/{move}/phases/{phase}/families")
    Page list(Worker worker, @PathVariable UUID move, @PathVariable UUID phase) {
        return page(worker, move, phase, Answers.NONE).map(it -> Page.of(PAGE, it)).orElseGet(PlanController::gone);
    }

    @May(Permission.READ) @GetMapping("/moves/{move}/phases/{phase}/letters")
    Page letters(Worker worker, @PathVariable UUID move, @PathVariable UUID phase) {
        return page(worker, move, phase, Answers.NONE).map(it -> Page.of(LETTERS, it)).orElseGet(PlanController::gone);
    }

    @May(Permission.RECORD) @PostMapping("/moves/{move}/phases/{phase}/families")
    Page told(Worker worker, @PathVariable UUID move, @PathVariable UUID phase, @RequestParam MultiValueMap<String, String> typed) {
        var answers = new Answers(typed);
        var found = page(worker, move, phase, answers);
        if (found.isEmpty()) return PlanController.gone();
        var page = found.get();
        var family = page.families().stream().filter(each -> each.person().toString().equals(answers.text("family"))).findFirst();
        if (family.isEmpty()) return Page.status(HttpStatus.CONFLICT, PAGE, page);
        var it = family.get();
        if (it.how().wrong() || it.happened().wrong()) return Page.invalid(PAGE, page);

        var now = clock.instant();
        var day = it.happened().date(page.today()).orElseThrow();
        recording.record(List.of(Fact.of(new FactId(Together.id(answers.text("fact"))), MoveFacts.TOLD, it.children().stream().map(PersonId::new).toList(), day.equals(page.today()) ? Happened.at(now) : Happened.on(day),
            new Recorded(now, worker.id(), null, null, "page"), new MoveTold(move.toString(), it.how().value()))));
        return Page.redirect(page.at(), it.who() + ": on the record");
    }

    private Optional<FamiliesPage> page(Worker worker, UUID move, UUID phase, Answers answers) {
        return view.seen(worker, move, phase, "the families of a hub that moves").map(seen -> {
            var today = view.today();
            var families = families(seen, answers, today);
            return new FamiliesPage(move, seen.phase(), today, families, (int) families.stream().filter(each -> each.told() == null).count());
        });
    }

    private List<FamiliesPage.Family> families(Seen seen, Answers answers, LocalDate today) {
        var together = new LinkedHashMap<UUID, List<Child>>();
        for (var each : seen.children()) if (!each.stays()) together.computeIfAbsent(each.family(), any -> new ArrayList<>()).add(each);
        var ring = hubs.coordinator(seen.phase().toHub(), today).or(() -> hubs.lead(seen.phase().toHub(), today)).filter(each -> each.phone() != null).map(each -> each.name() + ", " + each.phone()).orElse(null);
        return together.values().stream().map(children -> family(children, seen, ring, answers, today)).toList();
    }

    private FamiliesPage.Family family(List<Child> children, Seen seen, String ring, Answers answers, LocalDate today) {
        var first = children.getFirst();
        boolean mine = first.person().toString().equals(answers.text("family"));
        var told = children.stream().allMatch(each -> each.told() != null) ? "Told " + Say.brief(first.told(), today) + ", " + MoveFacts.TOLD.field("how").codes().label(first.how()).toLowerCase() : null;
        var how = mine ? answers.field("how-" + first.person()).oneOf(MoveFacts.TOLD.field("how").codes().labels().keySet(), "Say how the family was told") : Field.of("how-" + first.person(), "");
        var happened = mine ? Answers.day(answers.field("happened-" + first.person(), "today"), today) : Field.of("happened-" + first.person(), "today");
        var who = Say.list(children.stream().map(Child::name).toList());
        var needs = first.language() == null || first.language().equalsIgnoreCase("English") ? first.interpreter() ? "Interpreter needed" : null : first.language() + (first.interpreter() ? ", interpreter needed" : "");
        return new FamiliesPage.Family(first.person(), who, children.stream().map(Child::person).toList(), first.tellsName() != null ? first.tellsName() : first.keyName(), needs, told, Together.id(""), how, happened,
            children.stream().anyMatch(Child::noPost) ? null : letters.of(who, first, seen.phase(), ring));
    }
}
