package kith.help.earlyhelp;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kith.calendar.WorkingDays;
import kith.help.earlyhelp.EarlyHelpQueries.Line;
import kith.ui.Due;

/** Who waits for early help and how long, and who is being helped. */
public record WaitingPage(List<Line> waiting, List<Line> helped, LocalDate today) {

    static WaitingPage of(List<Line> lines, LocalDate today) {
        return new WaitingPage(lines.stream().filter(each -> each.startedOn() == null && !each.socialWork()).toList(), lines.stream().filter(each -> each.startedOn() != null).toList(), today);
    }

    public long days(Line line) {
        return ChronoUnit.DAYS.between(line.requestedOn(), today);
    }

    public long longest() {
        return waiting.stream().mapToLong(this::days).max().orElse(0);
    }

    public long middle() {
        var all = waiting.stream().map(this::days).sorted().toList();
        return all.isEmpty() ? 0 : all.get(all.size() / 2);
    }

    public Due due(Line line) {
        return line.due() == null ? null : Due.on(line.due(), today, WorkingDays.between(today, line.due()));
    }

    public long stepDowns() {
        return waiting.stream().filter(each -> "step-down".equals(each.askedBy())).count();
    }
}
