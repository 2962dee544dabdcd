package kith.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A template rendered as in a request, without a server. */
final class Rendered {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private Rendered() {}

    static String signedIn(String template, Object page) {
        return in(request -> {
            request.setRequestURI("/hub");
            request.setAttribute("_csrf", new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "a-token"));
            request.setAttribute(Screen.PLACES, List.of(Destination.of("My hub", "/hub", 10), Destination.of("My work", "/work", 20), Destination.of("Owed", "/owed", 30)));
            request.setAttribute(Screen.SERVICE, "Larkshire Children's Services");
            Screen.signedIn(request, "Rosalind Achterberg");
        }, template, page);
    }

    static String signedOut(String template, Object page) {
        return in(request -> request.setAttribute(Screen.SERVICE, "Larkshire Children's Services"), template, page);
    }

    private static String in(Consumer<MockHttpServletRequest> prepare, String template, Object page) {
        var request = new MockHttpServletRequest();
        prepare.accept(request);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            var html = new StringOutput();
            TEMPLATES.render(template + ".jte", page, html);
            return html.toString();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }
}
