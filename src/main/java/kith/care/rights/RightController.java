package kith.care.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactJson;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.organisation.Duty;
import kith.pathway.Recording;
import kith.people.ChildHeading;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.JsonNodeFactory;

/** Recording who holds parental responsibility, an agreement or its withdrawal, a consent, family time, who stands beside the child. */
@Controller
class RightController {

    private static final String FORM = "kith/care/rights/RightForm";

    private final RightsQueries queries;
    private final Recording recording;
    private final ChildHeading heading;
    private final Duty duty;
    private final Drafts drafts;
    private final Clock clock;

    RightController(RightsQueries queries, Recording recording, ChildHeading heading, Duty duty, Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.queries = queries;
        this.recording = recording;
        this.heading = heading;
        this.duty = duty;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, what = "recording rights and consents") @GetMapping("/children/{person}/consents/{right}")
    Page ask(Look look, Worker worker, @PathVariable String right, @RequestParam MultiValueMap<String, String> given) {
        return Page.of(FORM, form(look.person(), right(right), drafts.opened(worker, draft(right(right)), look.person()).orElseGet(() -> new Answers(given))));
    }

    @May(value = Permission.RECORD, what = "recording rights and consents") @PostMapping("/children/{person}/consents/{right}")
    Page save(Look look, Worker worker, @PathVariable String right, @RequestParam MultiValueMap<String, String> typed) {
        var what = right(right);
        var form = form(look.person(), what, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        recording.record(List.of(fact(form, what.kind(), worker)));
        drafts.forget(worker, draft(what), look.person());
        return Page.redirect("/children/" + look.person() + "/consents", what.title() + " recorded");
    }

    private <B extends Record> Fact<B> fact(RightForm form, FactKind<B> kind, Worker by) {
        var now = clock.instant();
        var node = JsonNodeFactory.instance.objectNode();
        for (var each : form.asked()) if (!each.answer().empty()) node.put(each.part(), each.answer().value().strip());
        var words = form.words().empty() ? List.<Words>of() : List.of(Words.of(Uuids.named(form.fact() + "/words"), form.words().value().strip(), UUID.randomUUID().toString()));
        return Fact.of(new FactId(form.fact()), kind, List.of(new PersonId(form.person())), Happened.on(form.happened().date(form.today()).orElseThrow()),
            new Recorded(now, by.id(), null, null, duty.door(by, now)), kind.body().cast(FactJson.body(kind, node, kind.version()))).saying(words);
    }

    private RightForm form(UUID person, Right right, Answers answers) {
        var given = answers.text("fact");
        var people = queries.relatives(person).stream().map(each -> Choice.of(each.person().toString(), each.name() + " (" + each.kind() + ")")).toList();
        return RightForm.of(person, heading.name(person), LocalDate.now(clock.withZone(Happened.LONDON)), given.matches("[0-9a-f-]{36}") ? UUID.fromString(given) : Uuids.fresh(), right, answers, people);
    }

    private static String draft(Right right) {
        return "right-" + right.path();
    }

    private static Right right(String path) {
        return Optional.ofNullable(Right.at(path)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
