package kith.access.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kith.access.SignedIn;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leaves the id of whoever asks for the line in the log. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 12)
class WhoseRequest extends OncePerRequestFilter {

    @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        SignedIn.here().ifPresent(worker -> request.setAttribute(RequestLog.WORKER, worker.id()));
        chain.doFilter(request, response);
    }

    @Override protected boolean shouldNotFilter(HttpServletRequest request) { return request.getRequestURI().startsWith("/assets/"); }
}
