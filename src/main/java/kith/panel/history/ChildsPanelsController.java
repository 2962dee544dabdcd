package kith.panel.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.panel.MatterRows;
import kith.panel.MatterRows.MatterRow;
import kith.panel.Panels;
import kith.panel.Panels.Panel;
import kith.pathway.Histories;
import kith.people.ChildHeading;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A child's matters before panels: part of the record. */
@Controller
class ChildsPanelsController {

    static final String WORDS = "select id, text from ledger.words where id = any(:words) and text is not null";

    private final MatterRows matters;
    private final Panels panels;
    private final Histories histories;
    private final ChildHeading heading;
    private final JdbcClient db;
    private final Clock clock;

    ChildsPanelsController(MatterRows matters, Panels panels, Histories histories, ChildHeading heading, JdbcClient db, Clock clock) {
        this.matters = matters;
        this.panels = panels;
        this.histories = histories;
        this.heading = heading;
        this.db = db;
        this.clock = clock;
    }

    @Bean
    static RecordTab panelsTab() {
        return new RecordTab("Panels", "panels", "/panels", 64).needs("RECORD");
    }

    @May(value = Permission.RECORD, from = Level.OUTLINE, what = "matters before panels") @GetMapping("/children/{person}/panels")
    Page show(Look look) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var titles = panels.all(today).stream().collect(Collectors.toMap(Panel::code, Panel::title));
        var words = look.level().reaches(Level.READ) ? words(look.person()) : Map.<UUID, List<String>>of();
        return Page.of("kith/panel/history/ChildsPanelsPage", new ChildsPanelsPage(look.person(), heading.name(look.person()), today, matters.of(look.person(), today).stream().map(each -> line(each, titles, words, today)).toList(),
            heading.sections(look.person(), "panels")));
    }

    private static ChildsPanelsPage.Line line(MatterRow row, Map<String, String> titles, Map<UUID, List<String>> words, LocalDate today) {
        var said = new ArrayList<>(words.getOrDefault(row.fact(), List.of()));
        if (row.decision() != null && !row.decision().equals(row.fact())) said.addAll(words.getOrDefault(row.decision(), List.of()));
        boolean asked = row.state().equals("asked") || row.state().equals("deferred");
        boolean toRatify = row.state().equals("to-ratify");
        return new ChildsPanelsPage.Line(row.words(), titles.getOrDefault(row.panel(), row.panel().replace('-', ' ')), row.since(), row.askedBy(), state(row), row.decisionWords(), row.decided(),
            row.ratified() == null ? null : (row.ratification().equals("ratified") ? "Ratified " : "Not ratified, ") + Say.brief(row.ratified(), today), said,
            asked ? "/children/" + row.person() + "/panels/decision?request=" + row.fact() : null, toRatify ? row.decision() : null, toRatify ? Uuids.fresh() : null,
            row.review() == null ? null : "To be looked at again by " + Say.date(row.review()), asked ? "/children/" + row.person() + "/panels/" + row.fact() + "/paper" : null,
            row.fact(), row.money() == null ? null : "/children/" + row.person() + "/budget#money-" + row.money());
    }

    private static Tag state(MatterRow row) {
        return switch (row.state()) {
            case "asked" -> Tag.of("Asked", Tone.BLUE);
            case "deferred" -> Tag.of("Put off", Tone.GREY);
            case "to-ratify" -> Tag.of("To ratify", Tone.ORANGE);
            default -> row.outcome().equals("agreed") ? Tag.of("Agreed", Tone.GREEN) : Tag.of("Not agreed", Tone.RED);
        };
    }

    private Map<UUID, List<String>> words(UUID person) {
        var of = new HashMap<UUID, UUID>();
        for (var fact : histories.of(person).standing()) if (fact.kind().name().startsWith("panel.")) fact.words().forEach(each -> of.put(each.id(), fact.id().value()));
        var words = new HashMap<UUID, List<String>>();
        if (!of.isEmpty()) db.sql(WORDS).param("words", of.keySet().toArray(UUID[]::new))
            .query(row -> { words.computeIfAbsent(of.get(row.getObject(1, UUID.class)), any -> new ArrayList<>()).add(row.getString(2)); });
        return words;
    }
}
