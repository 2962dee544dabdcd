package kith.hub.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.calendar.WorkingDays;
import kith.handover.Offers.Offer;
import kith.hub.day.Duties.Duty;
import kith.hub.day.Duties.Queues;
import kith.hub.day.Me.HubName;
import kith.hub.day.MyDayPage.Count;
import kith.hub.day.People.Held;
import kith.hub.messages.Message;
import kith.pathway.Pathways;

/** The rest of the day, as numbers that open what is behind them: each role has those of its own work first. Pure. */
final class Counts {

    private static final String BESIDE = "/day/children";
    private static final String HUB = "/hub";

    private final List<Count> counts = new ArrayList<>();
    private final Me me;
    private final List<Held> held;
    private final List<Duty> due;
    private final Pathways pathways;
    private final LocalDate today;

    private Counts(Me me, List<Held> held, List<Duty> due, Pathways pathways, LocalDate today) {
        this.me = me;
        this.held = held;
        this.due = due;
        this.pathways = pathways;
        this.today = today;
    }

    static List<Count> of(Me me, List<Held> held, List<Duty> due, List<Message> waiting, List<Offer> offers, Queues queues, Pathways pathways, LocalDate today) {
        var all = new Counts(me, held, due, pathways, today);
        if (me.lens().queues()) all.queues(queues);
        if (me.lens().watch()) return all.counts;
        all.ownWork();
        if (!me.hubs().isEmpty()) all.hub();
        if (!me.hubs().isEmpty() || !waiting.isEmpty()) all.add(waiting.size(), "message for you", "messages for you", "/messages", waiting.stream().anyMatch(Message::urgent));
        var handed = (int) offers.stream().map(Offer::fact).distinct().count();
        if (handed > 0) all.add(handed, "handover to answer", "handovers to answer", "/handovers", offers.stream().anyMatch(each -> Handed.late(each, today)));
        return all.counts;
    }

    private void queues(Queues queues) {
        add(queues.contacts(), "contact to decide", "contacts to decide", "/contacts", queues.contactsSince() != null && WorkingDays.after(queues.contactsSince(), 1).isBefore(today));
        if (me.lens().role() != Lens.Role.EMERGENCY) add(queues.toAllocate(), "to allocate", "to allocate", "/allocations", queues.allocateSince() != null && WorkingDays.between(queues.allocateSince(), today) > 1);
    }

    private void ownWork() {
        int withMe = children(Held::withMe);
        int mine = children(each -> me.me().equals(each.key()));
        switch (me.lens().role()) {
            case REVIEWER -> {
                add(withMe, "child you review", "children you review", BESIDE, false);
                add(brought(), "review or conference this week", "reviews and conferences this week", BESIDE, late());
            }
            case CLINICIAN -> add(withMe, "child you work with", "children you work with", BESIDE, false);
            case ADVISER -> {
                add(mine, "young person with you", "young people with you", me.hubs().isEmpty() ? BESIDE : HUB, false);
                add(brought(), "plan or contact due", "plans and contacts due", me.hubs().isEmpty() ? BESIDE : HUB, late());
            }
            case LEARNING -> add(mine, "child with you: your caseload is protected", "children with you: your caseload is protected", HUB, false);
            case SUPPORT -> add((int) due.stream().filter(each -> each.kind().equals("owed") && me.roles().contains(each.role())).count(), "record owed that names you", "records owed that name you", "/owed", late());
            default -> { if (mine > 0) add(mine, "with you", "with you", HUB, false); }
        }
        int covered = children(Held::standsIn);
        if (covered > 0) add(covered, "child of somebody away", "children of somebody away", HUB, false);
    }

    /** A hub that is covered has a list of its own, and is counted apart. */
    private void hub() {
        var own = me.hubs().stream().filter(each -> !each.covered()).toList();
        var there = own.isEmpty() ? Set.<UUID>of() : held.stream().filter(each -> in(each, me.hubs()) && !in(each, own)).map(Held::person).collect(Collectors.toSet());
        var heldHere = held.stream().filter(each -> each.hub() != null).map(Held::person).collect(Collectors.toSet());
        var here = due.stream().filter(each -> !there.contains(each.person()) && heldHere.contains(each.person())).toList();
        if (!own.isEmpty()) add(children(each -> in(each, own)), "child in the hub", "children in the hub", HUB, false);
        add((int) here.stream().filter(each -> each.kind().equals("clock") && each.due().isBefore(today)).map(Duty::person).distinct().count(), "with something late", "with something late", HUB, true);
        add((int) here.stream().filter(each -> each.kind().equals("owed")).count(), "record owed", "records owed", HUB, false);
        for (var hub : me.hubs()) if (hub.covered()) add(children(each -> in(each, List.of(hub))), "child in " + hub.title() + ", which you cover", "children in " + hub.title() + ", which you cover", "/hubs/" + hub.code(), false);
    }

    private static boolean in(Held child, List<HubName> hubs) {
        return hubs.stream().anyMatch(each -> each.code().equals(child.hub()));
    }

    /** What this worker brings about for those they work with. */
    private int brought() {
        return (int) brings().count();
    }

    private boolean late() {
        return brings().anyMatch(each -> each.due().isBefore(today));
    }

    private Stream<Duty> brings() {
        return due.stream().filter(each -> each.kind().equals("clock") && with(each.person()) && Works.bring(me.does(), Works.ends(pathways, each)));
    }

    private boolean with(UUID person) {
        return held.stream().anyMatch(each -> each.person().equals(person) && (each.withMe() || me.me().equals(each.key())));
    }

    private int children(Predicate<Held> which) {
        return (int) held.stream().filter(which).map(Held::person).distinct().count();
    }

    private void add(int number, String one, String many, String address, boolean pressing) {
        counts.add(new Count(number, number == 1 ? one : many, address, pressing));
    }
}
