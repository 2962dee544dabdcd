package kith.hub.moving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Access;
import kith.access.Level;
import kith.access.Looks;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.hub.MoveFacts;
import kith.hub.moving.Flows.Sum;
import kith.hub.moving.Going.Child;
import kith.hub.moving.Moves.Phase;
import kith.ledger.Happened;
import kith.organisation.HubMember;
import kith.organisation.Hubs;
import kith.organisation.WorkingHub;
import kith.pathway.Pathways;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Due;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.stereotype.Component;

/** Reads a phase for whoever asks: of the children those alone whose outline they see; the rest is a number. */
@Component
class PhaseView {

    /** @param children those whom the worker sees; {@code unseen} how many more there are */
    record Seen(Phase phase, List<Child> children, int unseen) {}

    private final Moves moves;
    private final Going going;
    private final Flows flows;
    private final Leads leads;
    private final Hubs hubs;
    private final Access access;
    private final Looks looks;
    private final Pathways pathways;
    private final Clock clock;

    PhaseView(Moves moves, Going going, Flows flows, Leads leads, Hubs hubs, Access access, Looks looks, Pathways pathways, Clock clock) {
        this.moves = moves;
        this.going = going;
        this.flows = flows;
        this.leads = leads;
        this.hubs = hubs;
        this.access = access;
        this.looks = looks;
        this.pathways = pathways;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }

    boolean leads(Worker worker, Phase phase) {
        return leads.over(worker, today()).contains(phase.fromHub());
    }

    Optional<Seen> seen(Worker worker, UUID move, UUID phase, String what) {
        return moves.phase(move, phase).map(it -> {
            var today = today();
            var held = going.held(move, List.of(it.fromHub()), today);
            var sight = access.sight(worker, held);
            var mine = held.stream().filter(each -> sight.getOrDefault(each, Level.NOTHING).reaches(Level.OUTLINE)).toList();
            var children = going.children(phase, mine, today);
            looks.record(worker, children.stream().map(Child::person).toList(), what);
            return new Seen(it, children, Sum.of(flows.of(move, today).stream().filter(each -> each.phase().equals(phase)).toList()).children() - children.size());
        });
    }

    /** The children of a phase of whom the worker may learn: bringing one back to where they were shows nothing of their record. */
    List<UUID> known(Worker worker, UUID move, Phase phase) {
        return List.copyOf(access.sight(worker, going.held(move, List.of(phase.fromHub()), today())).keySet());
    }

    Optional<PhasePage> page(Worker worker, UUID move, UUID phase, Answers answers) {
        var today = today();
        var plan = moves.one(move);
        if (plan.isEmpty()) return Optional.empty();
        return seen(worker, move, phase, "the children of a hub that moves").map(seen -> {
            var titles = hubs.all(today).stream().collect(Collectors.toMap(WorkingHub::code, WorkingHub::title));
            var sum = Sum.of(flows.of(move, today).stream().filter(each -> each.phase().equals(phase)).toList());
            var givers = hubs.members(seen.phase().fromHub(), today);
            var takers = hubs.members(seen.phase().toHub(), today);
            return new PhasePage(move, plan.get().title(), seen.phase(), today, leads(worker, seen.phase()), sum, groups(seen, titles, today), Math.max(0, seen.unseen()), warnings(seen, sum, takers, begins(seen.phase(), today), today), moves.workers(phase),
                seen.children().stream().filter(each -> each.key() != null && each.keyName() != null).map(each -> Choice.of(each.key(), each.keyName())).distinct().toList(), titles.entrySet().stream().filter(each -> !each.getKey().equals(seen.phase().fromHub()))
                    .sorted(Map.Entry.comparingByValue()).map(each -> Choice.of(each.getKey(), each.getValue())).toList(),
                java.util.stream.Stream.concat(takers.stream(), givers.stream()).filter(HubMember::holdsChildren).map(each -> Choice.of(each.worker().toString(), each.name())).distinct().toList(),
                answers.field("worker"), answers.field("hub", seen.phase().toHub()), answers.field("other"), answers.field("why"), answers.field("undoing"));
        });
    }

    private List<PhasePage.Group> groups(Seen seen, Map<String, String> titles, LocalDate today) {
        var together = new LinkedHashMap<String, List<Child>>();
        for (var each : seen.children()) together.computeIfAbsent(each.keyName() == null ? "No key worker" : each.keyName(), any -> new ArrayList<>()).add(each);
        return together.entrySet().stream().map(each -> new PhasePage.Group(each.getKey(), goes(each.getValue(), seen.phase(), titles), each.getValue().stream().map(child -> line(child, seen.phase(), titles, today)).toList())).toList();
    }

