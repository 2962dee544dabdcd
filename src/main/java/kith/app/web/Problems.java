package kith.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Errors get a page of our own that gives nothing away. */
@Component
class Problems implements ErrorViewResolver {

    @Override public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return new ModelAndView("kith/app/web/ProblemPage", Map.of("page", Problem.of(status.value())), status);
    }
}
