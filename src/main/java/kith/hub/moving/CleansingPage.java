package kith.hub.moving;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is to be put right before the hubs move, counted down; and of one kind the children, the oldest first, each leading to where it is mended. */
public record CleansingPage(UUID move, String title, LocalDate today, List<Count> counts, int left, int first, String what, List<Line> lines) {

    /** @param first how many there were when the hubs came into the plan */
    public record Count(String code, String words, int now, int first) {

        public int done() {
            return Math.max(0, first - now);
        }
    }

    public record Line(UUID person, String name, String since, String mends) {}
}
