package kith.hub.allocate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Due;
import kith.ui.Tag;

/** Children with an open status and no hub, by family, those who have waited longest first. */
public record AllocationsPage(LocalDate today, List<Waiting> waiting, int undecided) {

    public record Waiting(UUID person, String name, String age, List<Tag> statuses, LocalDate since, Due waited, String hours, String siblings, String before) {}
}
