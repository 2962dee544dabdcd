package kith.access;

import jakarta.servlet.http.HttpServletRequest;
import kith.ui.Page;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** Sends whoever may see more after a prompt to the page that asks, and from there to where they wanted to go. */
@ControllerAdvice
class MoreToAskAnswer {

    @ExceptionHandler(MoreToAsk.class)
    Page ask(MoreToAsk more, HttpServletRequest request) {
        var page = UriComponentsBuilder.fromPath("/children/" + more.person() + "/reason");
        if (request.getMethod().equals("GET")) page.queryParam("next", request.getRequestURI());
        return Page.redirect(page.encode().toUriString());
    }
}
