package kith.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.KithTest;
import kith.Visitor;
import org.junit.jupiter.api.Test;

class SigningInTest extends KithTest {

    @Test void a_worker_signs_in_and_out() {
        var worker = worker("practitioner");
        var visitor = signedIn(worker);

        assertThat(visitor.get("/account").body()).contains(worker);

        visitor.post("/sign-out");
        assertThat(Visitor.place(visitor.get("/account"))).isEqualTo("/sign-in");
    }

    @Test void signing_out_here_leaves_the_other_browser_signed_in_and_the_next_sign_in_possible() {
        var worker = worker("practitioner");
        Visitor here = signedIn(worker), there = signedIn(worker);
        for (var each : List.of(here, there)) assertThat(each.get("/account").body()).contains(worker);

        here.post("/sign-out");

        assertThat(Visitor.place(here.get("/account"))).isEqualTo("/sign-in");
        assertThat(there.get("/account").body()).contains(worker);
        assertThat(here.signIn(worker, PASSWORD).get("/account").body()).contains(worker);
    }

    @Test void a_wrong_password_keeps_the_username_and_says_no_more() {
        var worker = worker();
        var visitor = visitor();
        visitor.get("/sign-in");

        var reply = visitor.post("/sign-in", "username", worker, "password", "wrong");

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("value=\"" + worker + "\"").contains("The username or the password is not right").doesNotContain("wrong\"");
    }

    @Test void guessing_is_slowed_down_from_one_source() {
        var worker = worker();
        var visitor = visitor();
        visitor.get("/sign-in");
        for (int i = 0; i < 10; i++) visitor.post("/sign-in", "username", worker, "password", "guess" + i);

        var reply = visitor.post("/sign-in", "username", worker, "password", PASSWORD);

        assertThat(reply.body()).contains("Too many attempts");
    }

    @Test void a_form_without_its_token_is_refused() {
        assertThat(as().postWithoutToken("/sign-out").statusCode()).isEqualTo(403);
    }

    @Test void nobody_sees_a_page_without_signing_in() {
        assertThat(Visitor.place(visitor().get("/anything"))).isEqualTo("/sign-in");
    }

    @Test void pages_are_not_kept_by_the_browser_and_load_nothing_from_elsewhere() {
        var headers = as().get("/account").headers();

        assertThat(headers.firstValue("Cache-Control")).get().asString().contains("no-store");
        assertThat(headers.firstValue("Content-Security-Policy")).get().asString().contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("strict-origin");
    }
}
