package kith.supervision.held;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Access;
import kith.access.Level;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.people.Together;
import kith.supervision.held.CaseForm.Block;
import kith.supervision.held.WorkersChildren.Child;
import kith.supervision.lines.Lines;
import kith.supervision.lines.Lines.Person;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Supervision about children: one sitting with a worker, and on each child's record what concerns that child. */
@Controller
class CaseController {

    private static final String CHOOSE = "kith/supervision/held/ChoosePage";
    private static final String FORM = "kith/supervision/held/CaseForm";
    private static final String DRAFT = "supervision.case";

    private final Lines lines;
    private final WorkersChildren children;
    private final RecordHeld record;
    private final Access access;
    private final Looks looks;
    private final Drafts drafts;
    private final Clock clock;

    CaseController(Lines lines, WorkersChildren children, RecordHeld record, Access access, Looks looks, Drafts drafts, Clock clock) {
        this.lines = lines;
        this.children = children;
        this.record = record;
        this.access = access;
        this.looks = looks;
        this.drafts = drafts;
        this.clock = clock;
    }

    @May(Permission.RECORD) @GetMapping("/supervision/case/new")
    Page ask(Worker me, @RequestParam MultiValueMap<String, String> given) {
        var answers = new Answers(given);
        var below = lines.below(me, today()).stream().filter(Person::aboutChildren).toList();
        var worker = worker(below, answers);
        if (worker.isEmpty()) return Page.of(CHOOSE, new ChoosePage(below, null, List.of(), Field.blank("children")));
        var typed = answers.field("children").empty() ? drafts.opened(me, DRAFT, worker.get().worker()).orElse(answers) : answers;
        var known = known(me, worker.get(), typed);
        var chosen = chosen(known, typed);
        if (chosen.isEmpty()) return Page.of(CHOOSE, new ChoosePage(below, worker.get(), choices(known), Field.blank("children")));
        return Page.of(FORM, form(me, worker.get(), chosen, typed));
    }

    @May(Permission.RECORD) @PostMapping("/supervision/case/new")
    Page save(Worker me, @RequestParam MultiValueMap<String, String> given) {
        var answers = new Answers(given);
        var worker = worker(lines.below(me, today()), answers).filter(Person::aboutChildren);
        if (worker.isEmpty()) return Page.redirect("/supervision", Flash.important("Choose whom you supervise"));
        var chosen = chosen(known(me, worker.get(), answers), answers);
        var form = form(me, worker.get(), chosen, answers).checked();
        if (chosen.isEmpty() && !form.lost().wrong()) return Page.redirect("/supervision/case/new?worker=" + worker.get().worker(), Flash.important("Choose the children you talked about"));
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        int records = record.run(form, me);
        drafts.forget(me, DRAFT, worker.get().worker());
        return Page.redirect("/supervision", "Saved on " + Say.count(records, "record"));
    }

    private Optional<Person> worker(List<Person> below, Answers answers) {
        return below.stream().filter(each -> each.worker().toString().equals(answers.text("worker"))).findFirst();
    }

    /** The worker's children whose record the supervisor may read, and of those who are in this sitting also whoever left the worker meanwhile. */
    private List<Child> known(Worker me, Person worker, Answers typed) {
        var now = children.ids(worker.worker(), today());
        var asked = typed.field("children").values().stream().map(Together::id).filter(each -> !now.contains(each)).toList();
        var sight = access.sight(me, Stream.concat(now.stream(), asked.stream()).distinct().toList());
        var readable = sight.entrySet().stream().filter(each -> each.getValue().reaches(Level.READ)).map(each -> each.getKey()).toList();
        var before = children.ever(worker.worker(), readable.stream().filter(asked::contains).toList());
        var known = children.of(worker.worker(), readable.stream().filter(each -> now.contains(each) || before.contains(each)).toList());
        looks.record(me, known.stream().map(Child::person).toList(), "case supervision");
        return known;
    }

    private static List<Child> chosen(Collection<Child> known, Answers answers) {
        var asked = answers.field("children");
        return known.stream().filter(each -> asked.chosen(each.person().toString())).toList();
    }

    private List<Choice> choices(List<Child> known) {
        return known.stream().map(each -> new Choice(each.person().toString(), name(each) + ", " + Say.age(each.born(), each.expected(), each.died(), today()), last(each))).toList();
    }

    private CaseForm form(Worker me, Person worker, List<Child> chosen, Answers answers) {
        var kin = children.together(chosen.stream().map(Child::person).toList());
        var names = chosen.stream().collect(Collectors.toMap(Child::person, CaseController::name));
        var blocks = new ArrayList<Block>();
        for (var child : chosen) {
            var siblings = chosen.stream().map(Child::person).filter(each -> kin.getOrDefault(child.person(), Set.of()).contains(each)).map(each -> Choice.of(each.toString(), names.get(each))).toList();
            blocks.add(Block.of(child.person(), name(child), last(child), siblings, answers));
        }
        return CaseForm.of(worker, me.id(), me.name(), today(), blocks, answers);
    }

    private String last(Child child) {
        var last = child.last() == null ? "not talked about yet" : "last talked about " + Say.brief(child.last(), today());
        return child.again() == null ? last : last + ", again by " + Say.brief(child.again(), today());
    }

    private static String name(Child child) {
        return ChildHeading.named(child.forenames(), child.surname(), child.childId());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
