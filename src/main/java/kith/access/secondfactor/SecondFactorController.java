package kith.access.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kith.access.AccountEvents;
import kith.access.AccountEvents.What;
import kith.access.Public;
import kith.access.passkey.Passkeys;
import kith.access.signin.Arrival;
import kith.access.signin.HalfSignedIn;
import kith.access.signin.NextPlace;
import kith.ui.Field;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting a second factor up: on the way in where one is demanded, or from one's account. */
@Controller
class SecondFactorController {

    private static final String APP = "kith/access/secondfactor/AppPage";
    private static final String KEY = "kith.code-key";

    private final Codes codes;
    private final RecoveryCodes recovery;
    private final Enrolling enrolling;
    private final Arrival arrival;
    private final AccountEvents events;

    SecondFactorController(Codes codes, RecoveryCodes recovery, Enrolling enrolling, Arrival arrival, AccountEvents events) {
        this.codes = codes;
        this.recovery = recovery;
        this.enrolling = enrolling;
        this.arrival = arrival;
        this.events = events;
    }

    @Public @GetMapping("/second-factor")
    Page choose(HttpServletRequest request) {
        return enrolling.or(worker -> Page.of("kith/access/secondfactor/ChoosePage", new ChoosePage(Passkeys.possible(request, enrolling.settings()), HalfSignedIn.here().isPresent())), request);
    }

    @Public @GetMapping("/second-factor/app")
    Page app(HttpServletRequest request) {
        return enrolling.or(worker -> {
            var sealed = request.getSession().getAttribute(KEY) instanceof byte[] before ? before : codes.newKey(worker.id());
            request.getSession().setAttribute(KEY, sealed);
            return Page.of(APP, AppPage.of(worker, codes.opened(worker.id(), sealed), Field.blank("code")));
        }, request);
    }

    @Public @PostMapping("/second-factor/app")
    Page confirm(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        return enrolling.or(worker -> {
            if (!(request.getSession().getAttribute(KEY) instanceof byte[] sealed)) return Page.redirect("/second-factor/app");
            if (!codes.confirm(worker.id(), sealed, code)) {
                var field = Field.blank("code").wrong("That code is not right. Enter the one that the app shows now");
                return Page.invalid(APP, AppPage.of(worker, codes.opened(worker.id(), sealed), field));
            }
            request.getSession().removeAttribute(KEY);
            events.tell(worker.id(), What.CODES_SET_UP);
            arrival.complete(worker, request, response);
            return Page.redirect("/second-factor/recovery-codes");
        }, request);
    }

    @Public @GetMapping("/second-factor/recovery-codes")
    Page beforeRecoveryCodes(HttpServletRequest request) {
        return enrolling.or(worker -> Page.of("kith/access/secondfactor/RecoveryPage", RecoveryPage.before(recovery.left(worker.id()))), request);
    }

    @Public @PostMapping("/second-factor/recovery-codes")
    Page recoveryCodes(HttpServletRequest request, HttpServletResponse response) {
        return enrolling.or(worker -> {
            events.tell(worker.id(), What.RECOVERY_CODES_MADE);
            return Page.of("kith/access/secondfactor/RecoveryPage", RecoveryPage.of(recovery.fresh(worker.id()), NextPlace.after(request, response)));
        }, request);
    }
}
