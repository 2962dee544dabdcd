package kith.frontdoor;

import kith.ui.Page;
import org.springframework.http.HttpStatus;

/** A list that its open page asks for again every few seconds: it answers nothing while nothing has changed, so that nobody's place on the page is lost and no look is written for what was seen before. */
public interface Watched {

    /** Changes with whatever the page shows. */
    String mark();

    default Page shown(String template, String seen, Runnable looked) {
        if (mark().equals(seen)) return Page.status(HttpStatus.NO_CONTENT, "kith/frontdoor/same", this);
        looked.run();
        return Page.of(template, this);
    }
}
