package kith.casework.lateness;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is or was late in a hub, and nobody has said why. */
public record LatenessPage(String hub, String title, LocalDate today, List<Line> lines) {

    public record Line(UUID person, String name, String rule, String what, UUID of, LocalDate due, boolean done, String worker) {}
}
