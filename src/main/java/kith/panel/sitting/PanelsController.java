package kith.panel.sitting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            var lies = lies(worker, panel, today);
            return new PanelsPage.Line(panel, Say.list(panel.matters().stream().map(Panels::inSentence).toList()), lies.number(false), lies.number(true));
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
        var lies = lies(worker, found.get(), today);
        var shown = lies.shown();
        var people = shown.stream().map(MatterRow::person).distinct().toList();
        looks.record(worker, people, "what lies before a panel");
        return Page.of("kith/panel/sitting/PanelPage", new PanelPage(today, found.get(), lines(shown, named.of(people), today), (int) lies.others().stream().map(Before::fact).distinct().count(), sittings.of(panel, today.minusWeeks(4)),
            panels.plans(worker, found.get(), today)));
    }

    /** What the reader sees of it, and what is about children whom they do not see from here. What is kept to fewer people is neither: nobody else learns that there is any. */
    private record Lies(List<MatterRow> shown, List<Before> others) {

        int number(boolean toRatify) {
            return (int) Stream.concat(shown.stream().filter(each -> each.state().equals("to-ratify") == toRatify).map(MatterRow::fact), others.stream().filter(each -> each.state().equals("to-ratify") == toRatify).map(Before::fact)).distinct().count();
        }
    }

    private Lies lies(Worker worker, Panel panel, LocalDate today) {
        boolean sits = panels.sits(worker, panel, today);
        var before = matters.before(panel.code());
        var sight = access.sight(worker, before.stream().map(Before::person).distinct().toList());
        var seen = before.stream().map(Before::person).filter(each -> sight.containsKey(each) && (sits || sight.get(each).reaches(Level.OUTLINE))).collect(Collectors.toSet());
        var shown = matters.open(panel.code(), today).stream().filter(each -> seen.contains(each.person())).toList();
        var facts = shown.stream().map(MatterRow::fact).collect(Collectors.toSet());
        return new Lies(shown, before.stream().filter(each -> !seen.contains(each.person()) && !facts.contains(each.fact())).toList());
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
