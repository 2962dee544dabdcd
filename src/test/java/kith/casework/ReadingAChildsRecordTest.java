package kith.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ReadingAChildsRecordTest extends KithTest {

    private static final String STREET = "14 Larkspur Row";

    @Autowired Samples samples;
    @Autowired TransactionTemplate transaction;

    @Test void a_shielded_address_is_nowhere_for_whoever_works_elsewhere() {
        var family = samples.family(UUID.randomUUID());
        var visitor = as("practitioner");

        for (var address : new String[] {"", "/chronology", "/record", "/record/visit", "/looks"})
            assertThat(visitor.get("/children/" + family.ben() + address).body()).doesNotContain(STREET).doesNotContain("ZX4 7QP");
    }

    @Test void whoever_works_in_the_hub_sees_it_with_a_warning() {
        var family = samples.family(UUID.randomUUID());
        var username = worker("practitioner");
        joinHub(username, "hub-10");

        assertThat(signedIn(username).get("/children/" + family.ben()).body()).contains(STREET).contains("never pass on");
    }

    @Test void nobody_is_found_where_nobody_is() {
        assertThat(as("practitioner").get("/children/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(as("practitioner").get("/children/not-an-id").statusCode()).isEqualTo(404);
    }

    @Test void a_data_officer_reads_no_record() {
        var family = samples.family(null);

        assertThat(as("data-officer").get("/children/" + family.amara()).statusCode()).isEqualTo(403);
    }

    @Test void who_looked_is_on_the_record_brothers_and_sisters_too() {
        var family = samples.family(null);
        var visitor = as("practitioner");
        visitor.get("/children/" + family.amara());

        assertThat(visitor.get("/children/" + family.amara() + "/looks").body()).contains("the child's page", "who has looked").doesNotContain("nobody");
        assertThat(visitor.get("/children/" + family.ben() + "/looks").body()).contains("the family strip");
    }

    private void joinHub(String username, String hub) {
        var id = workers.called(username).orElseThrow().id();
        var role = "role-" + id;
        transaction.executeWithoutResult(status -> {
            db.sql("""
                insert into organisation.role (code, title, signs_in_as, takes_messages, holds_children, holds_all, caseload_protected, valid)
                values (:role, 'Social worker', 'practitioner', false, true, false, false, daterange(:from, null))
                """).param("role", role).param("from", LocalDate.EPOCH).update();
            db.sql("""
                insert into organisation.post (code, title, role, place, place_kind, hub, full_time, funded, valid)
                values (:role, 'Social worker', :role, :hub, 'hub', :hub, 1, true, daterange(:from, null))
                """).param("role", role).param("hub", hub).param("from", LocalDate.EPOCH).update();
            db.sql("insert into organisation.posting (worker, post, valid) values (:id, :role, daterange(:from, null))").param("id", id).param("role", role).param("from", LocalDate.EPOCH).update();
        });
    }
}
