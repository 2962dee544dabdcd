package kith.hub.load;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.HubFacts;
import kith.hub.HubFacts.WeightSet;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.Pathways;
import kith.pathway.Recording;
import kith.pathway.StatusRule;
import kith.people.ChildHeading;
import kith.people.Together;
import kith.ui.Answers;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a child weighs what it weighs, and what somebody who may decide sets by hand. */
@Controller
class WeightController {

    private static final String PAGE = "kith/hub/load/WeightPage";

    private final Loads loads;
    private final Recording recording;
    private final Pathways pathways;
    private final ChildHeading heading;
    private final Clock clock;

    WeightController(Loads loads, Recording recording, Pathways pathways, ChildHeading heading, Clock clock) {
        this.loads = loads;
        this.recording = recording;
        this.pathways = pathways;
        this.heading = heading;
        this.clock = clock;
    }

    @May(value = Permission.READ, from = Level.OUTLINE, what = "the weight of the work") @GetMapping("/children/{person}/weight")
    Page show(Look look) {
        return Page.of(PAGE, page(look, Answers.NONE));
    }

    @May(value = Permission.DECIDE, what = "setting the weight of the work") @PostMapping("/children/{person}/weight")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var page = page(look, new Answers(typed)).checked();
        if (!page.problems().isEmpty()) return Page.invalid(PAGE, page);

        record(new WeightSet(page.what().value(), page.hundredths(), page.reason().value(), page.end()), look, page.fact(), page.why().value(), worker);
        return Page.redirect("/children/" + look.person() + "/weight", "Weight saved");
    }

    @May(value = Permission.DECIDE, what = "the weight is no longer set by hand") @PostMapping("/children/{person}/weight/ending")
    Page end(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var answers = new Answers(typed);
        var page = page(look, answers);
        var at = "/children/" + look.person() + "/weight";
        if (page.byHand().stream().noneMatch(each -> what(each).equals(answers.text("what")))) return Page.redirect(at, "Already ended");
        record(new WeightSet(answers.text("what"), null, "no-longer", page.today()), look, page.fact(), "", worker);
        return Page.redirect(at, "No longer set by hand");
    }

    static String what(Loads.Part part) {
        return part.kind().equals("whole") ? "whole" : part.code();
    }

    private void record(WeightSet set, Look look, UUID id, String why, Worker by) {
        var now = clock.instant();
        var fact = Fact.of(new FactId(id), HubFacts.WEIGHT, List.of(new PersonId(look.person())), Happened.at(now), new Recorded(now, by.id(), null, null, "page"), set).on(id);
        recording.record(List.of(why.isBlank() ? fact : fact.saying(List.of(Words.of(Uuids.named(id + "/words"), why.strip(), UUID.randomUUID().toString())))));
    }

    private Map<String, String> labels() {
        return pathways.statuses().stream().collect(Collectors.toMap(StatusRule::code, StatusRule::label, (one, other) -> one));
    }

    private WeightPage page(Look look, Answers answers) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        return new WeightPage(look.person(), heading.name(look.person()), today, loads.weighed(look.person(), today).orElse(null), loads.parts(look.person(), today), labels(), Together.id(answers.text("fact")),
            answers.field("what"), answers.field("points"), answers.field("reason"), answers.field("until"), answers.field("why"));
    }
}
