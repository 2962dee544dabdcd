package kith.exchange.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kith.calendar.WorkingDays;
import kith.organisation.Budgets.Limit;
import kith.organisation.MeetingRules;
import kith.organisation.OperatingModel;
import kith.organisation.Panel;
import kith.organisation.Place;
import kith.organisation.Role;

/**
 * How the service of a model works together: when its hubs meet, how often its people have supervision, who decides about money, which panel about what.
 * @param groups of each hub that meets, the place whose manager answers for it
 * @param overseers the roles that lead such a place
 * @param caseWeeks how often a role talks about its children in supervision
 * @param limits the smallest first
 * @param wales whether it works by the law of Wales
 */
record Ways(DayOfWeek meetsOn, Map<String, String> groups, List<String> overseers, Map<String, Integer> caseWeeks, List<Limit> limits, List<Panel> panels, boolean wales) {

    /** So far back is told of the work of hubs. */
    static final int WEEKS = 8;

    static Ways of(OperatingModel model) {
        var groups = new HashMap<String, String>();
        for (var hub : model.hubs()) groups.put(hub.code(), Optional.ofNullable(hub.group()).orElse(""));
        var weeks = new HashMap<String, Integer>();
        for (var rule : model.supervision()) if (rule.kind().equals("case")) for (var role : rule.roles()) weeks.put(role, rule.weeks());
        return new Ways(DayOfWeek.valueOf(model.meetings().orElse(MeetingRules.USUAL).on().toUpperCase()), groups,
            model.roles().stream().filter(role -> role.leads(Place.Kind.GROUP)).map(Role::code).toList(), weeks,
            model.budgets().map(each -> each.limits().stream().sorted(Comparator.comparing(Limit::pounds)).toList()).orElse(List.of()), model.panels(), "wales".equals(model.country()));
    }

    boolean meets(String hub) { return groups.containsKey(hub); }

    OptionalInt caseWeeks(String role) { return caseWeeks.containsKey(role) ? OptionalInt.of(caseWeeks.get(role)) : OptionalInt.empty(); }

    /** The meetings of the last weeks, the earliest first: today's is still to be held. */
    List<LocalDate> meetings(LocalDate today) { return back(today, meetsOn, 1, WEEKS); }

    Optional<Panel> panel(String matter) { return panels.stream().filter(each -> each.matters().contains(matter)).findFirst(); }

    /** Each on a day of its own, at the beginning of the week. */
    List<LocalDate> sittings(Panel panel, LocalDate today) { return back(today, dayOf(panel), every(panel), WEEKS); }

    LocalDate nextSitting(Panel panel, LocalDate today) {
        var past = sittings(panel, today);
        var next = past.isEmpty() ? today.with(TemporalAdjusters.next(dayOf(panel))) : past.getLast().plusWeeks(every(panel));
        while (!WorkingDays.isWorkingDay(next) || !next.isAfter(today)) next = next.plusDays(1);
        return next;
    }

    private DayOfWeek dayOf(Panel panel) { return DayOfWeek.of(1 + Math.floorMod(panel.code().hashCode(), 5)); }

    private static int every(Panel panel) { return "weekly".equals(panel.meets()) ? 1 : 2; }

    private static List<LocalDate> back(LocalDate today, DayOfWeek on, int every, int weeks) {
        var days = new ArrayList<LocalDate>();
        var last = today.with(TemporalAdjusters.previous(on));
        for (int week = weeks - every; week >= 0; week -= every) {
            var day = last.minusWeeks(week);
            if (WorkingDays.isWorkingDay(day)) days.add(day);
        }
        return days;
    }
}
