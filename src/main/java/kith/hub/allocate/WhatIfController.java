package kith.hub.allocate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.access.Access;
import kith.access.Level;
import kith.access.Look;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.allocate.Children.Child;
import kith.hub.load.Loads;
import kith.ledger.Happened;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Before somebody decides: another hub or worker beside the one that is proposed. */
@Controller
class WhatIfController {

    private final Children children;
    private final Proposals proposals;
    private final KeyWorkers keyWorkers;
    private final WhatIf whatIf;
    private final Loads loads;
    private final Access access;
    private final Looks looks;
    private final Clock clock;

    WhatIfController(Children children, Proposals proposals, KeyWorkers keyWorkers, WhatIf whatIf, Loads loads, Access access, Looks looks, Clock clock) {
        this.children = children;
        this.proposals = proposals;
        this.keyWorkers = keyWorkers;
        this.whatIf = whatIf;
        this.loads = loads;
        this.access = access;
        this.looks = looks;
        this.clock = clock;
    }

    @May(value = Permission.DECIDE, from = Level.OUTLINE, what = "what would follow from an allocation") @GetMapping("/children/{person}/allocation/what-if")
    Page show(Look look, Worker worker, @RequestParam MultiValueMap<String, String> asked) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var answers = new Answers(asked);
        var family = family(look, worker, today);
        var child = family.stream().filter(each -> each.person().equals(look.person())).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean urgent = answers.field("urgent").chosen("yes");
        var proposed = proposals.of(child, family, urgent, today);
        if (proposed.hubs().isEmpty()) return Page.redirect("/children/" + look.person() + "/allocation", Flash.important("No hubs are set up yet"));

        // where the child is held nobody else goes along without being asked
        var going = child.held() ? List.of(child) : proposed.together();
        var first = proposed.hubs().getFirst();
        var other = proposed.hubs().stream().filter(each -> each.hub().equals(answers.text("hub"))).findFirst().orElse(proposed.hubs().size() > 1 ? proposed.hubs().get(1) : first);
        var all = loads.all(today);
        var ways = new ArrayList<WhatIfPage.Way>();
        if (child.held()) proposed.hubs().stream().filter(each -> each.hub().equals(child.hub()) && !each.equals(first)).findFirst()
            .ifPresent(now -> ways.add(whatIf.way("As it is", child, going, family, now, child.key() == null ? "" : child.key(), all, today)));
        ways.add(whatIf.way("Proposed", child, going, family, first, null, all, today));
        ways.add(whatIf.way("Instead", child, going, family, other, answers.text("key").isEmpty() ? null : answers.text("key"), all, today));
        var workers = keyWorkers.of(child, going, family, other.hub(), today).stream().map(each -> Choice.of(each.worker().worker().toString(), each.worker().name())).toList();
        return Page.of("kith/hub/allocate/WhatIfPage", new WhatIfPage(child.person(), child.name(), ways, answers.field("hub", other.hub()), proposed.hubs().stream().map(each -> Choice.of(each.hub(), each.title())).toList(),
            answers.field("key", ways.getLast().worker()), workers, Say.list(going.stream().map(Child::first).toList()), urgent));
    }

    private List<Child> family(Look look, Worker worker, LocalDate today) {
        var all = children.family(look.person(), today);
        var sight = access.sight(worker, all.stream().map(Child::person).toList());
        var seen = all.stream().filter(each -> each.person().equals(look.person()) || sight.getOrDefault(each.person(), Level.NOTHING).reaches(Level.STATUS)).toList();
        looks.record(worker, seen.stream().map(Child::person).filter(each -> !each.equals(look.person())).toList(), "the family, to allocate");
        return seen;
    }
}
