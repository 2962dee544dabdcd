package kith.care.move;

import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.care.CareFacts;
import kith.care.CareFacts.PlacementEnded;
import kith.care.Entries;
import kith.ledger.CodeSet;
import kith.people.ChildHeading;
import kith.ui.Answers;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new placement, and with it the end of the one before: one entry. */
@Controller
class MoveController {

    private static final String DRAFT = "placement.started";
    private static final String FORM = "kith/care/move/MoveForm";
    static final String NOW = "select placement_type from care.current where person = :person and placed_since is not null";

    private final Entries entries;
    private final ChildHeading heading;
    private final JdbcClient db;

    MoveController(Entries entries, ChildHeading heading, JdbcClient db) {
        this.entries = entries;
        this.heading = heading;
        this.db = db;
    }

    @May(value = Permission.RECORD, what = "recording a placement") @GetMapping("/children/{person}/care/move")
    Page ask(Look look, @RequestParam MultiValueMap<String, String> given) {
        return Page.of(FORM, form(look, entries.begun(DRAFT, look, given)));
    }

    @May(value = Permission.RECORD, what = "recording a placement") @PostMapping("/children/{person}/care/move")
    Page save(Look look, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var day = form.happened().date(form.today()).orElseThrow();
        var entry = entries.of(form.fact(), look);
        form.placing().into(entry, day, form.words().value());
        if (!form.why().empty()) entry.with(CareFacts.PLACEMENT_ENDED, day, new PlacementEnded(form.why().value()), null);
        entry.save();
        entries.done(DRAFT, look);
        return Page.redirect(look.level().reaches(Level.READ) ? "/children/" + look.person() + "/care" : "/children/" + look.person(), "Placement since " + Say.date(day) + " recorded");
    }

    private MoveForm form(Look look, Answers answers) {
        var from = db.sql(NOW).param("person", look.person()).query((row, n) -> row.getString(1) == null ? "a placement" : CodeSet.named("lac_placement_type").label(row.getString(1))).optional().orElse(null);
        return MoveForm.of(look.person(), heading.name(look.person()), entries.today(), from, entries.placing(look, answers), answers);
    }
}
