package kith.court.hearing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.court.CourtFacts;
import kith.court.child.CourtQueries;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.people.ChildHeading;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Back from court: the hearing, the order, the dates, in one form for all the children it was about. */
@Controller
class HearingController {

    private static final String DRAFT = "hearing";
    private static final String FORM = "kith/court/hearing/HearingForm";

    private final RecordHearing recordHearing;
    private final HearingQueries queries;
    private final CourtQueries court;
    private final ChildHeading heading;
    private final Drafts drafts;
    private final Clock clock;

    HearingController(RecordHearing recordHearing, HearingQueries queries, CourtQueries court, ChildHeading heading, Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.recordHearing = recordHearing;
        this.queries = queries;
        this.court = court;
        this.heading = heading;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "recording a hearing") @GetMapping("/children/{person}/court/hearing")
    Page ask(Look look, Worker worker, @RequestParam MultiValueMap<String, String> given) {
        return Page.of(FORM, form(look.person(), drafts.opened(worker, DRAFT, look.person()).orElseGet(() -> new Answers(given))));
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "recording a hearing") @PostMapping("/children/{person}/court/hearing")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(look.person(), new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        recordHearing.run(form, worker);
        drafts.forget(worker, DRAFT, look.person());
        return Page.redirect("/children/" + look.person() + "/court", "Hearing recorded");
    }

    private HearingForm form(UUID person, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var listed = new LinkedHashMap<String, String>();
        var choices = new ArrayList<Choice>();
        for (var each : court.hearings(person)) {
            if (each.sits() == null) continue;
            listed.put("of:" + each.fact(), each.kind());
            if (!each.open()) continue;
            choices.add(Choice.of("of:" + each.fact(), CourtFacts.LISTED.field("kind").codes().label(each.kind()) + " hearing fixed for " + Say.date(each.sits())));
        }
        HearingForm.choices(CourtFacts.HELD, "kind", "kind:", listed.isEmpty() ? "" : "Another: ").forEach(choices::add);
        var fact = answers.text("fact");
        var about = queries.children(person, today);
        return HearingForm.of(person, heading.name(person), today, fact.matches("[0-9a-f-]{36}") ? UUID.fromString(fact) : Uuids.fresh(), choices, about, listed, queries.due(about), answers);
    }
}
