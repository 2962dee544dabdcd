package kith.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Spring takes "end of file", "broken pipe" and "connection reset" anywhere beneath an exception for a browser that has gone, and answers
 * with nothing and 200. Here it is the database that has gone, and the browser waits for an answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseLeft implements HandlerExceptionResolver {

    @Override public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception thrown) {
        if (Trouble.databaseAway(thrown) && !Trouble.notConfirmed(thrown)) throw new DataAccessResourceFailureException("The database is away", thrown);
        return null;
    }
}
