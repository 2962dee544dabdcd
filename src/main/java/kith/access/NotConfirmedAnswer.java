package kith.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Nobody is told "saved" when the database did not say so. */
@ControllerAdvice
class NotConfirmedAnswer {

    @ExceptionHandler(NotConfirmed.class)
    ModelAndView sayIt(HttpServletRequest request) {
        return new ModelAndView("kith/access/NotConfirmedPage", Map.of("page", NotConfirmedPage.of(request)), HttpStatus.SERVICE_UNAVAILABLE);
    }
}
