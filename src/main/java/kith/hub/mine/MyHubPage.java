package kith.hub.mine;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.hub.cover.Away;
import kith.ui.Due;
import kith.ui.Live;
import kith.ui.Screen;
import kith.ui.Tag;

/**
 * The children of a hub, those of the worker who looks first, each with what is due next; of one hub it follows by itself what others record.
 * @param nobody said where no child is to be shown
 */
public record MyHubPage(String title, String hub, Live live, LocalDate today, List<Line> mine, List<Line> others, int late, int thisWeek, int owed, int notSeen, List<Away.Line> away, boolean own, String nobody) {

    public record Line(UUID person, String name, String age, List<Tag> statuses, String key, LocalDate lastSeen, LocalDate lastSeenAlone, int missed, String next, Due due, int owed) {}

    public MyHubPage {
        title = Screen.term(title);
    }

    public String at() {
        return "/hubs/" + hub;
    }

    public int children() {
        return mine.size() + others.size();
    }
}
