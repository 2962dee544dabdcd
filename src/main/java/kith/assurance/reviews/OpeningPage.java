package kith.assurance.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kith.ui.Choice;
import kith.ui.Field;

/**
 * A record that was opened, as it is being reviewed.
 *
 * @param reviews what others have said of it meanwhile
 * @param shown   how many of these the reviewer has read
 */
public record OpeningPage(UUID id, boolean glass, String worker, String post, UUID person, String child, Instant at, Instant until, String reason, String given, LocalDate today,
                          List<Findings.Seen> looks, List<Review> reviews, Field shown, Field outcome, Field note) {

    public static final List<Choice> OUTCOMES = List.of(Choice.of("in-order", "In order"), Choice.of("followed-up", "Not in order, and I follow it up"));

    /** What somebody said of it. */
    public record Review(OffsetDateTime at, UUID by, String byName, String outcome, String note) {

        boolean same(UUID worker, String said, String with) {
            return by.equals(worker) && outcome.equals(said) && Objects.equals(note, with);
        }
    }

    OpeningPage checked() {
        return new OpeningPage(id, glass, worker, post, person, child, at, until, reason, given, today, looks, reviews, shown, outcome.oneOf(OUTCOMES.stream().map(Choice::value).toList(), "Say whether it was in order"),
            (outcome.chosen("followed-up") ? note.orElse("Write what is not in order and what you do") : note).atMost(2000, "Use at most 2,000 characters"));
    }

    public int known() {
        return reviews.size();
    }

    /** Somebody reviewed it after the page was drawn: what they said is read before another review is added. */
    boolean meanwhile() {
        return !reviews.isEmpty() && !shown.value().equals(String.valueOf(known()));
    }

    public static String words(Review review) {
        return words(review.outcome());
    }

    static String words(String outcome) {
        return outcome.equals("followed-up") ? "Not in order, and followed up" : "In order";
    }

    public List<Field> wrong() {
        return Field.wrongOnes(outcome, note);
    }
}
