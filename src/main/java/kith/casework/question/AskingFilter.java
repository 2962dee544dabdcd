package kith.casework.question;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import kith.pathway.question.Asking;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a worker types is asked about before it is saved, with what they have said about it already. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 5)
class AskingFilter extends OncePerRequestFilter {

    static final String RIGHT = "right";

    @Override protected boolean shouldNotFilter(HttpServletRequest request) { return !request.getMethod().equals("POST"); }

    @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var said = request.getParameterValues(RIGHT);
        try {
            Asking.typed(said == null ? Set.of() : new HashSet<>(Arrays.asList(said)), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
