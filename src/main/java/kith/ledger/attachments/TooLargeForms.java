package kith.ledger.attachments;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form that says it is larger than all its files may be is answered before they are read: a {@link FormWithFiles} by itself with all
 * that was typed, any other by an error. After the filter of the session, so that a worker who is signed in in the same browser keeps theirs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 60)
class TooLargeForms extends OncePerRequestFilter {

    /** All files of a form, and a little for its words. */
    static final long LARGEST = 51L << 20;
    static final String TYPED = TooLargeForms.class.getName() + ".TYPED";

    private final ObjectProvider<FormWithFiles> forms;

    TooLargeForms(ObjectProvider<FormWithFiles> forms) { this.forms = forms; }

    @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (request.getContentLengthLong() <= LARGEST) {
            chain.doFilter(request, response);
            return;
        }
        var form = forms.stream().filter(each -> request.getMethod().equals("POST") && each.takes(request.getRequestURI())).findFirst();
        if (form.isEmpty()) response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        else again(form.get(), request, response);
    }

    private static void again(FormWithFiles form, HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setHeader("Connection", "close");
        request.setAttribute(TYPED, BeforeTheFiles.typed(request));
        request.getRequestDispatcher(form.tooLarge(request.getRequestURI())).forward(new WithoutBody(request), response);
        response.flushBuffer();
    }

    /** What is shown instead is asked for like a page. */
    private static final class WithoutBody extends HttpServletRequestWrapper {

        WithoutBody(HttpServletRequest request) { super(request); }

        @Override public String getMethod() { return "GET"; }

        @Override public String getContentType() { return null; }

        @Override public int getContentLength() { return 0; }

        @Override public long getContentLengthLong() { return 0; }
    }
}
