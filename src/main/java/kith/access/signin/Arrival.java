package kith.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kith.access.SignedIn;
import kith.access.Worker;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where a session becomes a worker's, once all that was asked is proved; and when that was. */
@Component
public class Arrival {

    private static final String PROVED = "kith.proved";
    /** What the session says of the browser it was opened with. */
    public static final String DEVICE = "kith.device";

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Clock clock;

    Arrival(Clock clock) { this.clock = clock; }

    /** Inside a transaction only once it is confirmed: a code that is not yet used up must not have opened anything. */
    public void complete(Worker worker, HttpServletRequest request, HttpServletResponse response) {
        afterCommit(() -> {
            remember(new SignedIn(worker), request, response);
            proved(request);
        });
    }

    /** Known, but with something left to prove. */
    public void halfWay(HalfSignedIn half, HttpServletRequest request, HttpServletResponse response) { afterCommit(() -> remember(half, request, response)); }

    private void remember(UserDetails who, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        SecurityContextHolder.setContext(context);
        request.getSession();
        request.changeSessionId();
        contexts.saveContext(context, request, response);
        begun(request);
    }

    /** The worker who is signed in has just proved again who they are. */
    public void provedAgain(HttpServletRequest request) { afterCommit(() -> proved(request)); }

    void begun(HttpServletRequest request) { request.getSession().setAttribute(DEVICE, Device.of(request.getHeader("User-Agent"))); }

    void proved(HttpServletRequest request) {
        var session = request.getSession();
        session.setAttribute(PROVED, clock.instant());
        session.setMaxInactiveInterval((int) SessionEnd.LONGEST.toSeconds());
    }

    public static boolean provedWithin(Duration within, HttpSession session, Instant now) {
        return session != null && session.getAttribute(PROVED) instanceof Instant at && at.plus(within).isAfter(now);
    }

    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override public void afterCommit() { work.run(); }
        });
    }
}
