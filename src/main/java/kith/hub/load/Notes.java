package kith.hub.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.ui.Say;

/** What a manager should ask about a hub, each in a few words. */
final class Notes {

    private static final int SOON = 28;
    private static final int DOUBLE = 2;

    private Notes() {}

    static List<String> of(HubLoad hub, Scheme scheme, LocalDate today) {
        var notes = new ArrayList<String>();
        if (hub.lead() == null) notes.add("Nobody leads it today");
        if (hub.children() > 0 && hub.filled().signum() == 0) notes.add("Nobody in post who can be a key worker");
        if (hub.closes() != null && !hub.closes().isAfter(today.plusDays(SOON))) notes.add("Closes on " + Say.brief(hub.closes(), today));
        if (hub.to() != null && hub.children() >= DOUBLE * hub.to()) notes.add("Twice as many children as its band");
        else if (hub.to() != null && hub.children() > hub.to()) notes.add("More children than its band of " + hub.from() + " to " + hub.to());
        var empty = hub.posts().subtract(hub.filled());
        if (empty.signum() > 0) notes.add(LoadsPage.number(empty) + " of " + LoadsPage.number(hub.posts()) + " posts empty");
        if (hub.months(today) < scheme.months()) notes.add(hub.months(today) == 0 ? "Began less than a month ago" : "Began " + Say.count(hub.months(today), "month") + " ago");
        if (hub.agency().signum() > 0) notes.add(LoadsPage.number(hub.agency()) + " from an agency");
        if (hub.newlyQualified().compareTo(BigDecimal.ONE) > 0) notes.add(LoadsPage.number(hub.newlyQualified()) + " newly qualified");
        return notes;
    }
}
