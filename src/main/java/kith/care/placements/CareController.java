package kith.care.placements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.care.Entries;
import kith.care.Placing;
import kith.care.ShortBreaks;
import kith.care.placements.CareQueries.Episode;
import kith.care.placements.CareQueries.Period;
import kith.ledger.CodeSet;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Say;
import kith.ui.Screen;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Care and placements: the whole time in care on one page. */
@Controller
class CareController {

    /** The reasons for which care ends with a special guardianship order. */
    private static final Set<String> GUARDIANSHIP = Set.of("E45", "E46", "E47", "E48");
    // in Wales it is a status of its own
    private static final String ADVICE = " From 16 until 21, while the special guardianship lasts or if it lasted until 18, they may ask for advice and help (Children Act 1989, section 24(1A)).";

    private final CareQueries queries;
    private final ChildHeading heading;
    private final Entries entries;
    private final Pathways pathways;

    CareController(CareQueries queries, ChildHeading heading, Entries entries, Pathways pathways) {
        this.queries = queries;
        this.heading = heading;
        this.entries = entries;
        this.pathways = pathways;
    }

    @Bean
    static RecordTab careTab() {
        return new RecordTab("Care and placements", "care", "/care", 17, "exists (select from had where code in ('looked-after', 'care-leaver', 'short-breaks'))")
            .firstDuring("looked-after", "short-breaks");
    }

    @May(value = Permission.READ, what = "care and placements") @GetMapping("/children/{person}/care")
    Page show(Look look) {
        var today = entries.today();
        var person = look.person();
        var periods = queries.periods(person);
        var now = periods.stream().filter(each -> each.until() == null || each.until().isAfter(today)).findFirst().orElse(null);
        var episodes = queries.episodes(person);
        var missing = queries.missing(person);
        var last = now != null || periods.isEmpty() ? today : periods.getLast().until();
        boolean away = !missing.isEmpty() && missing.getFirst().until() == null && now != null;
        var things = new Things(person, queries.latest(person), queries.due(person, Things.RULES), today);
        return Page.of("kith/care/placements/CarePage", new CarePage(person, heading.name(person), today, now != null, standing(periods, now, today),
            episodes.isEmpty() ? null : Ribbon.of(episodes, missing, last), episodes.reversed().stream().map(each -> line(each, last, today)).toList(), things.reviews(), things.health(), things.school(),
            missing.stream().map(each -> away(each, today)).toList(), away, breaks(person, today), queries.died(person) ? List.of() : actions(person, now != null, away), heading.sections(person, "care")));
    }

    private String standing(List<Period> periods, Period now, LocalDate today) {
        if (now != null) return "Looked after since " + Say.date(now.since()) + (periods.size() > 1 ? "; " + Say.count(periods.size(), "time") + " in care so far" : "") + ".";
        if (periods.isEmpty()) return "Not looked after.";
        var last = periods.getLast();
        return "Not looked after since " + Say.date(last.until()) + why(last.reason()) + "." + (last.reason() != null && GUARDIANSHIP.contains(last.reason()) && pathways.country().equals("england") ? ADVICE : "");
    }

    /** Care ends by a reason of its own, by age, or with the case. */
    private static String why(String reason) {
        if (reason == null) return "";
        if (reason.startsWith("turned-")) return ", by turning 18";
        var closure = CodeSet.named("cin_reason_for_closure");
        if (closure.has(reason)) return ": the case was closed: " + closure.label(reason).toLowerCase();
        return ": " + CodeSet.named("lac_reason_episode_ceased").label(reason);
    }

    private static CarePage.Line line(Episode each, LocalDate last, LocalDate today) {
        var notes = new ArrayList<String>();
        if (each.provider() != null) notes.add(CodeSet.named("lac_placement_provider").label(each.provider()));
        if (Placing.briefly(each.basis()) != null) notes.add(Placing.briefly(each.basis()));
        if (each.permanent()) notes.add("meant to last until 18");
        var why = each.why() == null ? "" : CodeSet.named(CodeSet.named("lac_reason_place_change").has(each.why()) ? "lac_reason_place_change" : "lac_reason_episode_ceased").label(each.why());
        var until = each.until() == null && last.isBefore(today) ? last : each.until();
        return new CarePage.Line(each.law() ? Ribbon.law(each.code()) : Ribbon.placement(each.code()), each.law() ? "Law" : "Placement",
            each.code() == null ? "Not recorded" : Screen.term(CodeSet.named(each.law() ? "lac_legal_status" : "lac_placement_type").label(each.code())), String.join(", ", notes), Say.span(each.since(), until, today), why);
    }

    private static String with(CareQueries.Away each) {
        if (!"held".equals(each.outcome())) return "";
        return switch (each.interviewer()) {
            case "independent-service" -> ", by an independent service";
            case "another-worker" -> ", by another worker";
            case "own-worker" -> ", by the child’s own worker: not independent";
            case null, default -> "";
        };
    }

    private static CarePage.Away away(CareQueries.Away each, LocalDate today) {
        var kind = each.type() == null ? "Missing" : CodeSet.named("lac_missing_type").label(each.type());
        if (each.until() == null) return new CarePage.Away(Say.span(each.since(), null, today), kind, "not back yet", false);
        var offered = each.offered() == null ? "not offered" : "offered " + Say.brief(each.offered(), today) + (each.answer() == null ? "" : ", " + each.answer().replace('-', ' '));
        var interview = each.interviewed() == null ? offered : ("held".equals(each.outcome()) ? "held " : "not held, ") + Say.brief(each.interviewed(), today) + with(each);
        return new CarePage.Away(Say.span(each.since(), each.until(), today), kind, interview, each.interviewed() == null && !"declined".equals(each.answer()) && each.until().plusDays(60).isAfter(today));
    }

    private CarePage.Breaks breaks(UUID person, LocalDate today) {
        var stays = queries.breaks(person);
        if (stays.isEmpty()) return null;
        var used = ShortBreaks.used(stays, today);
        return new CarePage.Breaks(used, ShortBreaks.most(pathways.country()), stays.stream().limit(12).map(each -> Say.span(each.since(), each.until(), today)).toList());
    }

    private static List<CarePage.Action> actions(UUID person, boolean looked, boolean away) {
        var at = "/children/" + person;
        if (!looked) return List.of(new CarePage.Action("Starts to be looked after", at + "/care/start"), new CarePage.Action("Short breaks agreed", at + "/record/short-breaks.started"),
            new CarePage.Action("A short break begins", at + "/record/short-break.started"));
        return List.of(new CarePage.Action("Move", at + "/care/move"), new CarePage.Action("Review", at + "/care/review"),
            new CarePage.Action("Law changes", at + "/care/law"), away ? new CarePage.Action("Came back", at + "/record/missing.ended") : new CarePage.Action("Missing", at + "/record/missing.started"),
            new CarePage.Action("Visit", at + "/record/visit"), new CarePage.Action("Care ends", at + "/record/care.ended"));
    }
}
