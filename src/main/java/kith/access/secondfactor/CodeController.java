package kith.access.secondfactor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import kith.access.AccountEvents;
import kith.access.AccountEvents.What;
import kith.access.Public;
import kith.access.Worker;
import kith.access.signin.Accounts;
import kith.access.signin.Arrival;
import kith.access.signin.FailedSignIns;
import kith.access.signin.HalfSignedIn;
import kith.access.signin.HalfSignedIn.Missing;
import kith.access.signin.NextPlace;
import kith.ui.Field;
import kith.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second half of signing in, for whoever has a second factor. Until it is right the session opens nothing else. */
@Controller
class CodeController {

    private static final String PAGE = "kith/access/secondfactor/CodePage";

    private final Codes codes;
    private final RecoveryCodes recovery;
    private final FailedSignIns failures;
    private final Accounts accounts;
    private final Arrival arrival;
    private final AccountEvents events;

    CodeController(Codes codes, RecoveryCodes recovery, FailedSignIns failures, Accounts accounts, Arrival arrival, AccountEvents events) {
        this.codes = codes;
        this.recovery = recovery;
        this.failures = failures;
        this.accounts = accounts;
        this.arrival = arrival;
        this.events = events;
    }

    @Public @GetMapping("/sign-in/code")
    Page ask() {
        var half = waiting();
        if (half == null) return Page.redirect("/sign-in");
        return Page.of(PAGE, page(half.id(), Field.blank("code"), Field.blank("recovery")));
    }

    @Public @PostMapping("/sign-in/code")
    Page code(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var half = waiting();
        if (half == null) return Page.redirect("/sign-in");
        var field = Field.of("code", code).orElse("Enter the six digits that the app shows");
        field = checked(field, half, "That code is not right, or was used before. Enter the one that the app shows now", () -> codes.right(half.id(), code));
        return field.wrong() ? Page.invalid(PAGE, page(half.id(), Field.blank("code").wrong(field.error()), Field.blank("recovery"))) : arrived(half, request, response);
    }

    @Public @PostMapping("/sign-in/recovery-code")
    Page recoveryCode(@RequestParam(defaultValue = "") String recovery, HttpServletRequest request, HttpServletResponse response) {
        var half = waiting();
        if (half == null) return Page.redirect("/sign-in");
        var field = Field.of("recovery", recovery).orElse("Enter one of your recovery codes");
        field = checked(field, half, "That is not one of your recovery codes, or it was used before", () -> this.recovery.use(half.id(), recovery));
        if (field.wrong()) return Page.invalid(PAGE, page(half.id(), Field.blank("code"), field));
        events.tell(half.id(), What.RECOVERY_CODE_USED);
        return arrived(half, request, response);
    }

    private Page arrived(Worker worker, HttpServletRequest request, HttpServletResponse response) {
        arrival.complete(worker, request, response);
        return Page.redirect(NextPlace.after(request, response));
    }

    /** Guessing six digits is easy for a machine that may try for ever. The source does not matter here: the password was right. */
    private Field checked(Field field, Worker worker, String wrong, BooleanSupplier right) {
        if (field.wrong()) return field;
        if (failures.tooMany(worker.username(), "code")) return field.wrong("Too many attempts. Wait a quarter of an hour and try again");
        if (right.getAsBoolean()) return field;
        failures.record(worker.username(), "code");
        return field.wrong(wrong);
    }

    private CodePage page(UUID worker, Field code, Field recovery) {
        var account = accounts.of(worker).orElseThrow();
        return new CodePage(code, recovery, account.code(), account.passkey());
    }

    private static Worker waiting() { return HalfSignedIn.here().filter(half -> half.missing() == Missing.SECOND_FACTOR).map(HalfSignedIn::worker).orElse(null); }
}
