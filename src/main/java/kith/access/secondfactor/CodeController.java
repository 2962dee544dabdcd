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
import kith.ui.Languages;
import kith.ui.Page;
import kith.ui.Wording;
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
    private final Languages languages;

    CodeController(Codes codes, RecoveryCodes recovery, FailedSignIns failures, Accounts accounts, Arrival arrival, AccountEvents events, Languages languages) {
        this.codes = codes;
        this.recovery = recovery;
        this.failures = failures;
        this.accounts = accounts;
        this.arrival = arrival;
        this.events = events;
        this.languages = languages;
    }

    @Public @GetMapping("/sign-in/code")
    Page ask(HttpServletRequest request) {
        var half = waiting();
        if (half == null) return Page.redirect("/sign-in");
        return Page.of(PAGE, page(half.id(), Field.blank("code"), Field.blank("recovery"), says(request)));
    }

    @Public @PostMapping("/sign-in/code")
    Page code(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var half = waiting();
        if (half == null) return Page.redirect("/sign-in");
        var says = says(request);
        var field = Field.of("code", code).orElse(says.say("step.code.empty"));
        field = checked(field, half, "step.code.wrong", says, () -> codes.right(half.id(), code));
        return field.wrong() ? Page.invalid(PAGE, page(half.id(), Field.blank("code").wrong(field.error()), Field.blank("recovery"), says)) : arrived(half, request, response);
    }

    @Public @PostMapping("/sign-in/recovery-code")
    Page recoveryCode(@RequestParam(defaultValue = "") String recovery, HttpServletRequest request, HttpServletResponse response) {
        var half = waiting();
        if (half == null) return Page.redirect("/sign-in");
        var says = says(request);
        var field = Field.of("recovery", recovery).orElse(says.say("step.recovery.empty"));
        field = checked(field, half, "step.recovery.wrong", says, () -> this.recovery.use(half.id(), recovery));
        if (field.wrong()) return Page.invalid(PAGE, page(half.id(), Field.blank("code"), field, says));
        events.tell(half.id(), What.RECOVERY_CODE_USED);
        return arrived(half, request, response);
    }

    private Page arrived(Worker worker, HttpServletRequest request, HttpServletResponse response) {
        arrival.complete(worker, request, response);
        return Page.redirect(NextPlace.after(request, response));
    }

    /** Guessing six digits is easy for a machine that may try for ever. The source does not matter here: the password was right. */
    private Field checked(Field field, Worker worker, String wrong, Wording says, BooleanSupplier right) {
        if (field.wrong()) return field;
        if (failures.tooMany(worker.username(), "code")) return field.wrong(says.say("too-many"));
        if (right.getAsBoolean()) return field;
        failures.record(worker.username(), "code");
        return field.wrong(says.say(wrong));
    }

    private CodePage page(UUID worker, Field code, Field recovery, Wording says) {
        var account = accounts.of(worker).orElseThrow();
        return new CodePage(code, recovery, account.code(), account.passkey(), says);
    }

    private Wording says(HttpServletRequest request) { return Wording.of("door", languages.speak(request, "/sign-in/code")); }

    private static Worker waiting() { return HalfSignedIn.here().filter(half -> half.missing() == Missing.SECOND_FACTOR).map(HalfSignedIn::worker).orElse(null); }
}
