package kith.casework.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kith.casework.chronology.Chronology.Entry;
import kith.ui.Due;
import kith.ui.Tag;

/**
 * One pathway as it has touched a child.
 *
 * @param way the steps of the pathway and how far the child has come; {@code happened} its facts, the latest first
 * @param next what to record now, the most likely first; {@code rest} all else that the pathway names, in its order
 */
public record Journey(String code, String title, List<Status> statuses, List<Step> way, List<Clock> clocks, List<Owing> owed, List<Entry> happened, List<Recording> next, List<Recording> rest, Twins twins) {

    /** @param until the first day on which it no longer runs; {@code tag} the leading look of a status that runs */
    public record Status(String label, Tag tag, LocalDate since, LocalDate until, String reason, String says, String source) {
        public boolean runs(LocalDate today) {
            return !since.isAfter(today) && (until == null || until.isAfter(today));
        }
    }

    /** @param times how often it happened; {@code waited} something is running that this would end */
    public record Step(String title, int times, LocalDate last, boolean waited) {
        public String state() {
            return waited ? "Next" : times > 0 ? "Done" : "Not yet";
        }

        public String css() {
            return waited ? "kith-way__step--next" : times > 0 ? "kith-way__step--done" : "";
        }
    }

    /** @param open it runs or is overdue; {@code wasDue} where the day has moved; {@code early} what a waiting period waits out was done before its end; {@code asked} nobody has said yet why it was late;
     * {@code midnight} it is late and counted in hours, and nobody recorded the time from which they count */
    public record Clock(String rule, UUID fact, String title, String says, String source, LocalDate started, LocalDate wasDue, LocalDate early, Due due, boolean open, boolean late, boolean asked, boolean midnight, Reason reason, Owing done) {}

    /** Why it was late, said once. */
    public record Reason(String words, List<String> why, String agreedBy) {}

    /** @param address of the form that writes it, where one click is not enough */
    public record Owing(String code, UUID of, String title, String who, LocalDate since, Due due, String source, String address, UUID fact) {}

    public record Recording(String words, String address) {}

    public boolean runs(LocalDate today) {
        return statuses.stream().anyMatch(each -> each.runs(today)) || clocks.stream().anyMatch(Clock::open) || !owed.isEmpty();
    }

    /** What is read out beside a title that stands there more than once. */
    public String named(String title, UUID of) {
        return apart(title, of) == null ? title : title + ", " + apart(title, of);
    }

    public String apart(String title, UUID of) {
        return twins.apart(title, of);
    }

    public List<Clock> open() {
        return clocks.stream().filter(Clock::open).toList();
    }

    public List<Clock> over() {
        return clocks.stream().filter(each -> !each.open()).toList();
    }

    public Due first() {
        return clocks.stream().filter(Clock::open).map(Clock::due).findFirst().orElse(null);
    }
}
