package kith.ui;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** What a handler answers: a template with its model, or the address to go to next. */
public sealed interface Page {

    record Shown(String template, Object model, HttpStatus status) implements Page {}

    record Elsewhere(String address, Flash flash) implements Page {}

    static Page of(String template, Object model) {
        return new Shown(template, model, HttpStatus.OK);
    }

    static Page of(String template) {
        return of(template, Map.of());
    }

    /** The form again, with all that was typed and what is wrong. */
    static Page invalid(String template, Object model) {
        return new Shown(template, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static Page status(HttpStatus status, String template, Object model) {
        return new Shown(template, model, status);
    }

    static Page redirect(String address) {
        return new Elsewhere(address, null);
    }

    static Page redirect(String address, String done) {
        return new Elsewhere(address, Flash.done(done));
    }

    static Page redirect(String address, Flash flash) {
        return new Elsewhere(address, flash);
    }
}
