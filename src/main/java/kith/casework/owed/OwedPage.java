package kith.casework.owed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.ui.Due;

/**
 * What the children of a hub are owed in writing, the oldest first. It is chased and blocks nothing.
 *
 * @param lateness things that were late and nobody has said why; {@code questions} facts that contradict each other
 * @param whole this worker may see the debt of the whole service
 */
public record OwedPage(String hub, String title, LocalDate today, List<Line> lines, List<Role> roles, int lateness, int questions, boolean whole) {

    /**
     * @param also brothers and sisters by whom the same fact owes it too
     * @param address of the form that writes it, where one click is not enough
     */
    public record Line(UUID person, List<UUID> also, String name, String title, String code, UUID of, String who, LocalDate since, Due due, String address, UUID fact) {}

    /** A role of the hub, and its debt. */
    public record Role(String who, int owed, int late, LocalDate oldest) {}

    public int owed() {
        return roles.stream().mapToInt(Role::owed).sum();
    }

    public int late() {
        return roles.stream().mapToInt(Role::late).sum();
    }

    public String at() {
        return "/owed?hub=" + hub;
    }
}
