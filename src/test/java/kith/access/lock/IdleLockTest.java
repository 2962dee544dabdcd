package kith.access.lock;

import static org.assertj.core.api.Assertions.assertThat;

import kith.KithTest;
import kith.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdleLockTest extends KithTest {

    @AfterEach void nobodyIsInAHurry() { System.clearProperty("sign-in.idle-minutes"); }

    @Test void a_session_that_nobody_touched_asks_who_is_there_before_it_answers() {
        var visitor = locked(worker("practitioner"));

        assertThat(Visitor.place(visitor.get("/account"))).isEqualTo("/locked");
        assertThat(visitor.get("/locked?next=/account").body()).contains("Are you there?").doesNotContain("kith-header__who");
        assertThat(visitor.post("/locked/open", "locked-password", "wrong", "locked-next", "/account").body()).contains("The password is not right");

        System.clearProperty("sign-in.idle-minutes");
        assertThat(Visitor.place(visitor.post("/locked/open", "locked-password", PASSWORD, "locked-next", "/account"))).isEqualTo("/account");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    }

    @Test void what_was_sent_while_the_lock_fell_is_kept_and_sent_afterwards() {
        var visitor = locked(worker("practitioner"));

        var reply = visitor.post("/test/unconfirmed", "note", "She asked about her dog");
        assertThat(reply.statusCode()).isEqualTo(403);
        assertThat(reply.body()).contains("What you typed is kept").contains("name=\"note\" value=\"She asked about her dog\"").doesNotContain("Not confirmed");

        System.clearProperty("sign-in.idle-minutes");
        var kept = visitor.post("/locked/open", "locked-password", PASSWORD, "locked-next", "/test/unconfirmed", "note", "She asked about her dog");
        assertThat(kept.body()).contains("action=\"/test/unconfirmed\"").contains("She asked about her dog").doesNotContain(PASSWORD);
    }

    @Test void a_page_that_refreshes_itself_is_told_and_shows_nothing() {
        var visitor = locked(worker("practitioner"));

        assertThat(visitor.getAsScript("/account").statusCode()).isEqualTo(401);
    }

    @Test void whoever_covers_their_page_themselves_is_asked_too() {
        var visitor = as("practitioner");

        assertThat(visitor.post("/locked/from-now").body()).contains("Are you there?").doesNotContain("<html");
        assertThat(Visitor.place(visitor.get("/account"))).isEqualTo("/locked");
    }

    private Visitor locked(String worker) {
        var visitor = signedIn(worker);
        visitor.get("/account");
        System.setProperty("sign-in.idle-minutes", "0");
        return visitor;
    }
}
