package kith.exchange.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kith.ledger.Uuids;

/** Who was at a meeting of a hub: the same for whoever asks, so that records and the list of those present agree. */
final class AtMeeting {

    private static final int COMES_OF_TEN = 9;
    private static final int MANAGER_OF_WEEKS = 3;

    private AtMeeting() {}

    static List<Colleague> at(Staff staff, String hub, UUID meeting) {
        var here = new ArrayList<>(staff.allOf(hub).stream().filter(each -> came(meeting, each.id())).toList());
        var manager = staff.manager(hub);
        if (overseen(meeting) && here.stream().noneMatch(each -> each.id().equals(manager.id()))) here.add(manager);
        return here;
    }

    static boolean came(UUID meeting, UUID worker) {
        return Math.floorMod(Uuids.named(meeting + "/" + worker).hashCode(), 10) < COMES_OF_TEN;
    }

    /** The group manager comes about once a month. */
    static boolean overseen(UUID meeting) {
        return Math.floorMod(meeting.hashCode(), MANAGER_OF_WEEKS) == 0;
    }
}
