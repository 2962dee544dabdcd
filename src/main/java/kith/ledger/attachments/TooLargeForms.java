package kith.ledger.attachments;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A form that says it is larger than all its files may be is answered before any of it is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TooLargeForms extends OncePerRequestFilter {

    /** All files of a form, and a little for its words. */
    static final long LARGEST = 51L << 20;

    @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST) response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        else chain.doFilter(request, response);
    }
}
