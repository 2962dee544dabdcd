package kith.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kith.app.web.Problem.Ring;
import kith.ui.Screen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/** Errors get a page of our own that gives nothing away. It asks nothing of the database, which may be what went wrong. */
@Component("/error")
class Problems implements HttpRequestHandler, ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER = "30";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Views views;
    private final List<Ring> ring;

    Problems(Views views, @Value("${kith.ring.first-contact:}") String firstContact, @Value("${kith.ring.emergency-duty:}") String emergencyDuty) {
        this.views = views;
        this.ring = Stream.of(new Ring("First contact, in working hours", firstContact), new Ring("Emergency duty team, at night and on days off", emergencyDuty), new Ring("In an emergency", "999"))
            .filter(person -> !person.phone().isBlank()).toList();
    }

    @Override public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // somebody who types the address of this page finds nothing
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        answer(status, thrown, request, response);
    }

    /** What went wrong, said in the house's look, whatever the status was going to be. */
    void answer(int status, Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var unsure = Trouble.notConfirmed(thrown);
        var away = !unsure && Trouble.databaseAway(thrown);
        var answered = unsure || away ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : status;
        var problem = unsure ? Problem.NOT_CONFIRMED : away ? Problem.AWAY : Problem.of(status == 403 && !Screen.now().signedIn() ? 401 : status);
        if (status == 404 || answered >= 500) problem = problem.ringing(ring);
        if (answered >= 500) problem = problem.numbered(incident(answered, request, thrown));

        response.setStatus(answered);
        if (answered == HttpServletResponse.SC_SERVICE_UNAVAILABLE) response.setHeader("Retry-After", RETRY_AFTER);
        if (wantsPage(request)) show(problem, request, response);
        else say(problem, response);
    }

    private String incident(int status, HttpServletRequest request, Throwable thrown) {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        var number = HexFormat.of().withUpperCase().formatHex(bytes);
        // the address may hold an id but never words that were searched for
        LOG.error("Incident {}: {} at {} {}", number, status, request.getMethod(), address(request), thrown);
        return number;
    }

    private static Object address(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed;
    }

    private void show(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            views.resolveViewName("kith/app/web/ProblemPage", Locale.UK).render(Map.of("page", problem), request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private void say(Problem problem, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(problem.title() + ". " + String.join(" ", problem.words()) + (problem.incident() == null ? "" : " Incident " + problem.incident()));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getHeader("Kith-Draft") == null && request.getHeader("HX-Request") == null && (accept == null || accept.contains("text/html") || accept.contains("*/*"));
    }
}
