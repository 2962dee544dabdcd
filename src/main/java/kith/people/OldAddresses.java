package kith.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import kith.access.MergedInto;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The address of a record that was merged leads to the survivor's. 307 sends a form that was under way there as well, with all that was typed. */
@ControllerAdvice
class OldAddresses {

    private static final Pattern CHILD = Pattern.compile("^/children/[0-9a-fA-F-]{36}");

    @ExceptionHandler(MergedInto.class)
    ResponseEntity<Void> lead(MergedInto merged, HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var place = CHILD.matcher(request.getRequestURI()).replaceFirst("/children/" + merged.survivor()) + query;
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT).location(URI.create(place)).build();
    }
}
