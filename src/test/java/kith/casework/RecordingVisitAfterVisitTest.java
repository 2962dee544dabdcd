package kith.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import kith.KithTest;
import kith.Samples;
import kith.Staff;
import kith.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The same statements many times over: the database then answers from plans it has kept. */
class RecordingVisitAfterVisitTest extends KithTest {

    private static final String VISITS = "select count(*) from ledger.fact f join ledger.about a on a.fact = f.id where a.person = ? and f.type = 'visit.made'";

    @Autowired Samples samples;
    @Autowired Staff staff;
    @Autowired TransactionTemplate transaction;

    @Test void each_one_is_recorded_for_each_of_them() {
        var username = worker("practitioner");
        var family = samples.family(staff.inHub(username, "hub-10"));
        var worker = signedIn(username);

        for (int times = 0; times < 20; times++) assertThat(Visitor.place(visit(worker, family))).isEqualTo("/children/" + family.amara());

        int recorded = transaction.execute(status -> db.sql(VISITS).param(family.ben().value()).query(Integer.class).single());
        assertThat(recorded).isEqualTo(20);
    }

    private static HttpResponse<String> visit(Visitor worker, Samples.Family family) {
        return worker.post("/children/" + family.amara() + "/record/visit", "happened", "today", "purpose", "child-protection", "outcome", "done", "announced", "yes", "mode", "in-person",
            "by", "social-worker", "rooms", "home", "note", "All three showed me what they made.", "seen-" + family.amara(), "alone", "seen-" + family.ben(), "alone", "seen-" + family.cleo(), "together");
    }
}
