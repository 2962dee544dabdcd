package kith.panel.sitting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.access.Access;
import kith.access.Level;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.ledger.Happened;
import kith.panel.MatterRows;
import kith.panel.MatterRows.Before;
import kith.panel.MatterRows.MatterRow;
import kith.panel.Panels;
import kith.panel.Panels.Delegated;
import kith.panel.Panels.Panel;
import kith.panel.Sittings;
import kith.people.Named;
import kith.ui.Destination;
import kith.ui.Due;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The panels and what lies before each. Whoever sits on one sees all of it; others see the children whose outline they see. */
@Controller
class PanelsController {

    private static final int SOON = 5;

    private final Panels panels;
    private final MatterRows matters;
    private final Named named;
    private final Access access;
    private final Looks looks;
    private final Sittings sittings;
    private final Clock clock;

    PanelsController(Panels panels, Sittings sittings, MatterRows matters, Named named, Access access, Looks looks, Clock clock) {
        this.panels = panels;
        this.sittings = sittings;
        this.matters = matters;
        this.named = named;
        this.access = access;
        this.looks = looks;
        this.clock = clock;
    }

    @Bean
    static Destination panelsPlace() {
        return Destination.of("Panels", "/panels", 54).needs("RECORD").under("Services");
    }

    @May(Permission.RECORD) @GetMapping("/panels")
    Page all(Worker worker) {
        var today = today();
        var lines = panels.all(today).stream().map(panel -> {
            var before = matters.before(panel.code());
            return new PanelsPage.Line(panel, Say.list(panel.matters().stream().map(Panels::inSentence).toList()), facts(before, false), facts(before, true));
        }).toList();
        var alone = new LinkedHashMap<String, List<Delegated>>();
        for (var each : panels.delegated(today)) alone.computeIfAbsent(each.role() + each.upTo() + each.emergency(), any -> new ArrayList<>()).add(each);
        return Page.of("kith/panel/sitting/PanelsPage", new PanelsPage(lines, alone.values().stream().map(PanelsPage.Authority::of).toList()));
    }

    @May(Permission.RECORD) @GetMapping("/panels/{panel}")
    Page one(Worker worker, @PathVariable String panel) {
        var today = today();
        var found = panels.panel(panel, today);
        if (found.isEmpty()) return Page.redirect("/panels", Flash.important("There is no such panel now"));
        var before = matters.before(panel);
        var shown = shown(worker, found.get(), before, today);
        var people = shown.stream().map(MatterRow::person).distinct().toList();
        looks.record(worker, people, "what lies before a panel");
        return Page.of("kith/panel/sitting/PanelPage", new PanelPage(today, found.get(), lines(shown, named.of(people), today), facts(before, null) - (int) shown.stream().map(MatterRow::fact).distinct().count(), sittings.of(panel, today.minusWeeks(4)),
            panels.plans(worker, found.get(), today)));
    }

    private List<MatterRow> shown(Worker worker, Panel panel, List<Before> before, LocalDate today) {
        boolean sits = panels.sits(worker, panel, today);
        var sight = access.sight(worker, before.stream().map(Before::person).distinct().toList());
        return matters.open(panel.code(), today).stream().filter(each -> sight.containsKey(each.person()) && (sits || sight.get(each.person()).reaches(Level.OUTLINE))).toList();
    }

    private static int facts(List<Before> rows, Boolean toRatify) {
        return (int) rows.stream().filter(each -> toRatify == null || each.state().equals("to-ratify") == toRatify).map(Before::fact).distinct().count();
    }

    private static List<PanelPage.Line> lines(List<MatterRow> rows, Map<UUID, String> names, LocalDate today) {
        var together = new LinkedHashMap<UUID, List<MatterRow>>();
        for (var each : rows) together.computeIfAbsent(each.fact(), any -> new ArrayList<>()).add(each);
        return together.values().stream().map(same -> line(same, names, today)).toList();
    }

    private static PanelPage.Line line(List<MatterRow> same, Map<UUID, String> names, LocalDate today) {
        var row = same.getFirst();
        boolean toRatify = row.state().equals("to-ratify");
        int days = WorkingDays.between(toRatify ? row.decided() : row.since(), today);
        var waiting = new Due(Say.waited(toRatify ? row.decided() : row.since(), days, today), toRatify ? row.decided() : row.since(), days > SOON ? Due.Press.LATE : Due.Press.CALM);
        var at = "/children/" + row.person() + "/panels";
        return new PanelPage.Line(row.person(), Say.list(same.stream().map(each -> names.getOrDefault(each.person(), "A child")).toList()), row.words(),
            toRatify ? Tag.of("To ratify", Tone.ORANGE) : row.state().equals("deferred") ? Tag.of("Put off", Tone.GREY) : Tag.of("Asked", Tone.BLUE), waiting,
            row.decision() == null ? row.askedBy() == null ? null : "Asked by " + row.askedBy() : row.decisionWords() + ", " + Say.brief(row.decided(), today), toRatify ? null : at + "/decision?request=" + row.fact());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
