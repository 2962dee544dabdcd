package kith.access.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kith.access.signin.HalfSignedIn;
import kith.access.signin.HalfSignedIn.Missing;
import kith.access.signin.NextPlace;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** Whoever has something left to prove is led there; everybody else is refused. */
class HalfWay implements AccessDeniedHandler {

    private final AccessDeniedHandler refuse = new AccessDeniedHandlerImpl();

    @Override public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused) throws IOException, ServletException {
        var half = HalfSignedIn.here();
        if (half.isEmpty() || refused instanceof CsrfException) refuse.handle(request, response, refused);
        else if (fromScript(request)) response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        else lead(half.get().missing(), request, response);
    }

    private static void lead(Missing missing, HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if (missing != Missing.UNLOCKING) {
            NextPlace.remember(request, response);
            response.sendRedirect(missing.place());
        }
        else if (request.getMethod().equals("GET")) response.sendRedirect(missing.place() + "?next=" + URLEncoder.encode(here(request), StandardCharsets.UTF_8));
        // what they typed while the lock fell goes along
        else request.getRequestDispatcher("/locked/kept").forward(request, response);
    }

    static boolean fromScript(HttpServletRequest request) { return request.getHeader("HX-Request") != null || request.getHeader("Kith-Draft") != null || request.getHeader("Kith-Script") != null; }

    private static String here(HttpServletRequest request) { return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString()); }
}
