package kith.access.secondfactor;

import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import kith.access.Access;
import kith.access.Permission;
import kith.access.SignedIn;
import kith.access.Worker;
import kith.access.signin.Accounts;
import kith.access.signin.HalfSignedIn;
import kith.access.signin.HalfSignedIn.Missing;
import kith.access.signin.SignInSettings;
import kith.ui.Page;
import kith.ui.Screen;
import org.springframework.stereotype.Component;

/** Who may set up a second factor now: somebody on the way in who has none, or somebody signed in who proved it minutes ago. */
@Component
public class Enrolling {

    private final Access access;
    private final StepUp stepUp;
    private final Accounts accounts;
    private final SignInSettings settings;

    Enrolling(Access access, StepUp stepUp, Accounts accounts, SignInSettings settings) {
        this.access = access;
        this.stepUp = stepUp;
        this.accounts = accounts;
        this.settings = settings;
    }

    public Optional<Worker> worker(HttpServletRequest request) {
        if (SignedIn.here().isPresent()) return SignedIn.here().filter(worker -> stepUp.fresh(request));
        // a session that was opened with a stolen password, before the real worker set theirs up, must not replace it
        return HalfSignedIn.enrolling().filter(worker -> !accounts.of(worker.id()).orElseThrow().hasSecondFactor());
    }

    Page or(Function<Worker, Page> page, HttpServletRequest request) {
        SignedIn.here().ifPresent(worker -> Screen.rights(request, access.rights(worker).stream().map(Permission::name).collect(toSet())));
        return worker(request).map(page).orElseGet(() -> Page.redirect(
            SignedIn.here().isPresent() ? StepUp.place(request.getRequestURI())
                : HalfSignedIn.here().map(HalfSignedIn::missing).filter(missing -> missing != Missing.ENROLMENT).map(Missing::place).orElse("/sign-in")));
    }

    SignInSettings settings() { return settings; }
}
