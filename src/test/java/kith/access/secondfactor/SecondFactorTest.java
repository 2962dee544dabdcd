package kith.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kith.KithTest;
import kith.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondFactorTest extends KithTest {

    private static final Pattern RECOVERY = Pattern.compile("<li>([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})</li>");

    @Test void a_password_alone_leads_to_setting_a_second_step_up_and_nowhere_else() {
        var visitor = signedIn(workerWithSecondFactor("manager"));

        assertThat(visitor.get("/second-factor").body()).contains("Set up a second step").doesNotContain("kith-header__record");
        for (var address : List.of("/", "/account", "/search", "/children/00000000-0000-0000-0000-000000000001", "/workers", "/awake", "/sign-in/again", "/test/deciding"))
            assertThat(Visitor.place(visitor.get(address))).as(address).isEqualTo("/second-factor");
        assertThat(Visitor.place(visitor.post("/sign-out"))).isEqualTo("/signed-out");
    }

    @Test void an_app_is_set_up_and_asked_for_from_then_on() {
        var worker = workerWithSecondFactor("practitioner");
        var visitor = signedIn(worker);
        var phone = Phone.taking(visitor.get("/second-factor/app").body());

        assertThat(visitor.post("/second-factor/app", "code", "000000").body()).contains("That code is not right");
        assertThat(Visitor.place(visitor.post("/second-factor/app", "code", phone.code(-1)))).isEqualTo("/second-factor/recovery-codes");
        assertThat(visitor.get("/account").body()).contains("Set up anew");

        var again = signedIn(worker);
        assertThat(Visitor.place(again.get("/account"))).isEqualTo("/sign-in/code");
        assertThat(Visitor.place(again.get("/second-factor/app"))).isEqualTo("/sign-in/code");
        assertThat(Visitor.place(again.post("/sign-in/code", "code", phone.code()))).isEqualTo("/account");
        assertThat(again.get("/account").statusCode()).isEqualTo(200);
    }

    @Test void a_code_opens_once() {
        var worker = workerWithSecondFactor("practitioner");
        var phone = enrolled(worker);
        var code = phone.code();
        signedIn(worker).post("/sign-in/code", "code", code);

        var somebodyWhoSawIt = signedIn(worker);

        assertThat(somebodyWhoSawIt.post("/sign-in/code", "code", code).body()).contains("was used before");
        assertThat(Visitor.place(somebodyWhoSawIt.get("/account"))).isEqualTo("/sign-in/code");
    }

    @Test void guessing_codes_is_slowed_down_wherever_it_comes_from() {
        var worker = workerWithSecondFactor("practitioner");
        var phone = enrolled(worker);
        for (int i = 0; i < 10; i++) signedIn(worker).post("/sign-in/code", "code", "12345" + i);

        assertThat(signedIn(worker).post("/sign-in/code", "code", phone.code()).body()).contains("Too many attempts");
    }

    @Test void a_session_from_before_the_second_step_was_set_up_cannot_replace_it() {
        var worker = workerWithSecondFactor("practitioner");
        var thief = signedIn(worker);
        thief.get("/second-factor/app");
        enrolled(worker);

        assertThat(Visitor.place(thief.get("/second-factor/app"))).isEqualTo("/sign-in");
        assertThat(Visitor.place(thief.post("/second-factor/app", "code", "123456"))).isEqualTo("/sign-in");
    }

    @Test void a_recovery_code_opens_once() {
        var worker = workerWithSecondFactor("practitioner");
        var visitor = signedIn(worker);
        visitor.post("/second-factor/app", "code", Phone.taking(visitor.get("/second-factor/app").body()).code());
        var codes = new ArrayList<String>();
        RECOVERY.matcher(visitor.post("/second-factor/recovery-codes").body()).results().forEach(found -> codes.add(found.group(1)));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        var lost = signedIn(worker);
        lost.get("/sign-in/code");
        assertThat(Visitor.place(lost.post("/sign-in/recovery-code", "recovery", codes.getFirst().toUpperCase().replace("-", " ")))).isEqualTo("/");
        assertThat(lost.get("/account").body()).contains("9 left");

        var thief = signedIn(worker);
        thief.get("/sign-in/code");
        assertThat(thief.post("/sign-in/recovery-code", "recovery", codes.getFirst()).statusCode()).isEqualTo(422);
        assertThat(db.sql("select count(*) from access.recovery_code where encode(hash, 'escape') like '%' || :code || '%'").param("code", codes.get(1)).query(Integer.class).single()).isZero();
    }

    @Test void proving_again_leads_back_to_a_page_of_ours() {
        var worker = worker("practitioner");
        var visitor = signedIn(worker);

        assertThat(visitor.get("/sign-in/again?next=/account").body()).contains("Is it still you?");
        assertThat(visitor.post("/sign-in/again", "proof", "wrong", "next", "/account").body()).contains("The password is not right");
        assertThat(Visitor.place(visitor.post("/sign-in/again", "proof", PASSWORD, "next", "/account"))).isEqualTo("/account");
    }

    @Test void whoever_has_a_second_step_does_not_prove_again_with_the_password() {
        var worker = workerWithSecondFactor("practitioner");
        var phone = enrolled(worker);
        var visitor = signedIn(worker);
        visitor.post("/sign-in/code", "code", phone.code());

        assertThat(visitor.post("/sign-in/again", "proof", PASSWORD, "next", "/account").statusCode()).isEqualTo(422);
        assertThat(Visitor.place(visitor.post("/sign-in/again", "proof", phone.code(1), "next", "/account"))).isEqualTo("/account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)", "/ok\r\nSet-Cookie: a=b", "", "elsewhere"})
    void proving_again_never_leads_elsewhere(String next) {
        var visitor = as("practitioner");

        var reply = visitor.post("/sign-in/again", "proof", PASSWORD, "next", next);

        assertThat(reply.headers().firstValue("Location")).contains("/");
    }

    private Phone enrolled(String worker) {
        var visitor = signedIn(worker);
        var phone = Phone.taking(visitor.get("/second-factor/app").body());
        visitor.post("/second-factor/app", "code", phone.code(-1));
        return phone;
    }
}
