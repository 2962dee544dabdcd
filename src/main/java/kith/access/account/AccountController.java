package kith.access.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import kith.access.AccountEvents;
import kith.access.AccountEvents.What;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.passkey.KeptPasskeys;
import kith.access.secondfactor.RecoveryCodes;
import kith.access.secondfactor.StepUp;
import kith.access.signin.Accounts;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who is signed in here, how they prove it, where else they are signed in, and the way out. */
@Controller
class AccountController {

    private final Accounts accounts;
    private final KeptPasskeys passkeys;
    private final RecoveryCodes recovery;
    private final OpenSessions sessions;
    private final AccountEvents events;
    private final StepUp stepUp;
    private final Clock clock;

    AccountController(Accounts accounts, KeptPasskeys passkeys, RecoveryCodes recovery, OpenSessions sessions, AccountEvents events, StepUp stepUp, Clock clock) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.sessions = sessions;
        this.events = events;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    @May(Permission.OWN_ACCOUNT) @GetMapping("/account")
    Page show(Worker worker, HttpServletRequest request) {
        var account = accounts.of(worker.id()).orElseThrow();
        var keys = account.passkey() ? passkeys.of(worker.id()) : List.<KeptPasskeys.Passkey>of();
        return Page.of("kith/access/account/AccountPage", new AccountPage(worker, account.code(), keys, account.hasSecondFactor() ? recovery.left(worker.id()) : 0, sessions.of(worker.username(), request), Say.london(clock.instant())));
    }

    @May(Permission.OWN_ACCOUNT) @PostMapping("/account/sessions/ending")
    Page endEverywhereElse(Worker worker, HttpServletRequest request) {
        sessions.endOthers(worker.username(), request);
        events.tell(worker.id(), What.SIGNED_OUT_EVERYWHERE);
        return Page.redirect("/account", "You are signed out everywhere else");
    }

    @May(Permission.OWN_ACCOUNT) @PostMapping("/account/sessions/{handle}/ending")
    Page endOne(@PathVariable String handle, Worker worker) {
        sessions.end(worker.username(), handle);
        return Page.redirect("/account", "Signed out there");
    }

    @May(Permission.OWN_ACCOUNT) @PostMapping("/account/passkeys/{passkey}/removal")
    Page removePasskey(@PathVariable String passkey, Worker worker, HttpServletRequest request) {
        if (!stepUp.fresh(request)) return Page.redirect(StepUp.place("/account"));
        if (passkeys.remove(worker.id(), passkey)) events.tell(worker.id(), What.PASSKEY_REMOVED);
        return Page.redirect("/account", "Passkey removed");
    }
}
