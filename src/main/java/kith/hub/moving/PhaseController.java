package kith.hub.moving;

import java.util.UUID;
import java.util.function.UnaryOperator;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.ui.Answers;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One hub that moves. Checks warn, and never keep anybody from moving it. */
@Controller
class PhaseController {

    private static final String PAGE = "kith/hub/moving/PhasePage";

    private final PhaseView view;
    private final Moves moves;
    private final Begin begin;

    PhaseController(PhaseView view, Moves moves, Begin begin) {
        this.view = view;
        this.moves = moves;
        this.begin = begin;
    }

    @May(Permission.READ) @GetMapping("/moves/{move}/phases/{phase}")
    Page show(Worker worker, @PathVariable UUID move, @PathVariable UUID phase) {
        return view.page(worker, move, phase, Answers.NONE).map(it -> Page.of(PAGE, it)).orElseGet(PlanController::gone);
    }

    @May(Permission.DECIDE) @PostMapping("/moves/{move}/phases/{phase}/workers")
    Page worker(Worker worker, @PathVariable UUID move, @PathVariable UUID phase, @RequestParam MultiValueMap<String, String> typed) {
        return change(worker, move, phase, typed, PhasePage::checkedWorker, page -> {
            if (page.phase().begun()) return "It has begun already";
            moves.set(page.phase(), page.worker().value(), page.hub().value(), page.other().empty() ? null : page.other().value(), page.why().value().strip(), worker);
            return "Saved";
        });
    }

    @May(Permission.DECIDE) @PostMapping("/moves/{move}/phases/{phase}/execution")
    Page carry(Worker worker, @PathVariable UUID move, @PathVariable UUID phase) {
        var found = moves.phase(move, phase);
        if (found.isEmpty()) return PlanController.gone();
        if (!view.leads(worker, found.get())) return view.page(worker, move, phase, Answers.NONE).map(it -> Page.status(HttpStatus.CONFLICT, PAGE, it)).orElseGet(PlanController::gone);

        var children = view.seen(worker, move, phase, "moving a hub").orElseThrow().children();
        begin.phase(found.get(), children, view.today(), worker);
        return Page.redirect("/moves/" + move + "/phases/" + phase, "Moving " + Say.count(children.size(), "child", "children") + ". You can leave this page");
    }

    @May(Permission.DECIDE) @PostMapping("/moves/{move}/phases/{phase}/undoing")
    Page undo(Worker worker, @PathVariable UUID move, @PathVariable UUID phase, @RequestParam MultiValueMap<String, String> typed) {
        return change(worker, move, phase, typed, PhasePage::checkedUndoing, page -> {
            if (!page.phase().stands()) return "There is nothing to undo";
            begin.undo(page.phase(), view.known(worker, move, page.phase()), page.undoing().value().strip(), worker);
            return "It is being undone. Children whose situation has changed since are left for you";
        });
    }

    @May(Permission.DECIDE) @PostMapping("/moves/{move}/phases/{phase}/dropping")
    Page drop(Worker worker, @PathVariable UUID move, @PathVariable UUID phase, @RequestParam MultiValueMap<String, String> typed) {
        var page = view.page(worker, move, phase, new Answers(typed));
        if (page.isEmpty()) return PlanController.gone();
        if (!page.get().leads() || page.get().phase().begun()) return Page.status(HttpStatus.CONFLICT, PAGE, page.get());
        moves.drop(page.get().phase(), worker);
        return Page.redirect("/moves/" + move, "Taken out of the plan");
    }

    private Page change(Worker worker, UUID move, UUID phase, MultiValueMap<String, String> typed, UnaryOperator<PhasePage> check, java.util.function.Function<PhasePage, String> doing) {
        var found = view.page(worker, move, phase, new Answers(typed)).map(check);
        if (found.isEmpty()) return PlanController.gone();
        if (!found.get().leads()) return Page.status(HttpStatus.CONFLICT, PAGE, found.get());
        if (!found.get().problems().isEmpty()) return Page.invalid(PAGE, found.get());
        return Page.redirect(found.get().at(), doing.apply(found.get()));
    }
}
