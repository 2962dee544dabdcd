package kith.assurance.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Due;
import kith.ui.Tag;

/** What waits for this reviewer, the most urgent first. */
public record ReviewsPage(LocalDate today, LocalDate day, List<Line> findings, List<Opened> glass, List<Opened> sample, List<Opened> reasons) {

    public record Line(UUID id, String worker, String hub, String child, LocalDate day, List<String> why, Tag state, Due due) {}

    public record Opened(UUID id, UUID person, String worker, String post, String child, Instant at, String reason, String note, String reviewed, Due due) {}

    public boolean nothing() {
        return findings.isEmpty() && glass.isEmpty() && sample.isEmpty();
    }
}
