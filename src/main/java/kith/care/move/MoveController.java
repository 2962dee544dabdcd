package kith.care.move;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.care.CareFacts;
import kith.care.CareFacts.PlacementEnded;
import kith.care.Entries;
import kith.care.move.MoveForm.Left;
import kith.ledger.CodeSet;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.people.ChildHeading;
import kith.ui.Answers;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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
    /** What the child leaves with this move; what began later than it is not left by it. */
    static final String BEFORE = """
        select fact, code, since
          from care.episode
         where person = :person and kind = 'placement' and (until is null or until > :day)
           and (since < :day or since = :day and (at is null or cast(:at as timestamptz) is null or at <= :at))
         order by since desc, at desc nulls last
         limit 1
        """;

    /** What the child went to from here, where this is entered late. */
    static final String NEXT = """
        select since
          from care.episode
         where person = :person and kind = 'placement' and (since > :day or since = :day and at > :at)
           and exists (select from pathway.status s where s.person = :person and s.code = 'looked-after' and s.since <= :day and (s.until is null or s.until > care.episode.since))
         order by since, at nulls first
         limit 1
        """;

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
        var asked = form(look, new Answers(typed));
        // what is sent twice finds the placement that it began itself, and would end it
        if (entries.knows(asked.fact())) return saved(look, asked.happened().date(asked.today()).orElse(asked.today()));
        var form = asked.checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var moved = form.moved(entries.now()).orElseThrow();
        var entry = entries.of(form.fact(), look);
        form.placing().into(entry, moved, form.words().value());
        if (form.left() != null) entry.with(CareFacts.PLACEMENT_ENDED, moved, new PlacementEnded(form.why().value(), form.left().placement()), null);
        else next(look.person(), moved).ifPresent(day -> entry.with(CareFacts.PLACEMENT_ENDED, day, new PlacementEnded(null, new FactId(form.fact())), null));
        entry.save();
        entries.done(DRAFT, look);
        return saved(look, moved.day());
    }

    private static Page saved(Look look, LocalDate day) {
        return Page.redirect(look.level().reaches(Level.READ) ? "/children/" + look.person() + "/care" : "/children/" + look.person(), "Placement since " + Say.date(day) + " recorded");
    }

    private MoveForm form(Look look, Answers answers) {
        var form = MoveForm.of(look.person(), heading.name(look.person()), entries.today(), LocalTime.ofInstant(entries.now(), Happened.LONDON), entries.placing(look, answers), answers);
        return form.leaving(before(look.person(), form.moved(entries.now()).orElse(Happened.at(entries.now()))));
    }

    private Left before(UUID person, Happened moved) {
        return at(db.sql(BEFORE), person, moved).query((row, n) -> new Left(new FactId(row.getObject("fact", UUID.class)), row.getString("code") == null ? "a placement" : CodeSet.named("lac_placement_type").label(row.getString("code")),
                row.getObject("since", LocalDate.class))).optional().orElse(null);
    }

    private Optional<LocalDate> next(UUID person, Happened moved) {
        return at(db.sql(NEXT), person, moved).query(LocalDate.class).optional();
    }

    private static StatementSpec at(StatementSpec sql, UUID person, Happened moved) {
        return sql.param("person", person).param("day", moved.day()).param("at", moved.at() == null ? null : moved.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
