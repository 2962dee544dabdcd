package kith.hub.allocate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kith.access.Access;
import kith.access.Level;
import kith.access.Look;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.HubFacts;
import kith.hub.HubFacts.KeyWorkerChanged;
import kith.hub.HubFacts.ResponsibleChanged;
import kith.hub.allocate.Children.Child;
import kith.hub.allocate.HubsToday.Member;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A child gets to know another worker: asked why, and told how many there have been (the fewest is best). */
@Controller
class KeyWorkerController {

    private static final String PAGE = "kith/hub/allocate/KeyWorkerPage";

    private final Children children;
    private final HubsToday hubs;
    private final KeyWorkers keyWorkers;
    private final Allocate allocate;
    private final Access access;
    private final Looks looks;
    private final Clock clock;

    KeyWorkerController(Children children, HubsToday hubs, KeyWorkers keyWorkers, Allocate allocate, Access access, Looks looks, Clock clock) {
        this.children = children;
        this.hubs = hubs;
        this.keyWorkers = keyWorkers;
        this.allocate = allocate;
        this.access = access;
        this.looks = looks;
        this.clock = clock;
    }

    @May(value = Permission.DECIDE, what = "changing the key worker") @GetMapping("/children/{person}/key-worker")
    Page ask(Look look, Worker worker) {
        return Page.of(PAGE, page(look, worker, Answers.NONE));
    }

    @May(value = Permission.DECIDE, what = "changing the key worker") @PostMapping("/children/{person}/key-worker")
    Page save(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var answers = new Answers(typed);
        var open = page(look, worker, answers);
        if (!answers.text("worker").isEmpty() && open.who().values().stream().allMatch(each -> open.knew().contains(each + "=" + answers.text("worker")))) return Page.redirect("/children/" + open.person() + "/allocation", Flash.note(open.now()));
        // who was made the key worker meanwhile is not replaced unseen
        if (!answers.text("knew").isEmpty() && !answers.text("knew").equals(open.knew()))
            return Page.status(HttpStatus.CONFLICT, PAGE, open.meanwhile("Since you opened this page somebody else changed it. " + open.now() + " Save again if you still want another"));
        var page = open.checked();
        if (!page.problems().isEmpty()) return Page.invalid(PAGE, page);

        allocate.keyWorker(new KeyWorkerChanged(page.worker().value(), page.reason().value()), page.who().values().stream().map(PersonId::valueOf).toList(), page.why().value(), page.fact(), worker);
        return Page.redirect("/children/" + page.person() + "/allocation", page.workers().stream().filter(each -> each.value().equals(page.worker().value())).findFirst().orElseThrow().words() + " is the key worker");
    }

    /** Whoever leads the hub now answers for the child. */
    @May(value = Permission.DECIDE, what = "changing who is responsible") @PostMapping("/children/{person}/responsible")
    Page responsible(Look look, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var child = family(look, worker).stream().filter(each -> each.person().equals(look.person())).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var lead = child.hub() == null ? null : hubs.members(child.hub(), today()).stream().filter(Member::leads).findFirst().orElse(null);
        if (lead == null) return Page.redirect("/children/" + look.person() + "/allocation", Flash.important("Nobody leads the hub today"));
        var answers = new Answers(typed);
        var reason = HubFacts.RESPONSIBLE.field("reason").codes().labels().containsKey(answers.text("reason")) ? answers.text("reason") : "post-changed";
        allocate.responsible(new ResponsibleChanged(lead.worker().toString(), reason), List.of(new PersonId(look.person())), AllocationController.id(answers.text("fact")), worker);
        return Page.redirect("/children/" + look.person() + "/allocation", lead.name() + " is responsible");
    }

    private KeyWorkerPage page(Look look, Worker worker, Answers answers) {
        var family = family(look, worker);
        var child = family.stream().filter(each -> each.person().equals(look.person())).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var together = family.stream().filter(each -> each.equals(child) || child.hub() != null && child.hub().equals(each.hub())).toList();
        looks.record(worker, together.stream().map(Child::person).filter(each -> !each.equals(look.person())).toList(), "the family, changing the key worker");
        var ranked = child.hub() == null ? List.<WorkerRanking.Choice>of() : keyWorkers.of(child, List.of(child), family, child.hub(), today());
        var choices = AllocationController.workers(ranked).stream().filter(each -> !each.value().isEmpty() && !each.value().equals(child.key())).toList();
        return new KeyWorkerPage(child.person(), child.name(), child.keyName() == null ? "There is no key worker." : child.keyName() + " is the key worker now.", had(child),
            AllocationController.id(answers.text("fact")), answers.field("who", child.person().toString()),
            together.stream().map(each -> Choice.of(each.person().toString(), each.name() + (each.keyName() == null ? ", no key worker" : ", with " + each.keyName()))).toList(),
            answers.field("worker"), choices, answers.field("reason"), answers.field("why"),
            together.stream().map(each -> each.person() + "=" + each.key()).sorted().collect(Collectors.joining(" ")), null);
    }

    private static String had(Child child) {
        if (child.keyWorkers() == 0) return child.first() + " has had none.";
        return child.first() + " has had " + Say.count(child.keyWorkers(), "key worker") + "; this would be the " + AllocationPage.nth(child.keyWorkers() + 1) + ".";
    }

    private List<Child> family(Look look, Worker worker) {
        var family = children.family(look.person(), today());
        var sight = access.sight(worker, family.stream().map(Child::person).toList());
        return family.stream().filter(each -> each.person().equals(look.person()) || sight.getOrDefault(each.person(), Level.NOTHING).reaches(Level.DECIDE)).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
