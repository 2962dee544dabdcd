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
import kith.ui.Language;
import kith.ui.Languages;
import kith.ui.Screen;
import kith.ui.Terms;
import kith.ui.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<Languages> languages;
    private final ObjectProvider<Terms> terms;
    private final List<Ring> ring;

    Problems(Views views, ObjectProvider<Languages> languages, ObjectProvider<Terms> terms, @Value("${kith.ring.first-contact:}") String firstContact, @Value("${kith.ring.emergency-duty:}") String emergencyDuty) {
        this.views = views;
        this.languages = languages;
        this.terms = terms;
        this.ring = Stream.of(new Ring("first-contact", firstContact), new Ring("emergency-duty", emergencyDuty), new Ring("999", "999"))
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
        var what = unsure ? Problem.NOT_CONFIRMED : away ? Problem.AWAY : Problem.of(status == 403 && !Screen.now().signedIn() ? 401 : status);
        var ringing = status == 404 || answered >= 500 ? ring : List.<Ring>of();
        var incident = answered >= 500 ? incident(answered, request, thrown) : null;

        response.setStatus(answered);
        if (answered == HttpServletResponse.SC_SERVICE_UNAVAILABLE) response.setHeader("Retry-After", RETRY_AFTER);
        var said = said(request).stream().map(language -> Problem.of(what, Wording.of("problem", language), terms.getIfAvailable(), ringing, incident)).toList();
        if (wantsPage(request)) show(new ProblemPage(said.getFirst(), said.subList(1, said.size())), request, response);
        else say(said.getFirst(), response);
    }

    /** The first is the page's: English around an English menu, and to others what they chose or their browser speaks. */
    private List<Language> said(HttpServletRequest request) {
        var known = languages.getIfAvailable();
        if (known == null) return List.of(Language.ENGLISH);
        var first = Screen.now().signedIn() ? Language.ENGLISH : known.spoken(request);
        Screen.speaking(request, first);
        return Stream.concat(Stream.of(first), known.offered().stream().filter(each -> each != first)).toList();
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

    private void show(ProblemPage problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
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
        response.getWriter().println(problem.title() + ". " + String.join(" ", problem.words()) + (problem.incident() == null ? "" : " " + problem.says().say("incident") + " " + problem.incident()));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getHeader("Kith-Draft") == null && request.getHeader("HX-Request") == null && (accept == null || accept.contains("text/html") || accept.contains("*/*"));
    }
}
