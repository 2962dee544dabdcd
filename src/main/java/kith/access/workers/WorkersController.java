package kith.access.workers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Consumer;
import kith.access.AccountEvents;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.account.OpenSessions;
import kith.access.secondfactor.StepUp;
import kith.access.workers.AccountsList.Line;
import kith.ui.Flash;
import kith.ui.Leaf;
import kith.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who can sign in, for whoever looks after accounts. Each act asks first whether it is still they who sit there. */
@Controller
class WorkersController {

    private final AccountsList list;
    private final Leaving leaving;
    private final OpenSessions sessions;
    private final AccountEvents events;
    private final StepUp stepUp;

    WorkersController(AccountsList list, Leaving leaving, OpenSessions sessions, AccountEvents events, StepUp stepUp) {
        this.list = list;
        this.leaving = leaving;
        this.sessions = sessions;
        this.events = events;
        this.stepUp = stepUp;
    }

    @May(Permission.RUN_SERVICE) @GetMapping("/workers")
    Page list(@RequestParam(defaultValue = "") String called, @RequestParam(defaultValue = "1") int page) {
        var leaf = Math.max(1, page);
        var more = called.isBlank() ? "/workers?page=" : "/workers?called=" + java.net.URLEncoder.encode(called, java.nio.charset.StandardCharsets.UTF_8) + "&page=";
        return Page.of("kith/access/workers/WorkersPage", new WorkersPage(called, list.found(called, leaf), Leaf.of(leaf, list.howMany(called), AccountsList.PAGE, more)));
    }

    @May(Permission.RUN_SERVICE) @GetMapping("/workers/{worker}")
    Page show(@PathVariable("worker") UUID id, Worker self, HttpServletRequest request) {
        var line = found(id);
        return Page.of("kith/access/workers/WorkerPage", new WorkerPage(line, self.id().equals(id), sessions.of(line.username(), request), events.told(id)));
    }

    @May(Permission.RUN_SERVICE) @PostMapping("/workers/{worker}/closing")
    Page close(@PathVariable("worker") UUID id, Worker self, HttpServletRequest request) {
        if (self.id().equals(id)) return Page.redirect("/workers/" + id, Flash.important("You cannot close your own account. Ask a colleague."));
        return act(id, leaving::close, "Account closed. They are signed out everywhere", request);
    }

    @May(Permission.RUN_SERVICE) @PostMapping("/workers/{worker}/reopening")
    Page reopen(@PathVariable("worker") UUID id, HttpServletRequest request) { return act(id, leaving::reopen, "Account opened again", request); }

    @May(Permission.RUN_SERVICE) @PostMapping("/workers/{worker}/sessions/ending")
    Page endSessions(@PathVariable("worker") UUID id, HttpServletRequest request) { return act(id, leaving::endSessions, "They are signed out everywhere", request); }

    @May(Permission.RUN_SERVICE) @PostMapping("/workers/{worker}/second-factor/reset")
    Page forgetSecondFactor(@PathVariable("worker") UUID id, HttpServletRequest request) {
        return act(id, leaving::forgetSecondFactor, "Their second step is taken away, and they are signed out. They set up a new one when they sign in", request);
    }

    @May(Permission.RUN_SERVICE) @PostMapping("/workers/{worker}/password/reset")
    Page givePassword(@PathVariable("worker") UUID id, Worker self, HttpServletRequest request) {
        if (self.id().equals(id)) return Page.redirect("/account/password", Flash.important("You change your own password here."));
        if (!stepUp.fresh(request)) return Page.redirect(StepUp.place("/workers/" + id));
        var line = found(id);
        if (!line.active()) return Page.redirect("/workers/" + id, Flash.important("The account is closed. Open it again first."));
        return Page.of("kith/access/workers/GivenPage", new GivenPage(line, leaving.givePassword(line.worker())));
    }

    private Page act(UUID id, Consumer<Worker> act, String done, HttpServletRequest request) {
        var place = "/workers/" + id;
        if (!stepUp.fresh(request)) return Page.redirect(StepUp.place(place));
        act.accept(found(id).worker());
        return Page.redirect(place, done);
    }

    private Line found(UUID id) { return list.one(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)); }
}
