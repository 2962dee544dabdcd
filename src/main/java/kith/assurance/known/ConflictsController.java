package kith.assurance.known;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.assurance.Names;
import kith.ledger.Happened;
import kith.people.search.Search;
import kith.ui.Field;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A reviewer says whose record it is that a colleague declared; two of them, who do not know the family themselves, lift it again. */
@Controller
class ConflictsController {

    private static final String PAGE = "kith/assurance/known/PlacePage";

    private final Declared declared;
    private final Names names;
    private final Search search;
    private final Looks looks;
    private final Clock clock;

    ConflictsController(Declared declared, Names names, Search search, Looks looks, Clock clock) {
        this.declared = declared;
        this.names = names;
        this.search = search;
        this.looks = looks;
        this.clock = clock;
    }

    @May(value = Permission.REVIEW, what = "families that colleagues know") @GetMapping("/reviews/conflicts")
    Page list(Worker worker) {
        var all = declared.ofOthers(worker);
        var known = names.of(worker, all.stream().map(Declared.Declaration::person).toList());
        looks.record(worker, known.keySet(), "families that colleagues know");
        return Page.of("kith/assurance/known/ConflictsPage", new ConflictsPage(today(), all.stream().filter(each -> each.placedAt() == null).toList(),
            all.stream().filter(each -> each.inForce() && known.containsKey(each.person())).toList(), known));
    }

    @May(value = Permission.REVIEW, what = "whom a colleague knows") @GetMapping("/reviews/conflicts/{declaration}")
    Page show(@PathVariable UUID declaration, Worker worker, @RequestParam(defaultValue = "") String q) {
        return Page.of(PAGE, page(one(declaration, worker), worker, q, Field.blank("note")));
    }

    /** @param person empty where nobody of that name has a record */
    @May(value = Permission.REVIEW, what = "whom a colleague knows") @PostMapping("/reviews/conflicts/{declaration}")
    Page place(@PathVariable UUID declaration, Worker worker, @RequestParam(defaultValue = "") String person) {
        var said = one(declaration, worker);
        if (person.isEmpty()) {
            declared.place(said, null, worker);
            return Page.redirect("/reviews/conflicts", "Saved: nobody here");
        }
        var id = UUID.fromString(person);
        if (!names.knows(worker, id)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        looks.record(worker, List.of(id), "whom a colleague knows");
        declared.place(said, id, worker);
        return Page.redirect("/reviews/conflicts", "Saved. The family's records are closed to " + said.workerName());
    }

    @May(value = Permission.REVIEW, what = "whom a colleague knows") @PostMapping("/reviews/conflicts/{declaration}/lifting")
    Page lift(@PathVariable UUID declaration, Worker worker, @RequestParam(defaultValue = "") String note) {
        var said = one(declaration, worker);
        // whoever may not know of the family may be in conflict with it too
        if (!said.inForce() || !names.knows(worker, said.person())) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var typed = Field.of("note", note).orElse("Write why it no longer holds").atMost(500, "Use at most 500 characters");
        if (typed.wrong()) return Page.invalid(PAGE, page(said, worker, "", typed));

        return Page.redirect("/reviews/conflicts", declared.lift(said, worker, note.strip()) ? "Lifted" : "Saved. A second reviewer has to agree");
    }

    private Declared.Declaration one(UUID declaration, Worker worker) {
        return declared.one(declaration, worker).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PlacePage page(Declared.Declaration said, Worker worker, String q, Field note) {
        var today = today();
        var found = q.isBlank() || said.placedAt() != null ? List.<Search.Found>of() : search.find(q, today);
        var known = names.of(worker, Stream.concat(found.stream().map(Search.Found::person), Stream.ofNullable(said.person())).toList());
        looks.record(worker, known.keySet(), "whom a colleague knows");
        var results = found.stream().filter(each -> known.containsKey(each.person()))
            .map(each -> new PlacePage.Result(each.person(), known.get(each.person()), Say.age(each.born(), each.expected(), each.died(), today))).toList();
        boolean mayLift = said.inForce() && names.knows(worker, said.person()) && !worker.id().equals(said.firstLifter());
        return new PlacePage(said, today, said.person() == null ? null : known.get(said.person()), q, results, mayLift, note);
    }

    private LocalDate today() { return LocalDate.now(clock.withZone(Happened.LONDON)); }
}
