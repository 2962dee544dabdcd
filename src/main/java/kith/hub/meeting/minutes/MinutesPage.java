package kith.hub.meeting.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.hub.meeting.Meeting;
import kith.hub.meeting.room.FamilyPage.Open;

/** The minutes, written as the meeting went. */
public record MinutesPage(Meeting meeting, LocalDate today, List<String> present, List<Part> parts) {

    /** @param said paragraph by paragraph. @param state what became of it, where it is not on the records */
    public record Part(UUID family, String names, List<String> why, List<String> said, List<Open> actions, String state) {}
}
