package kith.access.lock;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import kith.access.May;
import kith.access.Permission;
import kith.access.Public;
import kith.access.SignedIn;
import kith.access.Worker;
import kith.access.openid.OpenIdProvider;
import kith.access.passkey.Passkeys;
import kith.access.signin.Accounts;
import kith.access.signin.FailedSignIns;
import kith.access.signin.HalfSignedIn;
import kith.access.signin.HalfSignedIn.Missing;
import kith.access.signin.NextPlace;
import kith.access.signin.PasswordSignIn;
import kith.ui.Field;
import kith.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Covers what is on the screen when nobody sits there, and uncovers it for the worker whose it is. */
@Controller
class LockController {

    private static final String COVER = "kith/access/lock/cover";
    private static final String PAGE = "kith/access/lock/LockedPage";

    private final Accounts accounts;
    private final PasswordSignIn passwords;
    private final FailedSignIns failures;
    private final Passkeys passkeys;
    private final OpenIdProvider provider;

    LockController(Accounts accounts, PasswordSignIn passwords, FailedSignIns failures, Passkeys passkeys, OpenIdProvider provider) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
        this.passkeys = passkeys;
        this.provider = provider;
    }

    /** The script covers the page, then tells us; it shows the form that comes back. */
    @Public @PostMapping("/locked/from-now")
    Page lock(HttpServletRequest request) {
        var worker = SignedIn.here().or(LockController::locked);
        if (worker.isEmpty()) return Page.redirect("/sign-in");
        IdleLock.close(request);
        return Page.of(COVER, page(worker.get(), Field.blank(LockedPage.PASSWORD), "/", Map.of(), request));
    }

    @Public @GetMapping("/locked")
    Page ask(@RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
        return locked().map(worker -> Page.of(PAGE, page(worker, Field.blank(LockedPage.PASSWORD), next, Map.of(), request))).orElseGet(() -> Page.redirect(NextPlace.safe(next)));
    }

    /** A form that was sent while the lock had fallen: what was typed comes along, and is sent once the worker is back. */
    @Public @PostMapping("/locked/kept")
    Page kept(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        var address = request.getAttribute(jakarta.servlet.RequestDispatcher.FORWARD_REQUEST_URI);
        if (locked().isEmpty() || address == null) return Page.redirect("/");
        return Page.status(HttpStatus.FORBIDDEN, PAGE, page(locked().get(), Field.blank(LockedPage.PASSWORD), address.toString(), typed, request));
    }

    @Public @PostMapping("/locked/open")
    Object open(@RequestParam(defaultValue = "", name = LockedPage.PASSWORD) String password, @RequestParam(defaultValue = "/", name = "locked-next") String next, @RequestParam MultiValueMap<String, String> typed,
                @RequestHeader(name = "Kith-Script", required = false) String script, HttpServletRequest request) {
        var worker = locked();
        // opened in another tab meanwhile
        if (worker.isEmpty()) return script != null && SignedIn.here().isPresent() ? ResponseEntity.noContent().build() : Page.redirect(NextPlace.safe(next));
        var field = checked(Field.of(LockedPage.PASSWORD, password), worker.get());
        var kept = LockedPage.kept(typed);
        if (field.wrong()) return Page.invalid(script == null ? PAGE : COVER, page(worker.get(), Field.blank(LockedPage.PASSWORD).wrong(field.error()), next, kept, request));
        IdleLock.open(request);
        if (script != null) return ResponseEntity.noContent().build();
        return kept.isEmpty() ? Page.redirect(NextPlace.safe(next)) : Page.of("kith/access/lock/SendAgainPage", page(worker.get(), field, next, kept, request));
    }

    /** Somebody is typing or reading; the filter has taken note. */
    @May(Permission.OWN_ACCOUNT) @PostMapping("/awake")
    ResponseEntity<Void> awake() { return ResponseEntity.noContent().build(); }

    /** After signing in again in another tab, a page that was left open asks for the token its forms need, and whether it is still its worker's. */
    @May(Permission.OWN_ACCOUNT) @GetMapping("/locked/token")
    ResponseEntity<Map<String, String>> token(Worker worker, CsrfToken token) { return ResponseEntity.ok(Map.of("worker", worker.id().toString(), "token", token.getToken())); }

    private Field checked(Field password, Worker worker) {
        if (password.empty()) return password.wrong("Enter your password");
        if (failures.tooMany(worker.username(), "unlock")) return password.wrong("Too many attempts. Sign out and sign in again");
        if (passwords.right(accounts.of(worker.id()), password.value())) return password;
        failures.record(worker.username(), "unlock");
        return password.wrong("The password is not right");
    }

    private LockedPage page(Worker worker, Field password, String next, Map<String, java.util.List<String>> typed, HttpServletRequest request) {
        var account = accounts.of(worker.id()).orElseThrow();
        return new LockedPage(worker, password, NextPlace.safe(next), LockedPage.kept(typed), account.passkey() && passkeys.possible(request), account.provider() ? provider.name().orElse(null) : null);
    }

    private static Optional<Worker> locked() { return HalfSignedIn.here().filter(half -> half.missing() == Missing.UNLOCKING).map(HalfSignedIn::worker); }
}
