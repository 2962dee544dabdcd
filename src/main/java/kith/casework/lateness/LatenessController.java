package kith.casework.lateness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import kith.access.Access;
import kith.access.Level;
import kith.access.Look;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.casework.child.ChildQueries;
import kith.casework.lateness.Unexplained.Late;
import kith.casework.owed.Debts;
import kith.ledger.Happened;
import kith.pathway.Pathways;
import kith.pathway.lateness.LatenessFacts;
import kith.people.ChildHeading;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Lateness asks for its reason once: a quiet list of a hub, and a short form. */
@Controller
class LatenessController {

    private static final String FORM = "kith/casework/lateness/ExplainForm";

    private static final String RECORDED = "Why it was late is recorded. Nobody is asked again";

    private final Unexplained unexplained;
    private final Explain explain;
    private final Managers managers;
    private final Debts debts;
    private final ChildQueries children;
    private final ChildHeading heading;
    private final Access access;
    private final Looks looks;
    private final Pathways pathways;
    private final Drafts drafts;
    private final Clock clock;

    LatenessController(Unexplained unexplained, Explain explain, Managers managers, Debts debts, ChildQueries children, ChildHeading heading, Access access, Looks looks, Pathways pathways, Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.unexplained = unexplained;
        this.explain = explain;
        this.managers = managers;
        this.debts = debts;
        this.children = children;
        this.heading = heading;
        this.access = access;
        this.looks = looks;
        this.pathways = pathways;
        this.clock = clock;
    }

    @May(Permission.READ) @GetMapping("/lateness")
    Page hub(Worker worker, @RequestParam(defaultValue = "") String hub) {
        var code = !hub.isEmpty() ? hub : debts.hubsOf(worker.id(), today()).stream().map(Debts.HubName::code).findFirst().orElse("");
        var title = debts.hubTitle(code, today());
        if (title == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var held = debts.held(code, today());
        access.sight(worker, held);
        var late = unexplained.of(held, today());
        looks.record(worker, late.stream().map(Late::person).distinct().toList(), "what was late in the hub");
        return Page.of("kith/casework/lateness/LatenessPage", new LatenessPage(code, title, today(), lines(late)));
    }

    /** What was late for several by the same fact is asked of all of them at once. */
    private List<LatenessPage.Line> lines(List<Late> late) {
        var together = new LinkedHashMap<List<Object>, List<Late>>();
        for (var each : late) together.computeIfAbsent(List.of(each.rule(), each.fact(), each.due(), each.done(), String.valueOf(each.keyName())), any -> new ArrayList<>()).add(each);
        return together.values().stream().map(same -> {
            var first = same.getFirst();
            return new LatenessPage.Line(first.person(), Say.list(same.stream().map(Late::name).toList()), first.rule(), pathways.clockTitle(first.entry()), first.fact(), first.due(), first.done(), first.keyName());
        }).toList();
    }

    @May(value = Permission.RECORD, from = Level.OUTLINE, what = "why something was late") @GetMapping("/children/{person}/lateness")
    Page ask(Look look, @RequestParam(defaultValue = "") String rule, @RequestParam(required = false) UUID of) {
        var form = form(look, rule, of, drafts.opened(look.worker(), ExplainForm.draft(rule, of), look.person()).orElse(Answers.NONE));
        return form == null ? said(look) : Page.of(FORM, form);
    }

    @May(value = Permission.RECORD, from = Level.OUTLINE, what = "why something was late") @PostMapping("/children/{person}/lateness")
    Page say(Look look, @RequestParam(defaultValue = "") String rule, @RequestParam(required = false) UUID of, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, rule, of, new Answers(typed));
        if (form == null) return saidMeanwhile(look, rule, of, new Answers(typed));
        form = form.checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        explain.run(look, form);
        drafts.forget(look.worker(), ExplainForm.draft(rule, of), look.person());
        return Page.redirect("/children/" + look.person() + "/journey", RECORDED);
    }

    /** Not late, or somebody has said it already. */
    private static Page said(Look look) {
        return Page.redirect("/children/" + look.person() + "/journey", Flash.note("Nothing more to say about that"));
    }

    /** Somebody else was faster: the reason that stands, and what was written meanwhile. Sent twice it was said once. */
    private Page saidMeanwhile(Look look, String rule, UUID of, Answers typed) {
        var stands = unexplained.said(look.person(), rule, of);
        if (stands.isPresent() && stands.get().fact().toString().equals(typed.text("fact")) && stands.get().reason().equals(typed.text("reason"))) return Page.redirect("/children/" + look.person() + "/journey", RECORDED);
        if (typed.text("reason").isEmpty() && typed.text("words").isEmpty()) return said(look);
        return Page.status(HttpStatus.CONFLICT, "kith/casework/lateness/SaidPage", new SaidPage(look.person(), heading.name(look.person()), stands.map(each -> LatenessFacts.label(each.reason())).orElse(null),
            LatenessFacts.reasons().getOrDefault(typed.text("reason"), ""), typed.text("words"), managers.all().stream().filter(each -> each.value().equals(typed.text("agreedBy"))).map(Choice::words).findFirst().orElse("")));
    }

    private ExplainForm form(Look look, String rule, UUID of, Answers answers) {
        var family = children.family(look.person(), today()).stream().map(ChildQueries.Sibling::person).toList();
        var same = unexplained.ever(family, today()).stream().filter(each -> each.rule().equals(rule) && each.fact().equals(of)).toList();
        return same.stream().filter(each -> each.person().equals(look.person())).findFirst()
            .map(late -> ExplainForm.of(look.person(), heading.name(look.person()), pathways.clockTitle(late.entry()), today(), late, same, managers.all(), answers)).orElse(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
