package kith.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

class LookingTest extends KithTest {

    private static final String LOOKS = "select what from access.who_looked where person = :person";

    @Autowired TransactionTemplate transaction;
    @Autowired Looks looks;

    @Autowired Samples samples;
    @Autowired Staff staff;

    private UUID person;
    private String reader;

    @BeforeEach void somebody_who_reads_the_record() {
        reader = worker("practitioner");
        person = samples.family(staff.inHub(reader, "hub-10")).amara().value();
    }

    @Test void a_look_is_written_down_before_the_answer() {
        var reply = signedIn(reader).get("/test/looked/" + person);

        assertThat(reply.body()).isEqualTo("seen " + person);
        assertThat(looks()).containsExactly("the test page");
    }

    @Test void a_route_that_forgets_the_look_answers_nothing() {
        var reply = signedIn(reader).get("/test/forgotten/" + person);

        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.body()).contains("Something went wrong").doesNotContain("seen " + person);
    }

    @Test void what_failed_showed_nothing() {
        signedIn(reader).get("/test/failing/" + person);

        assertThat(looks()).isEmpty();
    }

    @Test void a_route_without_a_permission_answers_nobody() {
        assertThat(as("manager").get("/test/silent").statusCode()).isEqualTo(500);
    }

    @Test void only_who_may_decide_decides() {
        assertThat(as("practitioner").get("/test/deciding").statusCode()).isEqualTo(403);
        assertThat(as("manager").get("/test/deciding").body()).isEqualTo("decided");
    }

    @Test void who_runs_the_service_does_not_read_records() {
        assertThat(as("administrator").get("/test/looked/" + person).statusCode()).isEqualTo(403);
        assertThat(looks()).isEmpty();
    }

    @Test void a_person_nobody_could_mean_is_not_found() {
        assertThat(as("practitioner").get("/test/looked/somebody").statusCode()).isEqualTo(404);
    }

    @Test void a_look_is_never_altered_or_written_as_somebody_else() {
        signedIn(reader).get("/test/looked/" + person);
        var other = new Worker(UUID.randomUUID(), "Other", "other");

        assertThatThrownBy(() -> db.sql("update access.look set what = 'nothing'").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("delete from access.looked_at").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> looks.record(other, List.of(person), "x"))).isInstanceOf(DataAccessException.class);
    }

    private List<String> looks() {
        return transaction.execute(status -> db.sql(LOOKS).param("person", person).query(String.class).list());
    }
}
