package kith.hub.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.hub.cover.AbsencesPage.Day;
import kith.hub.cover.AbsencesPage.Gone;
import kith.hub.cover.Rota.Days;
import kith.hub.cover.Rota.Holder;
import kith.hub.cover.Rota.Stands;
import kith.ui.Say;

/** Monday to Friday of each hub. Pure. @param least what the model says; {@code known} of whom the kind of absence may be said */
record Week(LocalDate monday, LocalDate today, List<Days> days, List<Stands> standing, List<Holder> holders, int least, List<UUID> known) {

    private static final int WORKING = 5;

    List<Day> of(String hub) {
        var week = new ArrayList<Day>();
        for (int n = 0; n < WORKING; n++) week.add(day(hub, monday.plusDays(n)));
        return week;
    }

    private Day day(String hub, LocalDate day) {
        var on = new Span(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
        var away = days.stream().filter(each -> each.hub().equals(hub) && each.span().meets(on)).toList();
        var whole = away.stream().filter(each -> each.span().wholeDays()).toList();
        var hold = holders.stream().filter(each -> each.hub().equals(hub)).map(Holder::worker).collect(Collectors.toSet());
        int here = whole.stream().anyMatch(each -> each.worker() == null) ? 0 : (int) hold.stream().filter(each -> whole.stream().noneMatch(it -> each.equals(it.worker()))).count();
        var gone = away.stream().map(each -> new Gone(each.absence(), each.name(), how(each), standsIn(each, hub, on))).toList();
        return new Day(day, gone, here, warning(away, hub, on, here));
    }

    private String warning(List<Days> away, String hub, Span on, int here) {
        var nobody = away.stream().filter(each -> standing.stream().anyMatch(it -> it.absence().equals(each.absence()) && it.hub().equals(hub) && it.span().meets(on) && it.worker() == null)).map(Days::name).distinct().toList();
        if (!nobody.isEmpty()) return "Nobody stands in for " + Say.list(nobody);
        return here < least && !away.isEmpty() ? "Below " + least : null;
    }

    private String how(Days each) {
        var kind = each.worker() == null || known.contains(each.worker()) ? each.kind() : "away";
        return each.span().wholeDays() ? kind : kind + ", " + Say.time(each.span().from().toLocalTime()) + " to " + Say.time(each.span().until().toLocalTime());
    }

    private String standsIn(Days each, String hub, Span on) {
        return standing.stream().filter(it -> it.absence().equals(each.absence()) && it.hub().equals(hub) && it.span().meets(on) && it.worker() != null)
            .map(it -> it.name() + (it.buddy() == null ? "" : ", " + it.buddy())).distinct().collect(Collectors.joining("; "));
    }
}
