package kith.hub.meeting.history;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.hub.meeting.room.FamilyPage.Open;
import kith.ui.Section;

/** A child in the hub's meetings: part of the record. */
public record DiscussionsPage(UUID person, String name, LocalDate today, List<Section> sections, List<Open> open, List<Open> ended, List<Entry> entries) {

    public record Entry(LocalDate day, String title, String by, List<String> words, UUID fact) {}
}
