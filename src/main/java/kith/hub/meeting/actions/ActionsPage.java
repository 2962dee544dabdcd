package kith.hub.meeting.actions;

import java.util.List;
import kith.hub.meeting.oversight.Figures;
import kith.hub.meeting.room.FamilyPage.Open;

/** The open actions of a hub, or of a worker. @param figures null for a worker's own. */
public record ActionsPage(String title, String back, String backWords, String at, List<Group> groups, Figures.Of figures) {

    public record Group(String words, List<Open> lines) {}

    public int open() {
        return groups.stream().mapToInt(each -> each.lines().size()).sum();
    }
}
