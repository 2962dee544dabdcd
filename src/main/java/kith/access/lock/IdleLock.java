package kith.access.lock;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kith.access.SignedIn;
import kith.access.signin.HalfSignedIn;
import kith.access.signin.HalfSignedIn.Missing;
import kith.access.signin.SignInSettings;
import kith.ui.Screen;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody has touched this session for a while: until they say who they are, it is only half signed in. Pages that refresh themselves
 * do not count as somebody; typing does, and the script says so now and then.
 */
@Component
public class IdleLock extends OncePerRequestFilter {

    private static final String LOCKED = "kith.locked";
    private static final String ACTIVE = "kith.active";
    /** A row of the session is written at most this often to say that somebody is there. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final SignInSettings settings;
    private final Clock clock;

    IdleLock(SignInSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var session = request.getSession(false);
        SignedIn.here().ifPresent(worker -> {
            if (session == null) return;
            if (locked(session)) SecurityContextHolder.setContext(new SecurityContextImpl(half(new HalfSignedIn(worker, Missing.UNLOCKING))));
            else if (somebody(request)) touch(session);
            Screen.idle(request, settings.idle().toMinutes());
        });
        chain.doFilter(request, response);
    }

    private boolean locked(HttpSession session) {
        if (session.getAttribute(LOCKED) != null) return true;
        if (!(session.getAttribute(ACTIVE) instanceof Instant active) || active.plus(settings.idle()).isAfter(clock.instant())) return false;
        session.setAttribute(LOCKED, true);
        return true;
    }

    private void touch(HttpSession session) {
        var now = clock.instant();
        if (!(session.getAttribute(ACTIVE) instanceof Instant active) || active.plus(GRAIN).isBefore(now)) session.setAttribute(ACTIVE, now);
    }

    private static boolean somebody(HttpServletRequest request) {
        if (request.getHeader("HX-Request") == null) return true;
        var seconds = request.getHeader("Kith-Idle");
        return seconds != null && seconds.matches("\\d{1,2}") && Integer.parseInt(seconds) < GRAIN.toSeconds();
    }

    static void close(HttpServletRequest request) { request.getSession().setAttribute(LOCKED, true); }

    /** They proved who they are. */
    public static void open(HttpServletRequest request) {
        request.getSession().removeAttribute(LOCKED);
        request.getSession().removeAttribute(ACTIVE);
    }

    private static UsernamePasswordAuthenticationToken half(HalfSignedIn half) { return UsernamePasswordAuthenticationToken.authenticated(half, null, List.of()); }

    @Override protected boolean shouldNotFilter(HttpServletRequest request) { return request.getRequestURI().startsWith("/assets/"); }
}
