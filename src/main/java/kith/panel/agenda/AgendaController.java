package kith.panel.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
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
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.panel.MatterRows;
import kith.panel.MatterRows.Before;
import kith.panel.MatterRows.MatterRow;
import kith.panel.Panels;
import kith.panel.Panels.Panel;
import kith.panel.Sittings;
import kith.panel.Sittings.Item;
import kith.panel.Sittings.Member;
import kith.panel.Sittings.Sitting;
import kith.people.Named;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A sitting of a panel: its agenda, who is there, and what is decided. Planned by whoever sits on it or supports it. */
@Controller
class AgendaController {

    private static final String FORM = "kith/panel/agenda/SittingForm";
    private static final int MINUTES = 20;
    static final String SAID = "select decision, words from panel.said(:sitting, :today)";
    static final String WORDS = "select text from ledger.words where id = any(:ids) and text is not null";
    static final String PREPARED = "select distinct request from panel.paper where request = any(:requests)";

    private final Sittings sittings;
    private final Panels panels;
    private final MatterRows matters;
    private final Named named;
    private final Access access;
    private final Looks looks;
    private final JdbcClient db;
    private final Clock clock;

    AgendaController(Sittings sittings, Panels panels, MatterRows matters, Named named, Access access, Looks looks, JdbcClient db, Clock clock) {
        this.sittings = sittings;
        this.panels = panels;
        this.matters = matters;
        this.named = named;
        this.access = access;
        this.looks = looks;
        this.db = db;
        this.clock = clock;
    }

    @May(Permission.RECORD) @GetMapping("/panels/{panel}/sittings/new")
    Page ask(Worker worker, @PathVariable String panel) {
        var found = panels.panel(panel, today());
        if (found.isEmpty()) return Page.redirect("/panels", Flash.important("There is no such panel now"));
        return Page.of(FORM, form(found.get(), Answers.NONE));
    }

