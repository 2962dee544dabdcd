package kith.hub.moving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Access;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.moving.Flows.Flow;
import kith.hub.moving.Flows.Sum;
import kith.hub.moving.Moves.Phase;
import kith.ledger.Happened;
import kith.organisation.HubMember;
import kith.organisation.Hubs;
import kith.organisation.WorkingHub;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One plan: hub by hub, with days. It tells of counts, and of nobody by name. */
@Controller
class PlanController {

    private static final String PAGE = "kith/hub/moving/PlanPage";

    private final Moves moves;
    private final Flows flows;
    private final Leads leads;
    private final Hubs hubs;
    private final Going going;
    private final Cleansing cleansing;
    private final Access access;
    private final Clock clock;

    PlanController(Moves moves, Flows flows, Leads leads, Hubs hubs, Going going, Cleansing cleansing, Access access, Clock clock) {
        this.moves = moves;
        this.flows = flows;
        this.leads = leads;
        this.hubs = hubs;
        this.going = going;
        this.cleansing = cleansing;
        this.access = access;
        this.clock = clock;
    }

    @May(Permission.DECIDE) @GetMapping("/moves/{move}")
    Page show(Worker worker, @PathVariable UUID move) {
        return page(worker, move, Answers.NONE).map(it -> Page.of(PAGE, it)).orElseGet(PlanController::gone);
    }

    @May(Permission.DECIDE) @PostMapping("/moves/{move}/phases")
    Page add(Worker worker, @PathVariable UUID move, @RequestParam MultiValueMap<String, String> typed) {
        var found = page(worker, move, new Answers(typed)).map(PlanPage::checked);
        if (found.isEmpty()) return gone();
        var page = found.get();
        if (page.closed() || !page.leads()) return Page.status(HttpStatus.CONFLICT, PAGE, page);
        if (!page.problems().isEmpty()) return Page.invalid(PAGE, page);

        moves.addPhase(page.fact(), move, page.fromHub().value(), page.toHub().value(), page.day().date(page.today()).orElseThrow());
        count(worker, move, page.fromHub().value(), page.today());
        return Page.redirect("/moves/" + move + "/phases/" + page.fact(), "Added. These are its children");
    }

    @May(Permission.DECIDE) @PostMapping("/moves/{move}/closing")
    Page close(Worker worker, @PathVariable UUID move) {
        var found = page(worker, move, Answers.NONE);
        if (found.isEmpty()) return gone();
        if (found.get().runs() || !found.get().leads()) return Page.status(HttpStatus.CONFLICT, PAGE, found.get());
        moves.close(move, worker);
        return Page.redirect("/moves", "The plan is closed");
    }

    static Page gone() {
        return Page.redirect("/moves", "There is no such plan");
    }

    /** What there is to put right is counted down from the day on which the hub came into the plan. */
    private void count(Worker worker, UUID move, String hub, LocalDate today) {
        var held = going.held(move, List.of(hub), today);
        var sight = access.sight(worker, held);
        var counts = new HashMap<String, Integer>();
        for (var what : Cleansing.What.values()) counts.put(hub + "/" + what.code(), 0);
        for (var each : cleansing.of(sight.keySet(), today)) counts.merge(hub + "/" + each.what(), 1, Integer::sum);
        moves.countFrom(move, counts);
    }

    private Optional<PlanPage> page(Worker worker, UUID id, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        return moves.one(id).map(move -> {
            var over = leads.over(worker, today);
            var phases = moves.phases(id);
            var all = flows.of(id, today);
            var last = phases.stream().filter(each -> !each.begun() && each.day().isAfter(today)).map(Phase::day).max(LocalDate::compareTo).orElse(today);
            var known = known(today, last);
            var taken = phases.stream().filter(each -> !each.begun()).map(Phase::fromHub).collect(Collectors.toSet());
            return new PlanPage(id, move.title(), move.why(), move.madeBy(), today, move.closedAt() != null, !over.isEmpty(), phases.stream().map(each -> line(each, all, today)).toList(), Sum.of(all), structure(phases, all, known, today, last),
                Together.id(answers.text("fact")), known.stream().filter(each -> over.contains(each.code()) && !taken.contains(each.code())).map(PlanController::choice).toList(), leads.targets(today).stream().map(each -> Choice.of(each.code(), each.title() + (each.begins() == null ? "" : ", from " + Say.brief(each.begins(), today)))).toList(),
                answers.field("from"), answers.field("to"), answers.field("day"));
        });
    }

    /** Those of today, and those that will have begun by the last day of the plan. */
    private List<WorkingHub> known(LocalDate today, LocalDate last) {
        var all = new LinkedHashMap<String, WorkingHub>();
        for (var each : hubs.all(today)) all.put(each.code(), each);
        for (var each : hubs.all(last)) all.putIfAbsent(each.code(), each);
        return List.copyOf(all.values());
    }

    private static Choice choice(WorkingHub hub) {
        return Choice.of(hub.code(), hub.title());
    }

    private static PlanPage.Line line(Phase phase, List<Flow> all, LocalDate today) {
        var sum = Sum.of(all.stream().filter(each -> each.phase().equals(phase.id())).toList());
        var state = phase.restoredAt() != null ? "Undone" : phase.undoneAt() != null ? "Being undone" : phase.doneAt() != null ? "Moved" : phase.begun() ? "Moving now" : phase.day().isBefore(today) ? "Its day has passed" : "Planned";
        return new PlanPage.Line(phase, sum, state);
    }

    private List<PlanPage.Place> structure(List<Phase> phases, List<Flow> all, List<WorkingHub> known, LocalDate today, LocalDate last) {
        var codes = new LinkedHashSet<String>();
        phases.forEach(each -> codes.add(each.fromHub()));
        all.forEach(each -> codes.add(each.toHub()));
        phases.forEach(each -> codes.add(each.toHub()));
        var holds = flows.holds(List.copyOf(codes), today).stream().collect(Collectors.toMap(Flows.Holds::code, Flows.Holds::children));
        return known.stream().filter(each -> codes.contains(each.code())).map(hub -> {
            int now = holds.getOrDefault(hub.code(), 0);
            int comes = sum(all, each -> each.toHub().equals(hub.code()) && !each.fromHub().equals(hub.code()));
            int goes = sum(all, each -> each.fromHub().equals(hub.code()) && !each.toHub().equals(hub.code()));
            var members = hubs.members(hub.code(), last);
            return new PlanPage.Place(hub.code(), hub.title(), members.stream().filter(HubMember::leads).map(HubMember::name).findFirst().orElse(null), members.size(), now, now + comes - goes, hub.childrenFrom(), hub.childrenTo(), goes == 0);
        }).toList();
    }

    /** What is still to come: what was moved is counted where it is. */
    private static int sum(List<Flow> all, java.util.function.Predicate<Flow> which) {
        return all.stream().filter(each -> each.state().equals("planned") || each.state().equals("waiting")).filter(which).mapToInt(Flow::children).sum();
    }
}
