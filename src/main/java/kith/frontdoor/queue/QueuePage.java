package kith.frontdoor.queue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.calendar.WorkingDays;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.Watched;
import kith.frontdoor.queue.Queue.Line;
import kith.ui.Due;

/** What waits for the front door, and what was decided and waits for something else. @param waiting to be decided, or decided about a child whom nobody has named, so that nothing has begun */
public record QueuePage(List<Line> waiting, List<Line> elsewhere, LocalDate today, String me) implements Watched {

    static QueuePage of(List<Line> lines, LocalDate today, String me) {
        return new QueuePage(lines.stream().filter(QueuePage::waits).toList(), lines.stream().filter(line -> !waits(line)).toList(), today, me);
    }

    private static boolean waits(Line line) {
        return line.undecided() || notBegun(line);
    }

    /** A referral, a MASH enquiry, early help of nobody yet. */
    public static boolean notBegun(Line line) {
        return !line.undecided() && line.unmatched() && !List.of("advice", "no-further-action").contains(line.decisions());
    }

    public long undecided() {
        return waiting.stream().filter(Line::undecided).count();
    }

    public long notBegun() {
        return waiting.size() - undecided();
    }

    public long urgent() {
        return waiting.stream().filter(Line::urgent).count();
    }

    public long late() {
        return waiting.stream().filter(line -> dueOn(line).isBefore(today)).count();
    }

    public long dueToday() {
        return waiting.stream().filter(line -> dueOn(line).equals(today)).count();
    }

    public static LocalDate dueOn(Line line) {
        return WorkingDays.after(line.receivedOn(), 1);
    }

    public Due due(Line line) {
        return Due.on(dueOn(line), today, WorkingDays.between(today, dueOn(line)));
    }

    public static String from(Line line) {
        return line.unmatched() ? "Web form" : FrontDoorFacts.source(line.source());
    }

    /** Working Together asks that whoever made contact hears what was decided. */
    public static String untold(Line line) {
        return line.familyOwed() && line.referrerOwed() ? "The family, and whoever made contact" : line.familyOwed() ? "The family" : line.referrerOwed() ? "Whoever made contact" : "";
    }

    public static String decisions(Line line) {
        return line.decisions() == null ? "" : Arrays.stream(line.decisions().split(",")).map(FrontDoorFacts::decision).collect(Collectors.joining("; "));
    }

    /** The same as long as nothing that the page shows has changed. */
    @Override public String mark() {
        return Integer.toHexString(Objects.hash(Stream.concat(waiting.stream(), elsewhere.stream()).toList(), today, me));
    }
}
