package kith.hub.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.calendar.WorkingDays;
import kith.handover.Offers.Offer;
import kith.hub.day.MyDayPage.Line;
import kith.hub.day.People.Card;
import kith.ui.Due;
import kith.ui.Say;

/** What another side offers to a hub, as lines for those who answer for it; everybody in the hub sees how many wait. Brothers and sisters of one offer are one line. */
final class Handed {

    private static final int SOON = 2;

    private Handed() {}

    static boolean late(Offer offer, LocalDate today) {
        return WorkingDays.between(offer.since(), today) > SOON;
    }

    static List<Line> lines(List<Offer> offers, Map<UUID, Card> cards, LocalDate today) {
        var together = new LinkedHashMap<UUID, List<Offer>>();
        for (var each : offers) if (cards.containsKey(each.person())) together.computeIfAbsent(each.fact(), any -> new ArrayList<>()).add(each);
        return together.values().stream().map(same -> line(same, cards, today)).toList();
    }

    private static Line line(List<Offer> same, Map<UUID, Card> cards, LocalDate today) {
        var offer = same.getFirst();
        int days = WorkingDays.between(offer.since(), today);
        var due = new Due(days == 0 ? Say.waited(offer.since(), days, today) : "for " + Say.count(days, "working day"), offer.since(), late(offer, today) ? Due.Press.LATE : Due.Press.SOON);
        return new Line(late(offer, today) ? Todo.TODAY : Todo.WORD, "Handover: " + Character.toLowerCase(offer.matterWords().charAt(0)) + offer.matterWords().substring(1), Card.together(same.stream().map(each -> cards.get(each.person())).toList()),
            "/children/" + offer.person() + "/handovers/" + offer.fact(), due, "Offered" + (offer.offeredBy() == null ? "" : " by " + offer.offeredBy()), null);
    }
}
