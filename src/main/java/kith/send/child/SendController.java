package kith.send.child;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.calendar.WorkingDays;
import kith.ledger.CodeSet;
import kith.ledger.Happened;
import kith.pathway.Engine;
import kith.pathway.Histories;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import kith.send.child.SendPage.Support;
import kith.ui.Due;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Special educational needs and disability: the way to a plan and its life, and what the family is given. */
@Controller
class SendController {

    private static final String[] RULES = {"G1", "G2", "G3", "G4", "G5", "G6", "G7", "G7a", "G8", "S1", "S2"};
    private static final String[] RULES_IN_WALES = {"G9", "S1", "S2"};

    private final SendQueries queries;
    private final ChildHeading heading;
    private final Engine engine;
    private final Histories histories;
    private final Pathways pathways;
    private final Clock clock;

    SendController(SendQueries queries, ChildHeading heading, Engine engine, Histories histories, Pathways pathways, Clock clock) {
        this.queries = queries;
        this.heading = heading;
        this.engine = engine;
        this.histories = histories;
        this.pathways = pathways;
        this.clock = clock;
    }

    @Bean
    static RecordTab sendTab() {
        return new RecordTab("SEND and disability", "send", "/send", 44, "exists (select from send.education_plan where person = :person)", "exists (select from send.support where person = :person)",
            "exists (select from had where code = 'learning-plan' and until is null)", "exists (select from people.person where person = :person and disabilities <> '{}' and disabilities <> '{NONE}')");
    }

    @May(value = Permission.READ, what = "special educational needs and disability") @GetMapping("/children/{person}/send")
    Page show(Look look) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var person = look.person();
        return Page.of("kith/send/child/SendPage", wales() ? inWales(person, today) : inEngland(person, today));
    }

    private boolean wales() { return pathways.country().equals("wales"); }

    private SendPage inEngland(UUID person, LocalDate today) {
        var plan = queries.plan(person).orElse(null);
        var way = new Way(engine, today, queries.tooSoon(person, today));
        var clocks = queries.clocks(person, today, RULES);
        Map<UUID, LocalDate> advice = clocks.stream().filter(each -> each.rule().equals("G2") && !each.unknown()).collect(Collectors.toMap(SendQueries.Clock::fact, SendQueries.Clock::due, (one, other) -> one));
        var known = queries.known(person, today);
        return new SendPage(person, heading.name(person), today, Way.where(plan == null ? "none" : plan.stage()), plan == null ? null : plan.since(), plan == null ? null : plan.pausedSince(),
            due(clocks.stream().filter(each -> !each.rule().equals("G2")).toList(), today), Way.next(plan == null ? "none" : plan.stage()), queries.steps(person).reversed().stream().map(way::step).toList(),
            queries.advice(person).stream().map(each -> way.advice(each, advice.get(each.fact()))).toList(), disabilities(known), support(way, known, person, today), SendPage.OTHER, heading.sections(person, "send"));
    }

    private SendPage inWales(UUID person, LocalDate today) {
        var needs = LearningNeeds.of(histories, person);
        var known = queries.known(person, today);
        return new SendPage(person, heading.name(person), today, needs.where(), needs.last() == null ? null : needs.last().happened().day(), null, due(queries.clocks(person, today, RULES_IN_WALES), today), needs.next(), needs.steps(engine),
            List.of(), disabilities(known), support(new Way(engine, today, Map.of()), known, person, today), SendPage.OTHER_IN_WALES, heading.sections(person, "send"));
    }

    private List<SendPage.Clock> due(List<SendQueries.Clock> clocks, LocalDate today) {
        return clocks.stream().map(each -> new SendPage.Clock(pathways.clockTitle(each.rule()), due(each, today))).toList();
    }

    private static List<String> disabilities(SendQueries.Known known) {
        return known.disabilities().stream().filter(code -> !code.equals("NONE")).map(CodeSet.named("disability")::label).toList();
    }

    private List<Support> support(Way way, SendQueries.Known known, UUID person, LocalDate today) {
        var all = new ArrayList<Support>();
        if (known.breaksSince() != null || known.breakDays() != null)
            all.add(new Support("Short breaks", (known.breaksSince() == null ? "" : "since " + Say.brief(known.breaksSince(), today) + ", ") + Say.count(known.breakDays() == null ? 0 : known.breakDays(), "day") + " of " + (wales() ? 120 : 75) + " in the last twelve months",
                known.breaksSince() == null ? null : Tag.of("Now", Tone.GREEN), List.of()));
        queries.support(person).forEach(each -> all.add(way.support(each)));
        return all;
    }

    private static Due due(SendQueries.Clock each, LocalDate today) {
        return each.unknown() ? Due.unknown() : Due.on(each.due(), today, WorkingDays.between(today, each.due()));
    }
}
