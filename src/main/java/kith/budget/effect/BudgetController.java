package kith.budget.effect;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.budget.BudgetFacts;
import kith.budget.BudgetFacts.BudgetEffectRecorded;
import kith.budget.Money;
import kith.budget.Requests;
import kith.budget.Requests.Request;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.panel.MatterRows;
import kith.panel.MatterRows.MatterRow;
import kith.pathway.Recording;
import kith.people.ChildHeading;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Field;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A child's money: part of the record; and what it changed, asked afterwards of whoever asked for it. */
@Controller
class BudgetController {

    private static final String PAGE = "kith/budget/effect/BudgetPage";
    static final String WORDS = "select id, text from ledger.words where id = any(:ids) and text is not null";

    private final Requests requests;
    private final MatterRows matters;
    private final Recording recording;
    private final ChildHeading heading;
    private final JdbcClient db;
    private final Clock clock;

    BudgetController(Requests requests, MatterRows matters, Recording recording, ChildHeading heading, JdbcClient db, Clock clock) {
        this.requests = requests;
        this.matters = matters;
        this.recording = recording;
        this.heading = heading;
        this.db = db;
        this.clock = clock;
    }

    @Bean
    static RecordTab budgetTab() {
        return new RecordTab("Money", "budget", "/budget", 68).needs("RECORD");
    }

    @May(value = Permission.RECORD, from = Level.OUTLINE, what = "money from the hub’s budget") @GetMapping("/children/{person}/budget")
    Page show(Look look) {
        return Page.of(PAGE, page(look, null, Answers.NONE));
    }

    @May(value = Permission.RECORD, from = Level.CONTRIBUTE, what = "what money changed") @PostMapping("/children/{person}/budget/{request}/effect")
    Page save(Look look, Worker me, @PathVariable UUID request, @RequestParam MultiValueMap<String, String> typed) {
        var at = "/children/" + look.person() + "/budget";
        var found = requests.one(look.person(), request).filter(each -> each.state().equals("agreed"));
        if (found.isEmpty()) return Page.redirect(at, Flash.important("No money was agreed by this request"));
        var answers = new Answers(typed);
        var effect = answers.field("effect");
        if (!BudgetFacts.EFFECT.field("effect").codes().has(effect.value())) return Page.invalid(PAGE, page(look, request, answers));

        var now = clock.instant();
        var id = Together.id(answers.text("fact"));
        var fact = Fact.of(new FactId(id), BudgetFacts.EFFECT, requests.about(request), Happened.at(now), new Recorded(now, me.id(), null, null, "page"), new BudgetEffectRecorded(new FactId(request), effect.value()));
        recording.record(List.of(answers.field("change").empty() ? fact : fact.saying(List.of(Words.of(Uuids.named(id + "/words"), answers.text("change"), UUID.randomUUID().toString())))));
        return Page.redirect(at, "Saved");
    }

    /** @param asked the request whose effect was sent and has something to mend */
    private BudgetPage page(Look look, UUID asked, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var all = requests.of(List.of(look.person()));
        var words = look.level().reaches(Level.READ) ? words(all) : Map.<UUID, String>of();
        var panels = matters.of(look.person(), today).stream().filter(each -> each.money() != null).collect(toMap(MatterRow::money, MatterRow::fact, (first, second) -> first));
        boolean writes = look.level().reaches(Level.CONTRIBUTE);
        return new BudgetPage(look.person(), heading.name(look.person()), today, all.stream().map(each -> {
            boolean mend = each.fact().equals(asked);
            return new BudgetPage.Line(each, state(each), note(each, today), said(each).map(words::get).filter(it -> it != null).toList(), writes && each.state().equals("agreed") && each.effect() == null,
                (mend ? answers.field("effect").wrong("Say what it changed") : Field.blank("effect")).in(each.fact()), (mend ? answers.field("change") : Field.blank("change")).in(each.fact()), Uuids.fresh(), panels.get(each.fact()));
        }).toList(), writes, heading.sections(look.person(), "budget"));
    }

    private Map<UUID, String> words(List<Request> all) {
        var words = new HashMap<UUID, String>();
        if (!all.isEmpty()) db.sql(WORDS).param("ids", all.stream().flatMap(BudgetController::said).toArray(UUID[]::new)).query(row -> { words.put(row.getObject(1, UUID.class), row.getString(2)); });
        return words;
    }

    private static Stream<UUID> said(Request each) {
        return Stream.of(Uuids.named(each.fact() + "/what"), Uuids.named(each.fact() + "/effect"), each.decision() == null ? each.fact() : Uuids.named(each.decision() + "/words"));
    }

    private static Tag state(Request each) {
        return switch (each.state()) { case "agreed" -> Tag.of("Agreed", Tone.GREEN); case "refused" -> Tag.of("Not agreed", Tone.RED); default -> Tag.of("Asked", Tone.BLUE); };
    }

    private static String note(Request each, LocalDate today) {
        var asked = "Asked " + Say.brief(each.asked(), today) + (each.askedByName() == null ? "" : " by " + each.askedByName()) + ", from " + Say.brief(each.starts(), today);
        if (each.open()) return asked;
        var by = " " + Say.brief(each.decided(), today) + (each.decidedByName() == null ? "" : " by " + each.decidedByName()) + ", " + each.authority().replace('-', ' ');
        return asked + (each.state().equals("agreed") ? ". " + Money.of(each.agreedPence()) + " agreed" : ". Not agreed") + by;
    }
}
