package kith.panel.history;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Section;
import kith.ui.Tag;

/** What was asked of panels about a child, and decided; with what was written, for whoever reads the record. */
public record ChildsPanelsPage(UUID person, String name, LocalDate today, List<Line> lines, List<Section> sections) {

    /**
     * @param decide where the decision is recorded, where one is awaited
     * @param prepare where papers are prepared for what is to be decided
     * @param money where the request for money is that it settles; null where it is about none
     * @param ratify the decision that waits for the panel's word, and {@code fact} the id of that word
     */
    public record Line(String matter, String panel, LocalDate since, String askedBy, Tag state, String decision, LocalDate decided, String ratified, List<String> words, String decide, UUID ratify, UUID fact, String review, String prepare, UUID request, String money) {}
}
