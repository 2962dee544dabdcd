package kith.access.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kith.KithTest;
import kith.Visitor;
import kith.access.secondfactor.Phone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import picocli.CommandLine;

class LeavingTest extends KithTest {

    private static final String OWN = "harbour velvet tuesday onion";

    @Autowired AutowireCapableBeanFactory beans;

    @Test void whoever_leaves_is_out_with_their_very_next_request() {
        var leaver = worker("practitioner");
        var theirs = signedIn(leaver);
        var phone = signedIn(leaver);

        as("administrator").post("/workers/" + id(leaver) + "/closing");

        assertThat(Visitor.place(theirs.get("/account"))).isEqualTo("/sign-in");
        assertThat(Visitor.place(phone.get("/account"))).isEqualTo("/sign-in");
        assertThat(signedIn(leaver).get("/account").statusCode()).isEqualTo(302);
    }

    @Test void even_a_session_that_survived_opens_nothing() {
        var leaver = worker("practitioner");
        var theirs = signedIn(leaver);

        db.sql("update access.worker set active = false where username = :username").param("username", leaver).update();

        assertThat(theirs.get("/account").statusCode()).isEqualTo(403);
    }

    @Test void an_account_is_opened_again() {
        var worker = worker("practitioner");
        var administrator = as("administrator");
        administrator.post("/workers/" + id(worker) + "/closing");
        administrator.post("/workers/" + id(worker) + "/reopening");

        assertThat(signedIn(worker).get("/account").statusCode()).isEqualTo(200);
        assertThat(administrator.get("/workers/" + id(worker)).body()).contains("Account closed", "Account opened again");
    }

    @Test void the_command_closes_an_account_too() throws Exception {
        var leaver = worker("practitioner");
        var theirs = signedIn(leaver);
        var command = new RemoveWorker();
        beans.autowireBean(command);

        new CommandLine(command).execute(leaver);

        assertThat(Visitor.place(theirs.get("/account"))).isEqualTo("/sign-in");
    }

    @Test void a_lost_phone_is_forgotten_and_a_new_one_set_up() {
        var worker = workerWithSecondFactor("practitioner");
        var theirs = signedIn(worker);
        theirs.post("/second-factor/app", "code", Phone.taking(theirs.get("/second-factor/app").body()).code());

        as("administrator").post("/workers/" + id(worker) + "/second-factor/reset");

        assertThat(Visitor.place(theirs.get("/account"))).isEqualTo("/sign-in");
        assertThat(Visitor.place(signedIn(worker).get("/account"))).isEqualTo("/second-factor");
    }

    @Test void whoever_forgot_their_password_is_given_one_that_opens_the_choice_of_their_own_and_nothing_else() {
        var worker = worker("practitioner");
        var theirs = signedIn(worker);
        var administrator = as("administrator");
        var given = given(administrator.post("/workers/" + id(worker) + "/password/reset").body());

        assertThat(Visitor.place(theirs.get("/account"))).isEqualTo("/sign-in");
        assertThat(Visitor.place(signedIn(worker).get("/account"))).as("the forgotten one").isEqualTo("/sign-in");
        var back = visitor().signIn(worker, given);
        assertThat(Visitor.place(back.get("/account"))).isEqualTo("/sign-in/own-password");
        assertThat(back.post("/sign-in/own-password", "fresh", given, "again", given).body()).contains("Choose another than the one you were given");
        assertThat(back.post("/sign-in/own-password", "fresh", OWN, "again", OWN).statusCode()).isEqualTo(303);

        assertThat(back.get("/account").statusCode()).isEqualTo(200);
        assertThat(visitor().signIn(worker, OWN).get("/account").statusCode()).isEqualTo(200);
        assertThat(Visitor.place(visitor().signIn(worker, given).get("/account"))).isEqualTo("/sign-in");
        assertThat(administrator.get("/workers/" + id(worker)).body()).contains("Given a password to sign in with once", "Password changed").doesNotContain(given);
    }

    @Test void a_password_that_was_given_does_not_stand_for_the_second_step() {
        var worker = workerWithSecondFactor("practitioner");
        var back = visitor().signIn(worker, given(as("administrator").post("/workers/" + id(worker) + "/password/reset").body()));

        assertThat(Visitor.place(back.get("/second-factor/app"))).isEqualTo("/sign-in/own-password");
        assertThat(Visitor.place(back.post("/sign-in/own-password", "fresh", OWN, "again", OWN))).isEqualTo("/second-factor");
        assertThat(Visitor.place(back.get("/account"))).isEqualTo("/second-factor");
        assertThat(Visitor.place(back.get("/sign-in/own-password"))).isEqualTo("/sign-in");
    }

    @Test void the_command_gives_a_password_too() throws Exception {
        var forgot = worker("administrator");
        var theirs = signedIn(forgot);
        var command = new ResetPassword();
        beans.autowireBean(command);

        assertThat(new CommandLine(command).execute(forgot)).isZero();

        assertThat(Visitor.place(theirs.get("/account"))).isEqualTo("/sign-in");
        assertThat(Visitor.place(signedIn(forgot).get("/account"))).isEqualTo("/sign-in");
    }

    private static String given(String page) {
        var password = java.util.regex.Pattern.compile(">\\s*([a-z2-9]{20})\\s*<").matcher(page);
        assertThat(password.find()).isTrue();
        return password.group(1);
    }

    @Test void only_who_runs_the_service_looks_after_accounts() {
        var other = id(worker("practitioner"));
        var manager = as("manager");

        assertThat(manager.get("/workers").statusCode()).isEqualTo(403);
        assertThat(manager.post("/workers/" + other + "/closing").statusCode()).isEqualTo(403);
        assertThat(manager.post("/workers/" + other + "/password/reset").statusCode()).isEqualTo(403);
    }

    @Test void nobody_closes_their_own() {
        var self = worker("administrator");
        var administrator = signedIn(self);

        administrator.post("/workers/" + id(self) + "/closing");

        assertThat(administrator.get("/workers/" + id(self)).statusCode()).isEqualTo(200);
        assertThat(administrator.get("/workers?called=" + self).body()).contains(self);
    }

    private UUID id(String username) { return workers.called(username).orElseThrow().id(); }
}
