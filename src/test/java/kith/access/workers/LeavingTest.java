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

    @Test void only_who_runs_the_service_looks_after_accounts() {
        var other = id(worker("practitioner"));
        var manager = as("manager");

        assertThat(manager.get("/workers").statusCode()).isEqualTo(403);
        assertThat(manager.post("/workers/" + other + "/closing").statusCode()).isEqualTo(403);
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
