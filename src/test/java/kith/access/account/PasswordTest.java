package kith.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import kith.KithTest;
import kith.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest extends KithTest {

    private static final String FRESH = "harbour velvet tuesday onion";

    @ParameterizedTest
    @ValueSource(strings = {"short", "fourteen chars", "passwordpassword", "aaaaaaaaaaaaaaaaaaaa", "qwertyuiopasdfghjkl", "123456789012345678", "Password12345678!", "letmeinletmein123"})
    void what_is_short_or_tried_first_is_refused(String weak) {
        var reply = as("practitioner").post("/account/password", "password", PASSWORD, "fresh", weak, "again", weak);

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).doesNotContain("value=\"" + weak);
    }

    @ParameterizedTest
    @ValueSource(strings = {FRESH, "all lower case words without digits", "пароль из нескольких слов"})
    void length_is_all_that_is_asked_beside(String good) {
        assertThat(Visitor.place(as("practitioner").post("/account/password", "password", PASSWORD, "fresh", good, "again", good))).isEqualTo("/account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour velvet tuesday onion lantern meadow copper thistle window ginger saddle", "tŷ gŵyl môr tân dŵr pêl sŵn tôn mân cŵn tîm grêt llŷn sôn gwên brân hŷn"})
    void one_that_is_longer_than_can_be_kept_whole_is_refused_in_words(String longer) {
        var changed = as("practitioner").post("/account/password", "password", PASSWORD, "fresh", longer, "again", longer);

        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(changed.body()).contains("at most 72 characters");
        assertThat(Visitor.place(visitor().signIn(worker("practitioner"), longer).get("/account"))).isEqualTo("/sign-in");
    }

    @Test void ones_own_name_makes_no_password() {
        var worker = worker("practitioner");

        assertThat(signedIn(worker).post("/account/password", "password", PASSWORD, "fresh", worker + "1", "again", worker + "1").statusCode()).isEqualTo(422);
    }

    @Test void a_new_password_ends_every_other_session() {
        var worker = worker("practitioner");
        var here = signedIn(worker);
        var elsewhere = signedIn(worker);

        here.post("/account/password", "password", PASSWORD, "fresh", FRESH, "again", FRESH);

        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(Visitor.place(elsewhere.get("/account"))).isEqualTo("/sign-in");
        assertThat(Visitor.place(visitor().signIn(worker, FRESH).get("/account"))).isEmpty();
        assertThat(Visitor.place(signedIn(worker).get("/account"))).isEqualTo("/sign-in");
    }

    @Test void the_old_password_is_asked_for() {
        assertThat(as("practitioner").post("/account/password", "password", "not mine", "fresh", FRESH, "again", FRESH).body()).contains("That is not the password you have now");
    }
}
