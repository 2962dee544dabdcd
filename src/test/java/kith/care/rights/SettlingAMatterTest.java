package kith.care.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Sent;
import kith.Staff;
import kith.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may say yes: with the condition beside it, and never replaced unseen. */
class SettlingAMatterTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Staff staff;

    private Family family;
    private String consents;

    @BeforeEach void aFamily() {
        family = samples.family(UUID.randomUUID());
        consents = "/children/" + family.amara() + "/consents";
    }

    @Test void a_condition_stands_beside_what_it_is_a_condition_of_until_another_word_takes_its_place() {
        var worker = colleague();
        assertThat(worker.post(consents + "/consent", "fact", UUID.randomUUID().toString(), "matter", "travel-abroad", "decides", "carer", "happened", "today", "words", "Not to Spain; up to seven days").statusCode()).isEqualTo(303);
        assertThat(worker.post(consents + "/family-time", "fact", UUID.randomUUID().toString(), "with", family.mother().toString(), "how", "supervised", "happened", "today", "words", "At the centre alone").statusCode()).isEqualTo(303);
        assertThat(worker.get(consents).body()).contains("Not to Spain; up to seven days", "At the centre alone");

        worker.post(consents + "/consent", Sent.with(Sent.of(worker.get(consents + "/consent?matter=travel-abroad")), "matter", "travel-abroad", "decides", "ask-each-time", "happened", "today"));

        assertThat(worker.get(consents).body()).contains("At the centre alone").doesNotContain("Not to Spain");
    }

    @Test void what_somebody_else_settled_meanwhile_is_read_before_it_is_replaced() {
        var key = colleague();
        var reviewer = colleague();
        var keys = Sent.with(Sent.of(key.get(consents + "/consent?matter=travel-abroad")), "matter", "travel-abroad", "decides", "carer", "happened", "today");
        var reviewers = Sent.with(Sent.of(reviewer.get(consents + "/consent?matter=travel-abroad")), "matter", "travel-abroad", "decides", "ask-each-time", "happened", "today");
        assertThat(reviewer.post(consents + "/consent", reviewers).statusCode()).isEqualTo(303);
        assertThat(reviewer.post(consents + "/consent", reviewers).statusCode()).as("pressed twice").isEqualTo(303);

        var told = key.post(consents + "/consent", keys);
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("Since you opened this page somebody else recorded Travel abroad: Ask each time");

        assertThat(key.post(consents + "/consent", Sent.with(Sent.of(told), "matter", "travel-abroad", "decides", "carer", "happened", "today")).statusCode()).as("having read it").isEqualTo(303);
    }

    private Visitor colleague() {
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");
        return signedIn(username);
    }
}
