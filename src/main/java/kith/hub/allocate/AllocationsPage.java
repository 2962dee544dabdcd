package kith.hub.allocate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Due;
import kith.ui.Say;
import kith.ui.Tag;

/** Children with an open status and no hub, by family, the family of whom somebody has waited longest first. @param restricted of whom the reader learns no more than whom to ring */
public record AllocationsPage(LocalDate today, List<Family> families, List<String> frontDoors, int undecided, List<UUID> restricted) {

    /** Those of one family who wait, alone or with brothers and sisters. */
    public record Family(List<Waiting> children) {}

    /** Whether somebody's hub or family is to be told of at all. */
    public boolean tellsOfFamilies() {
        return families.stream().flatMap(each -> each.children().stream()).anyMatch(each -> each.siblings() != null || each.before() != null);
    }

    /** First Contact allocates: said to whoever is not the one. */
    public String allocates() {
        boolean all = families.stream().flatMap(each -> each.children().stream()).allMatch(Waiting::opens);
        return all || frontDoors.isEmpty() ? null : Say.list(frontDoors) + (frontDoors.size() == 1 ? " allocates." : " allocate.");
    }

    public int waiting() {
        return families.stream().mapToInt(each -> each.children().size()).sum();
    }

    /** @param opens the form opens to the reader, and does not first ask why */
    public record Waiting(UUID person, String name, String age, List<Tag> statuses, LocalDate since, Due waited, String hours, String siblings, String before, boolean opens) {}
}
