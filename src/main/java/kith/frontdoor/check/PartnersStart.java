package kith.frontdoor.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kith.access.Asker;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The first page of a worker is closed to a partner: theirs is the check. It costs nobody else a question. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PartnersStart implements HandlerExceptionResolver {

    static final String PARTNER = "select exists (select from access.partner where worker::text = :worker)";

    private final JdbcClient db;

    PartnersStart(JdbcClient db) {
        this.db = db;
    }

    @Override public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception thrown) {
        if (!(thrown instanceof AccessDeniedException) || !request.getRequestURI().equals("/") || Asker.current().isEmpty()) return null;
        if (!db.sql(PARTNER).param("worker", Asker.current()).query(Boolean.class).single()) return null;
        return new ModelAndView(new RedirectView("/check", true, false, false));
    }
}
