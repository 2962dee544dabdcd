package kith.app.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** A view's name is its template's: kith/access/signin/SignInPage. The page is whole before its first byte leaves. */
@Component
class Views implements ViewResolver, Ordered {

    private final TemplateEngine templates;

    Views(TemplateEngine templates) { this.templates = templates; }

    @Override public View resolveViewName(String name, Locale locale) {
        return name.startsWith("kith/") ? new Page(name + ".jte") : null;
    }

    // before Spring's own resolver, which takes any name for an address to forward to
    @Override public int getOrder() { return Ordered.HIGHEST_PRECEDENCE; }

    private class Page implements View {

        private final String template;

        Page(String template) { this.template = template; }

        @Override public String getContentType() { return "text/html;charset=UTF-8"; }

        @Override public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            var page = new Utf8ByteOutput();
            templates.render(template, new HashMap<>(model), LocalWording.over(page));
            response.setContentType(getContentType());
            response.setContentLength(page.getContentLength());
            // in one piece: the session is kept before the first byte leaves, and where that fails the page can still become another
            response.getOutputStream().write(page.toByteArray());
        }
    }
}
