package kith.app.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import kith.access.door.ContentPolicy;
import kith.access.door.SignInRules;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the session: when the database is away the session cannot be read either, and a page for that error which needed it
 * would fail as well and leave a blank answer. Also answers for an error page that fails.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LastResort extends OncePerRequestFilter {

    // what the filters behind this one would have added
    private static final Map<String, String> HEADERS = Map.of("Cache-Control", "no-store", "X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY",
        "Referrer-Policy", "strict-origin", "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin", "Permissions-Policy", SignInRules.DEVICES);

    private final Problems problems;

    LastResort(Problems problems) { this.problems = problems; }

    @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (response.isCommitted() || !oursToAnswer(request, e)) throw e;
            response.reset();
            HEADERS.forEach(response::setHeader);
            response.setHeader(ContentPolicy.HEADER, ContentPolicy.of(request));
            problems.answer(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, e, request, response);
        }
    }

    private static boolean oursToAnswer(HttpServletRequest request, Exception e) {
        return request.getDispatcherType() == DispatcherType.ERROR || Trouble.notConfirmed(e) || Trouble.databaseAway(e);
    }

    @Override protected void doFilterNestedErrorDispatch(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        doFilterInternal(request, response, chain);
    }

    @Override protected boolean shouldNotFilterErrorDispatch() { return false; }
}
