package kith.panel.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.access.Access;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ledger.Happened;
import kith.panel.MatterRows;
import kith.panel.Panels;
import kith.panel.Sittings;
import kith.people.Named;
import kith.ui.Flash;
import kith.ui.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers of a request, for the members of the panel in the time of the sitting: what they hold and nothing else of the record. The database admits, not this page. */
@Controller
class ReadPaperController {

    static final String ADMIT = "select panel.admit(:request, :now)";
    static final String PAPERS = "select p.person, p.fact, p.includes, p.prepared, w.name as by from panel.paper p left join access.worker w on w.id = p.prepared_by where p.request = :request and p.person = any(:people) order by p.person";

    private record Paper(UUID person, UUID fact, List<UUID> includes, LocalDate prepared, String by) {}

    private final Laid laid;
    private final MatterRows matters;
    private final Sittings sittings;
    private final Panels panels;
    private final Named named;
    private final Access access;
    private final Looks looks;
    private final JdbcClient db;
    private final Clock clock;

    ReadPaperController(Laid laid, MatterRows matters, Sittings sittings, Panels panels, Named named, Access access, Looks looks, JdbcClient db, Clock clock) {
        this.laid = laid;
        this.matters = matters;
        this.sittings = sittings;
        this.panels = panels;
        this.named = named;
        this.access = access;
        this.looks = looks;
        this.db = db;
        this.clock = clock;
    }

    @May(Permission.RECORD) @GetMapping("/panels/papers/{request}")
    Page read(Worker worker, @PathVariable UUID request) {
        var now = clock.instant();
        var today = now.atZone(Happened.LONDON).toLocalDate();
        var sitting = sittings.of(request).stream().findFirst().orElse(null);
        var back = sitting == null ? "/panels" : "/panels/sittings/" + sitting.id();
        var all = matters.people(request);
        access.sight(worker, all);
        var papers = papers(request, all);
        if (papers.isEmpty() || !db.sql(ADMIT).param("request", request).param("now", now.atOffset(ZoneOffset.UTC)).query(Boolean.class).single())
            return Page.redirect(back, Flash.important("Papers are read by the members of the panel, from a week before the sitting until its end"));
        var people = papers.stream().map(Paper::person).toList();
        looks.record(worker, people, "the papers of a panel");
        var first = papers.getFirst();
        var found = matters.of(first.person(), request, today);
        if (found.isEmpty()) return Page.redirect(back, Flash.important("What was asked or decided is kept to fewer people"));
        var row = found.get();
        return Page.of("kith/panel/paper/PaperPage", new PaperPage(today, row, panels.panel(row.panel(), today).map(Panels.Panel::title).orElse("Panel"), sitting, laid.words(first.person(), request),
            papers.stream().map(each -> laid.of(each.person(), each.includes())).toList(), named.of(people), laid.words(first.person(), first.fact()), first.prepared(), first.by(), all.size() - people.size(), back));
    }

    private List<Paper> papers(UUID request, Collection<UUID> people) {
        return db.sql(PAPERS).param("request", request).param("people", people.toArray(UUID[]::new)).query((row, n) -> new Paper(row.getObject("person", UUID.class), row.getObject("fact", UUID.class),
            List.of((UUID[]) row.getArray("includes").getArray()), row.getObject("prepared", LocalDate.class), row.getString("by"))).list();
    }
}