    @May(Permission.RECORD) @PostMapping("/panels/{panel}/sittings")
    Page plan(Worker worker, @PathVariable String panel, @RequestParam MultiValueMap<String, String> typed) {
        var found = panels.panel(panel, today());
        if (found.isEmpty()) return Page.redirect("/panels", Flash.important("There is no such panel now"));
        if (!panels.plans(worker, found.get(), today())) return Page.redirect("/panels/" + panel, Flash.important("A sitting is planned by whoever sits on the panel, or supports it"));
        var form = form(found.get(), new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var day = form.day().date(today()).orElseThrow();
        sittings.plan(form.id(), panel, day, form.starts().time().orElseThrow(), form.place().value().strip(), form.chair().empty() ? null : UUID.fromString(form.chair().value()), worker, clock.instant());
        for (var each : matters.open(panel, today()).stream().filter(it -> !it.state().equals("to-ratify")).map(MatterRow::fact).distinct().toList()) sittings.put(form.id(), each, MINUTES);
        return Page.redirect("/panels/sittings/" + form.id(), "Planned");
    }

    @May(Permission.RECORD) @GetMapping("/panels/sittings/{sitting}")
    Page show(Worker worker, @PathVariable UUID sitting) {
        var found = found(sitting);
        return Page.of("kith/panel/agenda/AgendaPage", page(worker, found, panel(found)));
    }

    @May(Permission.RECORD) @PostMapping("/panels/sittings/{sitting}/agenda")
    Page change(Worker worker, @PathVariable UUID sitting, @RequestParam MultiValueMap<String, String> typed) {
        var found = found(sitting);
        var at = "/panels/sittings/" + sitting;
        var panel = panel(found);
        if (!panels.plans(worker, panel, today())) return Page.redirect(at, Flash.important("The agenda is made by whoever sits on the panel, or supports it"));
        var open = matters.open(panel.code(), today()).stream().map(MatterRow::fact).collect(Collectors.toSet());
        var answers = new Answers(typed);
        for (var each : answers.field("request").values().stream().map(Together::id).filter(open::contains).toList())
            switch (answers.text("do")) {
                case "put" -> sittings.put(sitting, each, MINUTES);
                case "take" -> sittings.take(sitting, each);
                case "earlier" -> sittings.earlier(sitting, each);
                default -> { }
            }
        return Page.redirect(at);
    }

    @May(Permission.RECORD) @PostMapping("/panels/sittings/{sitting}/present")
    Page present(Worker worker, @PathVariable UUID sitting, @RequestParam MultiValueMap<String, String> typed) {
        var found = found(sitting);
        var at = "/panels/sittings/" + sitting;
        var panel = panel(found);
        if (!panels.plans(worker, panel, today())) return Page.redirect(at, Flash.important("Who is there is said by whoever sits on the panel, or supports it"));
        sittings.present(sitting, sittings.members(sitting, panel, found.day()), new Answers(typed).field("came").values().stream().map(Together::id).toList(), clock.instant());
        return Page.redirect(at, "Saved");
    }

    private AgendaPage page(Worker worker, Sitting sitting, Panel panel) {
        var today = today();
        boolean sits = panels.sits(worker, panel, today);
        boolean plans = panels.plans(worker, panel, today);
        var items = sittings.items(sitting.id());
        var on = items.stream().map(Item::request).toList();
        var sight = access.sight(worker, Stream.concat(matters.before(panel.code()).stream().map(Before::person), matters.people(on).stream()).distinct().toList());
        var open = matters.open(panel.code(), today);
        var rows = matters.all(on, today).stream().collect(Collectors.groupingBy(MatterRow::fact));
        var seen = sight.entrySet().stream().filter(each -> sits || each.getValue().reaches(Level.OUTLINE)).map(Map.Entry::getKey).toList();
        var names = named.of(seen);
        var prepared = db.sql(PREPARED).param("requests", on.toArray(UUID[]::new)).query(UUID.class).list();
        var said = said(sitting);
        var lines = new ArrayList<AgendaPage.Line>();
        var slot = sitting.starts();
        int hidden = 0;
        for (var item : items) {
            var shown = rows.getOrDefault(item.request(), List.of()).stream().filter(each -> seen.contains(each.person())).toList();
            if (shown.isEmpty()) hidden++;
            else lines.add(line(sitting, item, slot, shown, names, sight, said, prepared.contains(item.request()), sits, plans));
            slot = slot.plusMinutes(item.minutes());
        }
        looks.record(worker, rows.values().stream().flatMap(List::stream).map(MatterRow::person).filter(seen::contains).distinct().toList(), "the agenda of a panel");
        var waiting = open.stream().filter(each -> !on.contains(each.fact()) && !each.state().equals("to-ratify") && seen.contains(each.person())).collect(Collectors.groupingBy(MatterRow::fact, LinkedHashMap::new, Collectors.toList())).values().stream()
            .map(same -> Choice.of(same.getFirst().fact().toString(), same.getFirst().words() + ": " + who(same.stream().map(MatterRow::person).toList(), names))).toList();
        var members = sittings.members(sitting.id(), panel, sitting.day());
        var came = members.stream().filter(each -> Boolean.TRUE.equals(each.came())).toList();
        return new AgendaPage(today, panel, sitting, lines, hidden, waiting, members.stream().map(each -> new Choice(each.worker().toString(), each.name(), each.title())).toList(),
            Field.of("came", came.stream().map(each -> each.worker().toString()).toList()), came.isEmpty() ? null : Say.list(came.stream().map(Member::name).distinct().toList()), plans, sits);
    }

    private AgendaPage.Line line(Sitting sitting, Item item, LocalTime slot, List<MatterRow> same, Map<UUID, String> names, Map<UUID, Level> sight, Map<UUID, List<String>> said, boolean prepared, boolean sits, boolean plans) {
        var row = same.getFirst();
        var person = row.person();
        boolean waits = row.state().equals("asked") || row.state().equals("deferred");
        boolean reads = sight.get(person).reaches(Level.READ);
        boolean decidedHere = row.decision() != null && sitting.id().equals(row.sitting());
        boolean inTime = !sitting.day().isBefore(today()) && !sitting.day().isAfter(today().plusDays(7));
        var at = "/children/" + person + "/panels/";
        return new AgendaPage.Line(item.request(), person, Say.time(slot), who(same.stream().map(MatterRow::person).toList(), names), row.words(), waits ? row.state().equals("deferred") ? Tag.of("Put off", Tone.GREY) : Tag.of("To decide", Tone.BLUE)
            : "agreed".equals(row.outcome()) ? Tag.of("Agreed", Tone.GREEN) : Tag.of("Not agreed", Tone.RED), row.askedBy() == null ? null : "Asked by " + row.askedBy() + ", " + Say.brief(row.since(), today()),
            prepared && sits && inTime ? "/panels/papers/" + item.request() : null, !prepared && waits && reads ? at + item.request() + "/paper" : null,
            waits && (sits || plans) && !sitting.day().isAfter(today()) ? at + "decision?request=" + item.request() + "&sitting=" + sitting.id() : null,
            decidedHere ? row.decisionWords() + (row.review() == null ? "" : ". To be looked at again by " + Say.date(row.review())) : null, !decidedHere ? List.of() : said.containsKey(row.decision()) ? said.get(row.decision()) : reads ? read(row.decision()) : List.of());
    }

    /** Reason, conditions and dissent: for the members of the panel, and for whoever reads the record. */
    private Map<UUID, List<String>> said(Sitting sitting) {
        var said = new HashMap<UUID, List<String>>();
        db.sql(SAID).param("sitting", sitting.id()).param("today", today()).query(row -> { said.computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>()).add(row.getString(2)); });
        return said;
    }

    private List<String> read(UUID decision) {
        return Stream.of("/words", "/dissent").flatMap(part -> db.sql(WORDS).param("ids", new UUID[] {Uuids.named(decision + part)}).query(String.class).list().stream()).toList();
    }

    private static String who(List<UUID> people, Map<UUID, String> names) {
        return Say.list(people.stream().filter(names::containsKey).map(names::get).toList());
    }

    private SittingForm form(Panel panel, Answers answers) {
        return SittingForm.of(panel, today(), sittings.members(Uuids.named("nobody"), panel, today()).stream().filter(each -> each.title() != null).map(each -> new Choice(each.worker().toString(), each.name(), each.title())).toList(), answers);
    }

    private Panel panel(Sitting sitting) {
        return panels.panel(sitting.panel(), today()).or(() -> panels.panel(sitting.panel(), sitting.day())).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Sitting found(UUID sitting) {
        return sittings.one(sitting).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
