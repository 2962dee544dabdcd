package kith.workforce.wish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kith.ui.Say;

/**
 * Somebody would like to work in another hub.
 * @param toTitle null for any hub that has room
 * @param answer  agreed or refused; null while it waits
 * @param answers whether whoever looks answers for one of the hubs today, and it is not their own wish
 */
public record Wish(UUID id, UUID worker, String name, String fromHub, String fromTitle, String toHub, String toTitle, String why, Instant askedAt, Instant withdrawnAt, String answer, String answerWhy, String answeredBy, Instant answeredAt, boolean answers) {

    public boolean waits() { return answer == null && withdrawnAt == null; }

    public boolean agreed() { return "agreed".equals(answer); }

    public String where() { return "From " + fromTitle + " to " + (toTitle == null ? "any hub that has room" : toTitle); }

    public String state(LocalDate today) {
        if (withdrawnAt != null) return "Withdrawn " + Say.lately(withdrawnAt, today);
        return answer == null ? "Waits for an answer" : (agreed() ? "Agreed" : "Refused") + " by " + answeredBy + ", " + Say.lately(answeredAt, today);
    }
}
