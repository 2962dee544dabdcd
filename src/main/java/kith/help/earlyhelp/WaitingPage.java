package kith.help.earlyhelp;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import kith.calendar.WorkingDays;
import kith.help.earlyhelp.EarlyHelpQueries.Line;
import kith.ui.Due;

/** Who waits for early help and how long, and who is being helped. */
public record WaitingPage(List<Line> waiting, List<Line> helped, LocalDate today) {

    static WaitingPage of(List<Line> lines, LocalDate today) {
        return new WaitingPage(lines.stream().filter(each -> each.startedOn() == null).toList(), lines.stream().filter(each -> each.startedOn() != null).toList(), today);
    }

    /** Null where nobody said when it was asked for: an assessment may be the first that is told of it. */
    public Long days(Line line) {
        return line.requestedOn() == null ? null : ChronoUnit.DAYS.between(line.requestedOn(), today);
    }

    public long longest() {
        return all().isEmpty() ? 0 : all().getLast();
    }

    public long middle() {
        return all().isEmpty() ? 0 : all().get(all().size() / 2);
    }

    private List<Long> all() {
        return waiting.stream().map(this::days).filter(Objects::nonNull).sorted().toList();
    }

    public Due due(Line line) {
        return line.due() == null ? null : Due.on(line.due(), today, WorkingDays.between(today, line.due()));
    }

    public long stepDowns() {
        return waiting.stream().filter(each -> "step-down".equals(each.askedBy())).count();
    }
}
