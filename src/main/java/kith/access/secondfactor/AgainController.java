package kith.access.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.access.openid.OpenIdProvider;
import kith.access.passkey.Passkeys;
import kith.access.signin.Accounts;
import kith.access.signin.Accounts.Account;
import kith.access.signin.Arrival;
import kith.access.signin.FailedSignIns;
import kith.access.signin.NextPlace;
import kith.access.signin.PasswordSignIn;
import kith.ui.Field;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Before an act that asks for more: is it still you? With the second factor; with the password only where the worker has none. */
@Controller
class AgainController {

    private static final String PAGE = "kith/access/secondfactor/AgainPage";

    private final Accounts accounts;
    private final Codes codes;
    private final PasswordSignIn passwords;
    private final FailedSignIns failures;
    private final Arrival arrival;
    private final Passkeys passkeys;
    private final OpenIdProvider provider;

    AgainController(Accounts accounts, Codes codes, PasswordSignIn passwords, FailedSignIns failures, Arrival arrival, Passkeys passkeys, OpenIdProvider provider) {
        this.accounts = accounts;
        this.codes = codes;
        this.passwords = passwords;
        this.failures = failures;
        this.arrival = arrival;
        this.passkeys = passkeys;
        this.provider = provider;
    }

    @May(Permission.OWN_ACCOUNT) @GetMapping("/sign-in/again")
    Page ask(@RequestParam(defaultValue = "/") String next, Worker worker, HttpServletRequest request) {
        return Page.of(PAGE, page(account(worker), Field.blank("proof"), next, request));
    }

    @May(Permission.OWN_ACCOUNT) @PostMapping("/sign-in/again")
    Page prove(@RequestParam(defaultValue = "") String proof, @RequestParam(defaultValue = "/") String next, Worker worker, HttpServletRequest request) {
        var account = account(worker);
        var field = checked(Field.of("proof", proof), account);
        if (field.wrong()) return Page.invalid(PAGE, page(account, Field.blank("proof").wrong(field.error()), next, request));
        arrival.provedAgain(request);
        return Page.redirect(NextPlace.safe(next));
    }

    private Field checked(Field proof, Account account) {
        if (proof.empty()) return proof.wrong(account.code() ? "Enter the six digits that the app shows" : "Enter your password");
        if (failures.tooMany(account.username(), "again")) return proof.wrong("Too many attempts. Wait a quarter of an hour and try again");
        if (account.code() ? codes.right(account.id(), proof.value()) : !account.passkey() && passwords.right(java.util.Optional.of(account), proof.value())) return proof;
        failures.record(account.username(), "again");
        return proof.wrong(account.code() ? "That code is not right, or was used before. Enter the one that the app shows now" : "The password is not right");
    }

    private Account account(Worker worker) { return accounts.of(worker.id()).orElseThrow(); }

    private AgainPage page(Account account, Field proof, String next, HttpServletRequest request) {
        return new AgainPage(proof, NextPlace.safe(next), account.code(), account.passkey() && passkeys.possible(request), !account.hasSecondFactor(),
            account.provider() ? provider.name().orElse(null) : null);
    }
}
