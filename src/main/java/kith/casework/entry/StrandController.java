package kith.casework.entry;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.Recorded;
import kith.pathway.Engine;
import kith.pathway.Recording;
import kith.people.ChildHeading;
import kith.people.PeopleFacts;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.StrandMarked;
import kith.people.confidential.ConfidentialFacts.StrandUnmarked;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Flash;
import kith.ui.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An entry that fewer people may read than the rest of the record, because of what it holds. On every record that it is about. */
@Controller
class StrandController {

    static final String KEPT = "select strand from people.strand where person = :person and fact = :fact order by strand limit 1";

    private static final String PAGE = "kith/casework/entry/StrandPage";
    private static final String NONE = "none";

    private final Entries entries;
    private final ChildHeading heading;
    private final Recording recording;
    private final Engine engine;
    private final JdbcClient db;
    private final Clock clock;

    StrandController(Entries entries, ChildHeading heading, Recording recording, Engine engine, JdbcClient db, Clock clock) {
        this.entries = entries;
        this.heading = heading;
        this.recording = recording;
        this.engine = engine;
        this.db = db;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "who may read an entry") @GetMapping("/children/{person}/entries/{fact}/strand")
    Page ask(Look look, @PathVariable UUID fact) {
        if (stays(look.person(), fact)) return open(look.person(), fact);
        return Page.of(PAGE, page(look.person(), fact, Field.of("strand", kept(look.person(), fact))));
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "who may read an entry") @PostMapping("/children/{person}/entries/{fact}/strand")
    Page mark(Look look, @PathVariable UUID fact, @RequestParam(defaultValue = "") String strand) {
        if (stays(look.person(), fact)) return open(look.person(), fact);
        var chosen = Field.of("strand", strand).oneOf(StrandPage.STRANDS.stream().map(Choice::value).toList(), "Choose what it holds");
        if (chosen.wrong()) return Page.invalid(PAGE, page(look.person(), fact, chosen));

        var found = entries.find(look.person(), fact).recorded();
        if (!strand.equals(kept(look.person(), fact))) record(look, found, strand);
        return Page.redirect("/children/" + look.person() + "/chronology", strand.equals(NONE) ? "Everybody who reads the record reads the entry again" : "Kept. Only those who are cleared read the entry now");
    }

    /** Who somebody is, where they live, and what to beware of at their door stands on the child's own page for everybody who may find the child. */
    static boolean everybodys(FactKind<?> kind) {
        return PeopleFacts.tellings().stream().anyMatch(each -> each.kind().equals(kind));
    }

    /** One that was kept before may still be opened. */
    private boolean stays(UUID person, UUID fact) {
        return everybodys(entries.find(person, fact).recorded().kind()) && kept(person, fact).equals(NONE);
    }

    private static Page open(UUID person, UUID fact) {
        return Page.redirect("/children/" + person + "/entries/" + fact, Flash.important("What this says stands on the child’s own page, and cannot be kept to fewer people here"));
    }

    /** At this moment: of two changes of one day the last counts. */
    private void record(Look look, Fact<?> found, String strand) {
        var now = clock.instant();
        var by = new Recorded(now, look.worker().id(), null, null, "page");
        recording.record(List.of(strand.equals(NONE) ? Fact.of(FactId.fresh(), ConfidentialFacts.STRAND_UNMARKED, found.about(), Happened.at(now), by, new StrandUnmarked(found.id()))
            : Fact.of(FactId.fresh(), ConfidentialFacts.STRAND, found.about(), Happened.at(now), by, new StrandMarked(found.id(), strand))));
    }

    private String kept(UUID person, UUID fact) {
        return db.sql(KEPT).param("person", person).param("fact", fact).query(String.class).optional().orElse(NONE);
    }

    private StrandPage page(UUID person, UUID fact, Field strand) {
        var found = entries.find(person, fact);
        var shown = found.standing() == null ? found.recorded() : found.standing();
        return new StrandPage(person, fact, heading.name(person), engine.fold().telling(shown.kind()).line(shown), found.recorded().about().size(), strand);
    }
}
