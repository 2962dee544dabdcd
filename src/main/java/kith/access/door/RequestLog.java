package kith.access.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** A line for each request: which kind of page, how it ended, and whose it was by id. Never the address itself, which may hold what somebody typed. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class RequestLog extends OncePerRequestFilter {

    /** Where the sign-in leaves the id of whoever asks. */
    static final String WORKER = "kith.worker-id";

    private static final Logger LOG = LoggerFactory.getLogger("kith.requests");

    @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var begun = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (!request.getRequestURI().startsWith("/assets/")) tell(request, response, (System.nanoTime() - begun) / 1_000_000);
        }
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, long millis) {
        var page = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var worker = request.getAttribute(WORKER);
        LOG.info("{} {} {} {} ms worker {}", known(request.getMethod()), page == null ? "no page" : page, response.getStatus(), millis, worker == null ? "nobody" : worker);
    }

    /** A method may be any word that a client likes. */
    private static String known(String method) { return method.matches("GET|HEAD|POST|PUT|DELETE|OPTIONS") ? method : "OTHER"; }
}
