package kith.hub.moving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.handover.Part;
import kith.handover.assembling.Assembly;
import kith.handover.assembling.Taken;
import kith.hub.moving.Going.Child;
import kith.hub.moving.Moves.Phase;
import kith.organisation.HubMember;
import kith.organisation.Hubs;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Row;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking at a child before the hub moves. What the record knows is there already. */
@Controller
class CheckController {

    private static final String PAGE = "kith/hub/moving/CheckPage";

    private final CheckChild check;
    private final Moves moves;
    private final Going going;
    private final Leads leads;
    private final Hubs hubs;
    private final PhaseView view;
    private final Assembly assembly;
    private final Pathways pathways;
    private final ChildHeading heading;

    CheckController(CheckChild check, Moves moves, Going going, Leads leads, Hubs hubs, PhaseView view, Assembly assembly, Pathways pathways, ChildHeading heading) {
        this.check = check;
        this.moves = moves;
        this.going = going;
        this.leads = leads;
        this.hubs = hubs;
        this.view = view;
        this.assembly = assembly;
        this.pathways = pathways;
        this.heading = heading;
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "a look before the hub moves") @GetMapping("/children/{person}/moves/{move}")
    Page ask(Look look, Worker worker, @PathVariable UUID move) {
        return page(look, worker, move, Answers.NONE).map(it -> Page.of(PAGE, it)).orElseGet(() -> gone(look));
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "a look before the hub moves") @PostMapping("/children/{person}/moves/{move}")
    Page save(Look look, Worker worker, @PathVariable UUID move, @RequestParam MultiValueMap<String, String> typed) {
        var found = page(look, worker, move, new Answers(typed)).map(CheckPage::checked);
        if (found.isEmpty()) return gone(look);
        var page = found.get();
        if (!page.problems().isEmpty()) return Page.invalid(PAGE, page);

        check.run(look, page, worker);
        return Page.redirect("/moves/" + move + "/phases/" + page.phase(), page.name() + " was looked at");
    }

    /** A manager who decides about the child says that they have looked at what somebody else wrote. */
    @May(value = Permission.DECIDE, what = "a manager's look before the hub moves") @PostMapping("/children/{person}/moves/{move}/look")
    Page looked(Look look, Worker worker, @PathVariable UUID move) {
        var child = child(look, move);
        if (child.isEmpty() || child.get().checkFact() == null) return gone(look);
        check.confirm(look, child.get().checkFact(), worker);
        return Page.redirect("/children/" + look.person() + "/moves/" + move, "You have looked");
    }

    private static Page gone(Look look) {
        return Page.redirect("/children/" + look.person(), Flash.important("This child is in no such move"));
    }

    private Optional<Phase> phase(Look look, UUID move) {
        var today = view.today();
        return moves.phases(move).stream().filter(each -> going.held(move, List.of(each.fromHub()), today).contains(look.person())).findFirst();
    }

    private Optional<Child> child(Look look, UUID move) {
        return phase(look, move).flatMap(phase -> going.children(phase.id(), List.of(look.person()), view.today()).stream().findFirst());
    }

    private Optional<CheckPage> page(Look look, Worker worker, UUID move, Answers answers) {
        var today = view.today();
        var plan = moves.one(move);
        return plan.isEmpty() ? Optional.empty() : phase(look, move).flatMap(phase -> going.children(phase.id(), List.of(look.person()), today).stream().findFirst().map(child -> {
            var taken = assembly.of(look.person(), List.of(), false, today);
            var drop = Stream.of(Part.PROMISES, Part.DUE).map(part -> taken.getOrDefault(part, Taken.NOTHING).text()).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
            var members = hubs.members(phase.fromHub(), today);
            var who = who(members, check.known(look.person()));
            var takers = hubs.members(phase.toHub(), today).stream().filter(HubMember::holdsChildren).filter(each -> !each.worker().toString().equals(child.key())).map(CheckController::choice).toList();
            return new CheckPage(look.person(), move, phase.id(), heading.name(look.person()), phase.fromTitle() + " moves to " + phase.toTitle() + " on " + Say.day(phase.day()), today, known(child, check.seen(look.person()), look, today),
                child.checked() == null ? null : "Looked at on " + Say.brief(child.checked(), today) + (child.confirmed() ? ", and a manager has looked" : ""), child.checkFact() == null ? List.of() : check.said(child.checkFact()), child.waitsForAManager(),
                look.level().reaches(Level.DECIDE), leads.over(worker, today).contains(phase.fromHub()) && !phase.begun(), phase.begun(), Together.id(answers.text("fact")), answers.field("outcome", child.outcome() == null ? "" : child.outcome()),
                answers.typed().containsKey("fact") ? answers.field("drop") : answers.field("drop", drop), answers.field("knows", child.key() == null ? "" : child.key()), who, answers.field("tells", child.tells() != null ? child.tells() : Objects.requireNonNullElse(child.key(), "")),
                members.stream().map(CheckController::choice).toList(), answers.field("goes", child.stays() ? "stays" : CheckPage.ALONG), answers.field("other"), takers, answers.field("why", child.why() == null ? "" : child.why()));
        }));
    }

    private List<Row> known(Child child, String seen, Look look, java.time.LocalDate today) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Status", child.statuses().isEmpty() ? "None" : child.statuses().stream().map(code -> pathways.status(code).label()).collect(Collectors.joining(", ")) + (child.court() ? ", in court or before it" : "")).to("Journey", "/children/" + look.person() + "/journey"));
        rows.add(Row.of("Next due", child.due() == null ? "Nothing" : pathways.clockTitle(child.rule()) + ", " + Say.brief(child.due(), today)));
        rows.add(Row.of("Key worker", child.keyName() == null ? "Nobody" : child.keyName()));
        rows.add(Row.of("Last seen", seen));
        if (child.language() != null) rows.add(Row.of("Language", child.language() + (child.interpreter() ? ", interpreter needed" : "")));
        if (child.needsAManager()) rows.add(Row.of("A manager's look", child.confirmed() ? "Done" : "Needed: on a plan, in an enquiry or in court"));
        return rows;
    }

    /** The people of the hub, and whoever has known the child before. */
    private static List<Choice> who(List<HubMember> members, List<Choice> before) {
        var all = new LinkedHashMap<String, Choice>();
        before.forEach(each -> all.putIfAbsent(each.value(), each));
        members.forEach(each -> all.putIfAbsent(each.worker().toString(), choice(each)));
        return List.copyOf(all.values());
    }

    private static Choice choice(HubMember member) {
        return Choice.of(member.worker().toString(), member.name());
    }
}
