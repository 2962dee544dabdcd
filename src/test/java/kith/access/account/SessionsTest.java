package kith.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import kith.KithTest;
import kith.Visitor;
import org.junit.jupiter.api.Test;

class SessionsTest extends KithTest {

    @Test void a_worker_sees_where_they_are_signed_in_and_ends_it_everywhere_else() {
        var worker = worker("practitioner");
        var here = signedIn(worker);
        var elsewhere = signedIn(worker);
        assertThat(here.get("/account").body()).contains("Sign out everywhere else").contains("This one");

        here.post("/account/sessions/ending");

        assertThat(Visitor.place(elsewhere.get("/account"))).isEqualTo("/sign-in");
        assertThat(here.get("/account").body()).doesNotContain("Sign out everywhere else");
    }

    @Test void nobody_ends_somebody_elses_session() {
        var victim = worker("practitioner");
        var theirs = signedIn(victim);
        var handle = theirs.get("/account").body();
        signedIn(victim);
        handle = theirs.get("/account").body().replaceAll("(?s).*/account/sessions/([0-9a-f]{24})/ending.*", "$1");

        as("manager").post("/account/sessions/" + handle + "/ending");

        assertThat(theirs.get("/account").body()).contains(handle);
    }
}
