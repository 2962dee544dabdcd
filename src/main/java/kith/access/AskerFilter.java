package kith.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kith.ui.Screen;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** After the sign-in is known: everything below works for this worker. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class AskerFilter extends OncePerRequestFilter {

    @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var worker = SignedIn.here();
        if (worker.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Screen.signedIn(request, worker.get().name());
        try {
            Asker.as(worker.get(), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    @Override protected boolean shouldNotFilterAsyncDispatch() { return false; }
}
