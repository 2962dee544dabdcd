package kith.hub.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import kith.hub.day.MyDayPage.Alert;
import kith.hub.day.MyDayPage.Family;
import kith.hub.day.MyDayPage.Told;
import kith.hub.day.News.Item;
import kith.hub.day.People.Card;
import kith.hub.day.People.Held;
import kith.ui.Say;

/** What a worker should know, family by family: alerts until they are put away, and what changed since the last look. Pure. */
final class Tidings {

    private static final int TOLD = 3;
    static final int ALERTED_DAYS = 5;
    /** Somebody must know of these; a child who is missing stays an alert for as long as that lasts. */
    private static final Set<String> ALERTS = Set.of("strategy-discussion.held", "warning.raised", "child.died", "missing.started", "care.started",
        "police-protection.started", "emergency-order.made", "section-20.withdrawn");

    private static final Set<String> TONIGHT = Set.of("child.died", "care.started", "police-protection.started", "emergency-order.made", "section-20.withdrawn");
    private static final int MISSING = 0;
    private static final int HAPPENS = 1;
    private static final int KNOWN = 2;
    private static final int DISCUSSED = 3;

    private static final String NO_HUB = ". No hub holds the child";

    private final Map<String, Integer> pressing = new HashMap<>();
    private final Set<UUID> unheld = new HashSet<>();
    private final Me me;
    private final Map<UUID, Card> cards;
    private final LocalDate today;

    Tidings(Me me, Map<UUID, Card> cards, LocalDate today) {
        this.me = me;
        this.cards = cards;
        this.today = today;
    }

    List<Alert> alerts(Collection<Held> held, List<Item> news) {
        var told = new LinkedHashMap<UUID, List<Told>>();
        var keys = new LinkedHashMap<UUID, List<String>>();
        for (var child : held) {
            if (!child.missing() || !cards.containsKey(child.person())) continue;
            var since = news.stream().filter(each -> each.person().equals(child.person()) && each.type().equals("missing.started")).findFirst();
            alert("missing/" + child.person() + since.map(each -> "/" + each.fact().id()).orElse(""), child.person(),
                new Told("Missing now", cards.get(child.person()).first(), since.map(each -> "since " + Say.brief(each.day(), today)).orElse(""), "/children/" + child.person()), told, keys);
        }
        for (var child : held) {
            if (child.unread() == null) continue;
            unheld.add(child.person());
            if (!cards.containsKey(child.person()) || !untold(child, news)) continue;
            var key = "night/" + child.person() + "/" + child.unread().toEpochMilli();
            pressing.put(key, HAPPENS);
            alert(key, child.person(), new Told("Emergency duty recorded something", cards.get(child.person()).first(), "in the night, " + Say.lately(child.unread(), today) + NO_HUB, "/children/" + child.person()), told, keys);
        }
        for (var same : together(news, this::alerting)) {
            var item = same.getFirst();
            if (item.type().equals("missing.started")) continue;
            pressing.put(item.fact().id().toString(), pressing(item));
            alert(item.fact().id().toString(), item.person(), told(same), told, keys);
        }
        var alerts = new ArrayList<Alert>();
        told.forEach((family, all) -> alerts.add(new Alert(familyName(family), address(family), all, keys.get(family))));
        // who is missing and what happens tonight before what was discussed: the order in which somebody may have to act
        alerts.sort(Comparator.comparingInt(alert -> alert.keys().stream().mapToInt(key -> pressing.getOrDefault(key, MISSING)).min().orElse(MISSING)));
        return alerts;
    }

    /** Of a child whom no hub holds, where the reader may not yet see what it was. */
    static boolean untold(Held child, List<Item> news) {
        return child.unread() != null && news.stream().noneMatch(each -> each.night() && each.person().equals(child.person()));
    }

    private static int pressing(Item item) {
        return item.type().equals("strategy-discussion.held") ? DISCUSSED : item.night() || TONIGHT.contains(item.type()) ? HAPPENS : KNOWN;
    }

    private void alert(String key, UUID person, Told line, Map<UUID, List<Told>> told, Map<UUID, List<String>> keys) {
        if (me.dismissed().contains(key)) return;
        var family = cards.get(person).family();
        told.computeIfAbsent(family, any -> new ArrayList<>()).add(line);
        keys.computeIfAbsent(family, any -> new ArrayList<>()).add(key);
    }

    private boolean alerting(Item item) {
        if (me.id().equals(item.fact().recorded().by()) || told(item).isBefore(today.minusDays(ALERTED_DAYS)) && !item.type().equals("warning.raised")) return false;
        return item.night() || ALERTS.contains(item.type()) && (!item.type().equals("strategy-discussion.held") || item.outcome().startsWith("section-47"));
    }

    /** Since when somebody could know of it. What is recorded late is news all the same; what a file brought is as old as it is. */
    private static LocalDate told(Item item) {
        return item.by() == null || item.fact().origin() != null ? item.day() : Say.london(item.at());
    }

    /** Recorded in this time by somebody else, what is an alert already left out. */
    List<Family> changed(List<Item> news, Instant from, Instant until) {
        var families = new LinkedHashMap<UUID, List<Told>>();
        for (var same : together(news, item -> item.at().isAfter(from) && !item.at().isAfter(until) && !me.id().equals(item.fact().recorded().by())
            && (!alerting(item) || me.dismissed().contains(item.fact().id().toString()))))
            families.computeIfAbsent(cards.get(same.getFirst().person()).family(), any -> new ArrayList<>()).add(told(same));
        var all = new ArrayList<Family>();
        families.forEach((family, told) -> all.add(new Family(familyName(family), address(family), told.stream().limit(TOLD).toList(), Math.max(0, told.size() - TOLD))));
        return all;
    }

    /** One fact about three children is one line. */
    private Collection<List<Item>> together(List<Item> news, Predicate<Item> which) {
        var together = new LinkedHashMap<List<Object>, List<Item>>();
        for (var item : news)
            if (cards.containsKey(item.person()) && which.test(item)) together.computeIfAbsent(List.of(cards.get(item.person()).family(), item.fact().id()), any -> new ArrayList<>()).add(item);
        return together.values();
    }

    private Told told(List<Item> same) {
        var item = same.getFirst();
        var who = Say.list(cards.values().stream().filter(card -> same.stream().anyMatch(each -> each.person().equals(card.person()))).map(Card::first).toList());
        // whom it is about follows after a colon
        var line = item.line().endsWith(".") ? item.line().substring(0, item.line().length() - 1) : item.line();
        var late = item.line().startsWith(Amended.PUT_RIGHT) || item.line().startsWith(Amended.WITHDRAWN) || !item.day().isBefore(Say.london(item.at()).minusDays(1)) ? "" : "on " + Say.brief(item.day(), today) + ", recorded ";
        return new Told(line, who, (item.night() ? "in the night, " : "") + late + Say.lately(item.at(), today) + (item.by() == null ? "" : ", " + item.by()) + (item.night() && unheld.contains(item.person()) ? NO_HUB : ""), "/children/" + item.person());
    }

    private String familyName(UUID family) {
        return Card.together(cards.values().stream().filter(each -> each.family().equals(family)).toList());
    }

    private String address(UUID family) {
        return "/children/" + cards.values().stream().filter(each -> each.family().equals(family)).findFirst().orElseThrow().person();
    }
}
