package kith.ui;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** What a handler answers: a template with its model, or the address to go to next. */
public sealed interface Page {

    record Shown(String template, Object model, HttpStatus status) implements Page {}

    /** @param onward what has to follow at once, wherever the form was opened from */
    record Elsewhere(String address, Flash flash, boolean onward) implements Page {}

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
        return new Elsewhere(address, null, false);
    }

    static Page redirect(String address, String done) {
        return new Elsewhere(address, Flash.done(done), false);
    }

    static Page onward(String address, String done) {
        return new Elsewhere(address, Flash.done(done), true);
    }

    static Page redirect(String address, Flash flash) {
        return new Elsewhere(address, flash, false);
    }
}
