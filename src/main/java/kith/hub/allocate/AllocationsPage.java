package kith.hub.allocate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Due;
import kith.ui.Tag;

/** Children with an open status and no hub, by family, the family of whom somebody has waited longest first. */
public record AllocationsPage(LocalDate today, List<Family> families, int undecided) {

    /** Those of one family who wait, alone or with brothers and sisters. */
    public record Family(List<Waiting> children) {}

    public int waiting() {
        return families.stream().mapToInt(each -> each.children().size()).sum();
    }

    public record Waiting(UUID person, String name, String age, List<Tag> statuses, LocalDate since, Due waited, String hours, String siblings, String before) {}
}
