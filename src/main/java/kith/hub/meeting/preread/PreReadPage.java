package kith.hub.meeting.preread;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.hub.meeting.Meeting;
import kith.hub.meeting.room.FamilyPage.Open;
import kith.ui.Due;
import kith.ui.Tag;

/** What a hub reads before it meets: one page a family. */
public record PreReadPage(Meeting meeting, LocalDate today, List<Sheet> sheets, String back) {

    public record Sheet(UUID family, String names, List<String> why, List<String> wishes, List<Child> children, Genogram genogram, List<Relative> relatives, List<Safety> safety, List<Open> actions, Before before,
                        List<String> changed) {}

    public record Child(UUID person, String name, String age, List<Tag> statuses, String key, LocalDate lastSeen, LocalDate lastAlone, LocalDate lastOn, List<Clock> clocks, String views) {}

    public record Clock(String what, Due due) {}

    public record Relative(String name, String who, String home) {}

    public record Safety(String names, LocalDate made, LocalDate until, String words) {}

    public record Before(LocalDate heldOn, String decision) {}
}
