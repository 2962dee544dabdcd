package kith.hub.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.hub.board.View.Only;
import kith.organisation.BoardRules;
import kith.ui.Due;
import kith.ui.Tag;

/**
 * A child on the board.
 *
 * @param known     false where no more may be said to whoever looks than that the hub holds the child
 * @param also      what else runs, in words
 * @param next      what is due next; {@code late} how many things are overdue
 * @param latest    what was recorded last this week
 * @param from      since when the service has been there for the child, or the child's birth where that came later
 * @param questions what somebody who leads should settle
 * @param rules     when the model says that a child is new, not seen alone, not discussed
 */
public record Line(UUID person, String name, String sortName, String age, boolean unborn, boolean known, String family, Tag status, List<String> also, List<String> codes, int leads, String key, String keyName,
                   List<String> others, String next, Due due, LocalDate dueOn, int late, int owed, int owedLate, LocalDate lastSeen, LocalDate lastSeenAlone, int missed, BigDecimal weight, int week,
                   String latest, LocalDate discussed, LocalDate given, LocalDate from, int hubs, int keyWorkers, List<String> questions, BoardRules rules) {

    boolean is(Only only, LocalDate today) {
        return switch (only) {
            case ALL -> true;
            case OVERDUE -> late > 0;
            case OWED -> owed > 0;
            case ALONE -> unseenAlone(today);
            case NEW -> fresh(today);
            // whom the hub has held for a few days only nobody has missed yet: as the meeting counts
            case UNDISCUSSED -> (discussed == null ? given : discussed).isBefore(today.minusWeeks(rules.discussed()));
            case CHANGED -> week > 0;
            case MOVED -> keyWorkers >= rules.keyWorkers();
            case QUESTION -> !questions.isEmpty();
        };
    }

    public boolean fresh(LocalDate today) {
        return !given.isBefore(today.minusWeeks(rules.fresh()));
    }

    /** Nobody sees an unborn child alone, and nobody was to see one who has not been here, or born, for as long; of whom nothing may be known, nothing is said. */
    public boolean unseenAlone(LocalDate today) {
        var before = today.minusWeeks(rules.seenAlone());
        return known && !unborn && (lastSeenAlone == null || lastSeenAlone.isBefore(before)) && (from == null || from.isBefore(before));
    }
}
