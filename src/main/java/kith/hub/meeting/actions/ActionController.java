package kith.hub.meeting.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.DiscussionFacts;
import kith.hub.DiscussionFacts.ActionDone;
import kith.hub.DiscussionFacts.ActionDropped;
import kith.hub.meeting.Past;
import kith.hub.meeting.Past.Action;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.Recording;
import kith.people.ChildHeading;
import kith.people.Siblings;
import kith.ui.Field;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What became of an action: done, or dropped with a reason, for all the children it was agreed for. */
@Controller
class ActionController {

    private static final String PAGE = "kith/hub/meeting/actions/ActionPage";

    private final Past past;
    private final Lines lines;
    private final Recording recording;
    private final GiveOn giveOn;
    private final Siblings siblings;
    private final ChildHeading heading;
    private final Clock clock;

    ActionController(Past past, Lines lines, Recording recording, GiveOn giveOn, Siblings siblings, ChildHeading heading, Clock clock) {
        this.past = past;
        this.lines = lines;
        this.recording = recording;
        this.giveOn = giveOn;
        this.siblings = siblings;
        this.heading = heading;
        this.clock = clock;
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "an action") @GetMapping("/children/{person}/actions/{other}")
    Page ask(Look look, @PathVariable UUID other, @RequestParam(defaultValue = "") String after) {
        return Page.of(PAGE, page(look, action(look, other), Field.blank("outcome"), Field.blank("word"), local(look, after)));
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "an action") @PostMapping("/children/{person}/actions/{other}")
    Page save(Look look, @PathVariable UUID other, @RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String word, @RequestParam(defaultValue = "") String back, Worker worker) {
        var action = action(look, other);
        if (!action.open()) return settled(look, action, outcome, word.strip(), local(look, back));
        var known = DiscussionFacts.DROPPED.field("reason").codes().labels().keySet();
        var chosen = Field.of("outcome", outcome).must(outcome.equals("done") || known.contains(outcome), "Say what became of it");
        var said = Field.of("word", word.strip()).must(!word.isBlank() || outcome.equals("done"), "Say in a word why it is dropped").atMost(1000, "Say it in fewer than 1,000 characters");
        if (chosen.wrong() || said.wrong()) return Page.invalid(PAGE, page(look, action, chosen, said, local(look, back)));
        record(action, people(look, action), outcome, said.value(), worker);
        return Page.redirect(local(look, back), outcome.equals("done") ? "Action done" : "Action dropped");
    }

    @May(value = Permission.RECORD, from = Level.READ, what = "an action") @PostMapping("/children/{person}/actions/{other}/change")
    Page change(Look look, @PathVariable UUID other, @RequestParam(defaultValue = "") String owner, @RequestParam(defaultValue = "") String due, @RequestParam(defaultValue = "") String why, @RequestParam(defaultValue = "") String back, Worker worker) {
        var action = action(look, other);
        var at = local(look, back);
        if (!action.open()) return Page.redirect(at, Flash.important("It was settled meanwhile: nothing was changed"));
        var page = page(look, action, Field.blank("outcome"), Field.blank("word"), at).changed(owner, due, why, today());
        if (!page.problems().isEmpty()) return Page.invalid(PAGE, page);
        var day = page.due().date(today()).orElseThrow();
        var name = owner.isEmpty() ? action.owner() : null;
        if (Objects.equals(action.ownerId(), owner.isEmpty() ? null : owner) && action.due().equals(day)) return Page.redirect(at, "Nothing is otherwise than it was");
        giveOn.run(action.fact(), people(look, action).stream().map(PersonId::value).toList(), owner.isEmpty() ? null : owner, name, day, page.why().value(), worker);
        return Page.redirect(at, "Changed: the action is on the list of whoever does it now");
    }

    /** Somebody else was faster: what they said stands, and what was written here is shown once more. */
    private Page settled(Look look, Action action, String outcome, String word, String back) {
        boolean same = outcome.equals(action.outcome()) && (word.isEmpty() || past.words(List.of(Uuids.named(ended(action) + "/word"))).containsValue(word));
        if (same) return Page.redirect(back, Flash.note("It was settled already"));
        return Page.status(HttpStatus.CONFLICT, PAGE, page(look, action, Field.of("outcome", outcome), Field.of("word", word), back));
    }

    private static FactId ended(Action action) {
        return new FactId(Uuids.named(action.fact() + "/ended"));
    }

    private void record(Action action, List<PersonId> people, String outcome, String word, Worker by) {
        var of = new FactId(action.fact());
        var id = ended(action);
        var now = clock.instant();
        var recorded = new Recorded(now, by.id(), null, null, "page");
        var words = word.isBlank() ? List.<Words>of() : List.of(Words.of(Uuids.named(id + "/word"), word, UUID.randomUUID().toString()));
        Fact<?> fact = outcome.equals("done") ? Fact.of(id, DiscussionFacts.DONE, people, Happened.at(now), recorded, new ActionDone(of))
            : Fact.of(id, DiscussionFacts.DROPPED, people, Happened.at(now), recorded, new ActionDropped(of, outcome));
        recording.record(List.of(fact.saying(words)));
    }

    /** Brothers and sisters it was agreed for, as far as whoever looks may see them. */
    private List<PersonId> people(Look look, Action action) {
        var family = siblings.of(look.person()).stream().map(Siblings.Sibling::person).toList();
        return past.actions(family, true).stream().filter(each -> each.fact().equals(action.fact())).flatMap(each -> each.people().stream()).map(PersonId::new).toList();
    }

    private Action action(Look look, UUID fact) {
        return past.actions(List.of(look.person()), true).stream().filter(each -> each.fact().equals(fact)).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ActionPage page(Look look, Action action, Field outcome, Field word, String after) {
        return new ActionPage(look.person(), heading.name(look.person()), lines.of(List.of(action), Map.of(), today()).getFirst(), action.open(), outcome, word, after,
            action.ownerId() == null ? action.owner() : null, Field.of("owner", action.ownerId()), Field.of("due", Say.typed(action.due())), Field.blank("why"), action.open() ? giveOn.to(action.people(), today()) : List.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }

    /** Never to another host. */
    private static String local(Look look, String address) {
        return address.startsWith("/") && !address.startsWith("//") && !address.contains("\\") ? address : "/children/" + look.person() + "/discussions";
    }
}
