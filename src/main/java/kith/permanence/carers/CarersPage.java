package kith.permanence.carers;

import java.util.List;
import java.util.UUID;
import kith.ui.Due;

/** Adults who adopt or foster, whoever has something due first. */
public record CarersPage(List<Line> fostering, List<Line> adopting, int hidden) {

    /** @param next what is due, in words; null where nothing is */
    public record Line(UUID person, String name, String stage, String terms, String worker, String next, Due due) {}
}
