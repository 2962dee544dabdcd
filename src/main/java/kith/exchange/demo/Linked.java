package kith.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kith.calendar.WorkingDays;
import kith.harm.LinkFacts;
import kith.harm.LinkFacts.LinkEnded;
import kith.harm.LinkFacts.LinkRecorded;
import kith.hub.HubFacts;
import kith.hub.HubFacts.EntryConfirmed;
import kith.ledger.Fact;

/** Young people of several families who meet where somebody harms them: what links them is one fact about both, also where another hub works with the other. */
final class Linked {

    private static final String ROAD = "The car park boys";

    /** A young person, and how the hub holds them. */
    private record One(Family family, Somebody child, HeldNow held) {}

    private final Pen pen;
    private final List<One> ones;

    Linked(List<Family> families) {
        this.pen = families.getFirst().pen;
        this.ones = families.stream().flatMap(family -> HeldNow.of(family).stream().limit(1).map(held -> new One(family, held.children().getFirst(), held))).toList();
    }

    /** The families whose oldest children know each other, each a scene of its own. */
    static List<Scene> scenes() {
        return List.of(Scene.lived(Card.PROTECTION, 13, 16, "hub-10"), Scene.lived(Card.PROTECTION, 14, 16, "hub-10"), Scene.lived(Card.LOOKED_AFTER, 13, 15, "hub-14"), Scene.lived(Card.NEED_PLAN, 13, 16, "hub-5"), Scene.lived(Card.PROTECTION, 12, 14, "hub-11"));
    }

    void write() {
        if (ones.size() < 5) return;
        flag(0, "criminal-exploitation", "significant", 62, false);
        flag(1, "criminal-exploitation", "moderate", 118, false);
        flag(2, "sexual-exploitation", "moderate", 87, false);
        flag(3, "online-harm", "emerging", 41, false);
        flag(4, "serious-violence", "emerging", 155, true);
        link("exploited-together", ROAD, "The multi-storey behind the station", 58, 0, 1);
        confirmed(link("seen-together", null, "Back of the bowling hall", 21, 0, 2), 0, 19);
        var online = link("online", null, null, 44, 2, 3);
        confirmed(online, 2, 43);
        confirmed(online, 3, 40);
        link("same-group", ROAD, null, 9, 1, 3);
        over(link("same-group", "The year nine football group", null, 150, 1, 4), 35, 1, 4);
        link("place", null, "The flat over the laundrette", 30, 0);
    }

    private void flag(int which, String kind, String level, int ago, boolean ends) {
        var one = ones.get(which);
        new HarmFlagged(one.family).tell(List.of(one.child), one.held, kind, level, day(ago, List.of(one)), ends);
    }

    /** Where another hub works with one of them a manager of each has still to confirm it. */
    private Fact<LinkRecorded> link(String kind, String group, String place, int ago, int... which) {
        var first = ones.get(which[0]);
        var others = IntStream.of(which).mapToObj(ones::get).toList();
        boolean awaits = others.stream().anyMatch(each -> !each.held.hub().equals(first.held.hub()));
        return pen.tell(LinkFacts.RECORDED, others.stream().map(One::child).toList(), new LinkRecorded(kind, group, place, awaits ? true : null)).on(day(ago, others)).by(first.held.key()).promptly().write();
    }

    private void confirmed(Fact<LinkRecorded> link, int which, int ago) {
        var one = ones.get(which);
        if (link != null && Boolean.TRUE.equals(link.body().awaits())) pen.tell(HubFacts.CONFIRMED, one.child, new EntryConfirmed(link.id())).on(after(link, ago)).by(one.held.lead()).promptly().after(link).write();
    }

    private void over(Fact<LinkRecorded> link, int ago, int one, int other) {
        if (link != null) pen.tell(LinkFacts.ENDED, List.of(ones.get(one).child, ones.get(other).child), new LinkEnded(link.id(), "apart")).on(after(link, ago)).by(ones.get(one).held.key()).promptly().after(link).write();
    }

    /** Once all of them are known where they are now. */
    private LocalDate day(int ago, List<One> of) {
        var day = WorkingDays.before(pen.today, ago);
        for (var one : of) if (!day.isAfter(one.held.since())) day = WorkingDays.after(one.held.since(), 2);
        return day;
    }

    private LocalDate after(Fact<LinkRecorded> link, int ago) {
        var day = WorkingDays.before(pen.today, ago);
        return day.isAfter(link.happened().day()) ? day : WorkingDays.after(link.happened().day(), 1);
    }
}
