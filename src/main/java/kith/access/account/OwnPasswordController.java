package kith.access.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kith.access.AccountEvents;
import kith.access.AccountEvents.What;
import kith.access.Public;
import kith.access.Workers;
import kith.access.signin.Accounts;
import kith.access.signin.Accounts.Account;
import kith.access.signin.Arrival;
import kith.access.signin.HalfSignedIn;
import kith.access.signin.HalfSignedIn.Missing;
import kith.access.signin.NextPlace;
import kith.access.signin.PasswordSignIn;
import kith.ui.Field;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever came with a password that somebody else gave them chooses their own; then they go on as after any right password. */
@Controller
class OwnPasswordController {

    private static final String PAGE = "kith/access/account/OwnPasswordPage";

    private final Accounts accounts;
    private final PasswordSignIn passwords;
    private final Workers workers;
    private final OpenSessions sessions;
    private final Arrival arrival;
    private final AccountEvents events;

    OwnPasswordController(Accounts accounts, PasswordSignIn passwords, Workers workers, OpenSessions sessions, Arrival arrival, AccountEvents events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.workers = workers;
        this.sessions = sessions;
        this.arrival = arrival;
        this.events = events;
    }

    @Public @GetMapping("/sign-in/own-password")
    Page ask() { return asked().isEmpty() ? Page.redirect("/sign-in") : Page.of(PAGE, new OwnPasswordPage(Field.blank("fresh"), Field.blank("again"))); }

    @Public @PostMapping("/sign-in/own-password")
    Page choose(@RequestParam(defaultValue = "") String fresh, @RequestParam(defaultValue = "") String again, HttpServletRequest request, HttpServletResponse response) {
        var account = asked();
        if (account.isEmpty()) return Page.redirect("/sign-in");
        var page = new OwnPasswordPage(PasswordRules.checked(Field.of("fresh", fresh), account.get().worker()).must(!passwords.right(account, fresh), "Choose another than the one you were given"),
            Field.of("again", again).must(again.equals(fresh), "The new password is not the same both times"));
        if (page.wrong()) return Page.invalid(PAGE, page);
        workers.changePassword(account.get().id(), fresh);
        sessions.endOthers(account.get().username(), request);
        events.tell(account.get().id(), What.PASSWORD_CHANGED);
        return goOn(account.get(), request, response);
    }

    private Page goOn(Account account, HttpServletRequest request, HttpServletResponse response) {
        var missing = accounts.missing(account);
        if (missing.isEmpty()) {
            arrival.complete(account.worker(), request, response);
            return Page.redirect(NextPlace.after(request, response));
        }
        arrival.halfWay(new HalfSignedIn(account.worker(), missing.get()), request, response);
        return Page.redirect(missing.get().place());
    }

    /** Empty once they have chosen, here or in another browser: a session that was left half way opens nothing then. */
    private Optional<Account> asked() {
        return HalfSignedIn.here().filter(half -> half.missing() == Missing.OWN_PASSWORD).flatMap(half -> accounts.of(half.worker().id())).filter(Account::givenPassword);
    }
}