    private static String goes(List<Child> children, Phase phase, Map<String, String> titles) {
        if (phase.begun()) return null;
        var first = children.getFirst();
        if (first.key() == null) return null;
        return first.workerStaysBehind() ? "does not come along: " + (first.otherName() == null ? "nobody yet" : first.otherName()) + " takes over in " + titles.getOrDefault(first.toHub(), first.toHub()) : "comes along to " + titles.getOrDefault(first.toHub(), first.toHub());
    }

    private PhasePage.Line line(Child child, Phase phase, Map<String, String> titles, LocalDate today) {
        var tags = child.statuses().stream().sorted(Comparator.comparingInt(code -> pathways.status(code).leads())).limit(2).map(code -> Tag.of(pathways.status(code).label(), Tone.valueOf(pathways.status(code).tone().toUpperCase()))).collect(Collectors.toCollection(ArrayList::new));
        if (child.court()) tags.add(Tag.of("In court or before it", Tone.PURPLE));
        var due = child.due() == null ? null : pathways.clockTitle(child.rule()) + ", " + Due.on(child.due(), today, WorkingDays.between(today, child.due())).words() + " " + Say.brief(child.due(), today);
        var check = child.checked() == null ? "Not looked at" : MoveFacts.CHECKED.field("outcome").codes().label(child.outcome()) + ", " + Say.brief(child.checked(), today) + (child.waitsForAManager() ? "; waits for a manager's look" : "");
        var told = child.told() == null ? child.tellsName() == null ? "Not told" : "Not told; " + child.tellsName() + " tells them" : "Told " + Say.brief(child.told(), today);
        return new PhasePage.Line(child.person(), child.name(), child.age(today), tags, due, check, child.checked() == null || child.waitsForAManager(), told, state(child, phase, titles), child.why());
    }

    private static String state(Child child, Phase phase, Map<String, String> titles) {
        if (child.state() == null) return child.stays() ? "Stays for now" : child.toHub().equals(phase.toHub()) ? null : "To " + titles.getOrDefault(child.toHub(), child.toHub());
        return switch (child.state()) {
            case "moved" -> "Moved";
            case "left" -> "Left where it was";
            case "restored" -> "Back with " + phase.fromTitle();
            case "changed" -> "Left: something has changed since the move";
            default -> "Waits";
        };
    }

    private LocalDate begins(Phase phase, LocalDate today) {
        return leads.targets(today).stream().filter(each -> each.code().equals(phase.toHub())).map(Leads.Target::begins).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Nothing here keeps anybody from moving the hub: it is for whoever decides to know. */
    private static List<String> warnings(Seen seen, Sum sum, List<HubMember> takers, LocalDate begins, LocalDate today) {
        if (seen.phase().begun()) return List.of();
        var lines = new ArrayList<String>();
        if (begins != null) lines.add(seen.phase().toTitle() + " begins on " + Say.date(begins) + ": until then nobody works there, and nobody would hold these children");
        else if (seen.phase().day().isAfter(today)) lines.add("It is planned for " + Say.date(seen.phase().day()));
        int unchecked = sum.children() - sum.checked();
        if (unchecked > 0) lines.add(Say.count(unchecked, "child has", "children have") + " not been looked at");
        if (sum.toLookAt() > 0) lines.add(Say.count(sum.toLookAt(), "child", "children") + " on a plan, in an enquiry or in court: a manager has not looked");
        if (sum.children() - sum.told() > 0) lines.add(Say.count(sum.children() - sum.told(), "child's family has", "children's families have") + " not been told");
        var notNow = seen.children().stream().filter(each -> "not-now".equals(each.outcome()) && !each.stays()).count();
        if (notNow > 0) lines.add(Say.count(notNow, "child", "children") + " of whom somebody says: not now");
        var there = takers.stream().map(each -> each.worker().toString()).toList();
        seen.children().stream().filter(each -> each.toKey() != null && !each.stays() && each.toHub().equals(seen.phase().toHub()) && !there.contains(each.toKey())).map(each -> each.workerStaysBehind() ? each.otherName() : each.keyName())
            .filter(Objects::nonNull).distinct().forEach(name -> lines.add(name + " has no post in " + seen.phase().toTitle() + " yet"));
        return lines;
    }
}
