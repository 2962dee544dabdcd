package kith.access.account;

import jakarta.servlet.http.HttpServletRequest;
import kith.access.AccountEvents;
import kith.access.AccountEvents.What;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.Workers;
import kith.access.signin.Accounts;
import kith.access.signin.FailedSignIns;
import kith.access.signin.PasswordSignIn;
import kith.ui.Field;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new password ends every other session: if somebody else had the old one, they are out. */
@Controller
class PasswordController {

    private static final String PAGE = "kith/access/account/PasswordPage";

    private final Accounts accounts;
    private final PasswordSignIn passwords;
    private final FailedSignIns failures;
    private final Workers workers;
    private final OpenSessions sessions;
    private final AccountEvents events;

    PasswordController(Accounts accounts, PasswordSignIn passwords, FailedSignIns failures, Workers workers, OpenSessions sessions, AccountEvents events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
        this.workers = workers;
        this.sessions = sessions;
        this.events = events;
    }

    @May(Permission.OWN_ACCOUNT) @GetMapping("/account/password")
    Page ask() { return Page.of(PAGE, new PasswordPage(Field.blank("password"), Field.blank("fresh"), Field.blank("again"))); }

    @May(Permission.OWN_ACCOUNT) @PostMapping("/account/password")
    Page change(@RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String fresh, @RequestParam(defaultValue = "") String again,
                Worker worker, HttpServletRequest request) {
        var page = new PasswordPage(current(password, worker), PasswordRules.checked(Field.of("fresh", fresh), worker),
            Field.of("again", again).must(again.equals(fresh), "The new password is not the same both times"));
        if (page.wrong()) return Page.invalid(PAGE, page);
        workers.changePassword(worker.id(), fresh);
        sessions.endOthers(worker.username(), request);
        events.tell(worker.id(), What.PASSWORD_CHANGED);
        return Page.redirect("/account", "Password changed. You are signed out everywhere else");
    }

    private Field current(String typed, Worker worker) {
        var field = Field.of("password", typed).orElse("Enter the password you have now");
        if (field.wrong()) return field;
        if (failures.tooMany(worker.username(), "change")) return field.wrong("Too many attempts. Wait a quarter of an hour and try again");
        if (passwords.right(accounts.of(worker.id()), typed)) return field;
        failures.record(worker.username(), "change");
        return field.wrong("That is not the password you have now");
    }
}
