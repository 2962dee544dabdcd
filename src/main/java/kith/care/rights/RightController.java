package kith.care.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.drafts.Drafts;
import kith.care.RightsFacts;
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
    private static final String SINCE = "Since you opened this page somebody else recorded ";
    private static final String AGAIN = "Save again if yours is what stands now";

    /** By what a link says about whom or which matter it is. */
    private static final Set<String> NAMED = Set.of("with", "matter", "holder", "role");
    private static final String NAME = "[a-z0-9-]+";

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
        var named = given.toSingleValueMap().entrySet().stream().filter(each -> NAMED.contains(each.getKey()) && each.getValue().matches(NAME)).map(each -> each.getKey() + "=" + each.getValue()).sorted().collect(Collectors.joining("&"));
        return Page.of(FORM, form(look.person(), right(right), named, drafts.opened(worker, RightForm.draft(right, named), look.person()).orElseGet(() -> new Answers(given))));
    }

    @May(value = Permission.RECORD, what = "recording rights and consents") @PostMapping("/children/{person}/consents/{right}")
    Page save(Look look, Worker worker, @PathVariable String right, @RequestParam MultiValueMap<String, String> typed) {
        var what = right(right);
        var answers = new Answers(typed);
        var form = form(look.person(), what, answers.text("named").matches("[a-z=&0-9-]*") ? answers.text("named") : "", answers).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        recording.hold(List.of(new PersonId(look.person())));
        var since = since(form, what, answers.text("knew"));
        if (since != null) return Page.status(HttpStatus.CONFLICT, FORM, form.meanwhile(since, "at " + knew(form.person())));
        recording.record(List.of(fact(form, what.kind(), worker)));
        drafts.forget(worker, RightForm.draft(right, form.named()), look.person());
        return Page.redirect("/children/" + look.person() + "/consents", what.title() + " recorded");
    }

    /** What somebody else settled in the same matter, or with the same person, since this form was opened: it is read before it is replaced. Null where nothing was. */
    private String since(RightForm form, Right what, String knew) {
        if (knew.isEmpty()) return null;
        var before = List.of(knew.split(" "));
        if (what == Right.CONSENT)
            return queries.consents(form.person()).stream().filter(each -> each.matter().equals(form.typed("matter")) && !before.contains(each.fact().toString()) && !each.fact().equals(form.fact())).findFirst()
                .map(each -> SINCE + ConsentsController.label(RightsFacts.CONSENT, "matter", each.matter()) + ": " + ConsentsController.label(RightsFacts.CONSENT, "decides", each.decides()) + ". " + AGAIN).orElse(null);
        if (what != Right.FAMILY_TIME) return null;
        return queries.familyTime(form.person()).stream().filter(each -> each.person().toString().equals(form.typed("with")) && !before.contains(each.fact().toString()) && !each.fact().equals(form.fact())).findFirst()
            .map(each -> SINCE + "Family time with " + each.name() + ": " + ConsentsController.label(RightsFacts.FAMILY_TIME, "how", each.how()) + ". " + AGAIN).orElse(null);
    }

    private String knew(UUID person) {
        return Stream.concat(queries.consents(person).stream().map(RightsQueries.Consent::fact), queries.familyTime(person).stream().map(RightsQueries.FamilyTime::fact)).map(UUID::toString).sorted().collect(Collectors.joining(" "));
    }

    private <B extends Record> Fact<B> fact(RightForm form, FactKind<B> kind, Worker by) {
        var now = clock.instant();
        var node = JsonNodeFactory.instance.objectNode();
        for (var each : form.asked()) if (!each.answer().empty()) node.put(each.part(), each.answer().value().strip());
        var words = form.words().empty() ? List.<Words>of() : List.of(Words.of(Uuids.named(form.fact() + "/words"), form.words().value().strip(), UUID.randomUUID().toString()));
        var day = form.happened().date(form.today()).orElseThrow();
        // today at this moment: what is settled twice on one day stands as it was said last
        return Fact.of(new FactId(form.fact()), kind, List.of(new PersonId(form.person())), day.equals(form.today()) ? Happened.at(now) : Happened.on(day),
            new Recorded(now, by.id(), null, null, duty.door(by, now)), kind.body().cast(FactJson.body(kind, node, kind.version()))).saying(words);
    }

    private RightForm form(UUID person, Right right, String named, Answers answers) {
        var given = answers.text("fact");
        var people = queries.relatives(person).stream().map(each -> Choice.of(each.person().toString(), each.name() + " (" + each.kind() + ")")).toList();
        return RightForm.of(person, heading.name(person), LocalDate.now(clock.withZone(Happened.LONDON)), given.matches("[0-9a-f-]{36}") ? UUID.fromString(given) : Uuids.fresh(), right, answers, people, named, answers.text("knew").isEmpty() ? "at " + knew(person) : answers.text("knew"));
    }

    private static Right right(String path) {
        return Optional.ofNullable(Right.at(path)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
