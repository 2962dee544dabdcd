package kith.workforce.wish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import kith.ui.Say;

/**
 * Somebody would like to work in another hub.
 * @param toTitle null for any hub that has room
 * @param first   who agreed first; null where nobody has, or where one person settled it
 * @param answer  agreed or refused; null while it waits
 * @param needed  the sides that have somebody who can answer
 * @param mine    the sides for which whoever looks answers today; none for their own wish
 * @param stepsIn whether whoever looks signs second because of both sides nobody is left but whoever agreed
 */
public record Wish(UUID id, UUID worker, String name, String fromHub, String fromTitle, String toHub, String toTitle, String why, Instant askedAt, Instant withdrawnAt, First first,
                   String answer, String answerWhy, String answeredBy, Instant answeredAt, Set<Side> needed, Set<Side> mine, boolean stepsIn) {

    /** @param own whether whoever looks is the one who agreed */
    public record First(Side side, String by, String why, Instant at, boolean own) {}

    public boolean waits() { return answer == null && withdrawnAt == null; }

    public boolean agreed() { return "agreed".equals(answer); }

    public boolean answers() { return !mine.isEmpty() || stepsIn; }

    /** Whether it waits for whoever looks; nobody agrees for both sides one after the other. */
    public boolean asks() { return waits() && (first == null || !first.own()) && (open().isEmpty() ? answers() : mine.stream().anyMatch(open()::contains)); }

    /** Whether those who were still to agree have left, and somebody else of the side that agreed can settle it. */
    boolean left() { return first != null && open().isEmpty() && needed.contains(first.side()); }

    /** Whether whoever agreed is the only one left of both sides. */
    boolean alone() { return first != null && needed.isEmpty(); }

    /** Whether nobody is left to ask when whoever looks agrees. */
    boolean settles() { return mine.containsAll(open()); }

    /** The sides that have somebody and have not agreed. */
    Set<Side> open() {
        var open = EnumSet.noneOf(Side.class);
        open.addAll(needed);
        if (first != null) open.remove(first.side());
        return open;
    }

    /** The side that has not agreed yet. */
    Side other() { return first.side() == Side.GROUP ? Side.SERVICE : Side.GROUP; }

    /** The side for which whoever looks agrees first. */
    Side side() { return mine.contains(Side.GROUP) ? Side.GROUP : Side.SERVICE; }

    public String where() { return "From " + fromTitle + " to " + (toTitle == null ? "any hub that has room" : toTitle); }

    public String state(LocalDate today) {
        if (withdrawnAt != null) return "Withdrawn " + Say.lately(withdrawnAt, today);
        if (answer != null) return (agreed() ? "Agreed" : "Refused") + " by " + (agreed() && first != null ? first.by() + " and " : "") + answeredBy + ", " + Say.lately(answeredAt, today);
        return first == null ? "Waits for an answer" : "Agreed by " + first.by() + " for " + first.side().what() + "; " + (open().isEmpty() ? "nobody is there now to answer for " + other().what() : "waits for " + Say.list(open().stream().map(Side::who).toList()));
    }
}
