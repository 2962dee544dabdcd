package kith.hub.mine;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.hub.cover.Away;
import kith.hub.mine.MyHub.HubName;
import kith.ui.Due;
import kith.ui.Live;
import kith.ui.Screen;
import kith.ui.Tag;

/**
 * The children of a hub, those of the worker who looks first, each with what is due next; it follows by itself what others record.
 * @param nobody said where no child is to be shown
 */
public record MyHubPage(String title, List<HubName> hubs, Live live, LocalDate today, List<Line> mine, List<Line> others, int late, int thisWeek, int owed, int notSeen, List<Away.Line> away, boolean own, String nobody) {

    public record Line(UUID person, String name, String age, List<Tag> statuses, String key, LocalDate lastSeen, LocalDate lastSeenAlone, int missed, String next, Due due, int owed) {}

    public MyHubPage {
        title = Screen.term(title);
    }

    /** The hub where there is one; null where there are several. */
    public String hub() {
        return hubs.size() == 1 ? hubs.getFirst().code() : null;
    }

    public String at() {
        return own ? "/hub" : "/hubs/" + hub();
    }

    public int children() {
        return mine.size() + others.size();
    }
}
