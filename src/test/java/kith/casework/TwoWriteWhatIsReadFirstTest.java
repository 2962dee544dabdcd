package kith.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Sent;
import kith.Staff;
import kith.Visitor;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** T12 and T13 for the case summary and the safety plan: the second sees what the first wrote, part by part, and chooses. */
class TwoWriteWhatIsReadFirstTest extends KithTest {

    private static final int WRITERS = 8;

    @Autowired Samples samples;
    @Autowired Staff staff;
    @Autowired TransactionTemplate transaction;
    private Family family;
    private String summary;
    private String plan;

    @BeforeEach void aFamily() {
        family = samples.family(UUID.randomUUID());
        summary = "/children/" + family.amara() + "/summary";
        plan = "/children/" + family.amara() + "/safety-plan";
    }

    @Test void two_summaries_are_laid_beside_each_other_and_both_may_stand() {
        var anna = colleague();
        var ben = colleague();
        var annas = Sent.of(anna.get(summary + "/new"));
        var bens = Sent.of(ben.get(summary + "/new"));
        assertThat(anna.post(summary + "/new", Sent.with(annas, "text", "Anna: Ruth drinks again.")).statusCode()).isEqualTo(303);

        var question = ben.post(summary + "/new", Sent.with(bens, "text", "Ben: Ruth has a new job."));

        assertThat(question.statusCode()).isEqualTo(409);
        assertThat(question.body()).contains("Anna: Ruth drinks again.", "Ben: Ruth has a new job.", "saved it today at");
        assertThat(ben.post(summary + "/new", Sent.with(Sent.of(question))).statusCode()).as("without a choice it asks again").isEqualTo(409);
        assertThat(ben.post(summary + "/new", Sent.with(Sent.of(question), "choose-text", "both")).statusCode()).isEqualTo(303);
        assertThat(anna.get(summary).body()).contains("Anna: Ruth drinks again.\n\nBen: Ruth has a new job.");
    }

    @Test void a_sister_s_newer_summary_is_not_replaced_unseen() {
        var anna = colleague();
        var ben = colleague();
        var bens = new ArrayList<>(Sent.of(ben.get(summary + "/new")));
        var brother = "/children/" + family.ben() + "/summary";
        anna.post(brother + "/new", Sent.with(Sent.of(anna.get(brother + "/new")), "text", "Ben alone: he stammers."));
        bens.add("children");
        bens.add(family.ben().toString());

        var again = ben.post(summary + "/new", Sent.with(bens, "text", "For both."));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Somebody wrote a summary for Ben", "For both.");
        var knowing = new ArrayList<>(Sent.of(again));
        assertThat(ben.post(summary + "/new", Sent.with(knowing)).statusCode()).as("having been told, it is theirs to decide").isEqualTo(303);
        assertThat(ben.get(brother).body()).contains("For both.", "Ben alone: he stammers.");
    }

    @Test void parts_of_a_safety_plan_that_only_one_changed_are_both_kept_and_what_both_changed_is_asked() {
        var anna = colleague();
        anna.post(plan + "/new", Sent.with(Sent.of(anna.get(plan + "/new")), "SAFE", "Grandma stays.", "first", "bail", "firstUntil", Say.typed(samples.today().plusDays(9)), "agreed", "mother"));
        var ben = colleague();
        var annas = Sent.of(anna.get(plan + "/new"));
        var bens = Sent.of(ben.get(plan + "/new"));
        assertThat(bens).as("bail that stands is there already; who agreed to the plan before has not agreed to this").contains("bail", Say.typed(samples.today().plusDays(9))).doesNotContain("agreed");
        anna.post(plan + "/new", Sent.with(annas, "SAFE", "Aunt Grace stays.", "AWAY", "Dean.", "firstUntil", Say.typed(samples.today().plusDays(30)), "agreed", "father"));

        var question = ben.post(plan + "/new", Sent.with(bens, "SAFE", "The neighbour stays.", "WHAT_IF", "Ring 999.", "agreed", "police"));

        assertThat(question.statusCode()).isEqualTo(409);
        assertThat(question.body()).contains("Aunt Grace stays.", "The neighbour stays.", "Father", "Police").doesNotContain("choose-AWAY", "choose-WHAT_IF", "choose-firstUntil");
        var saved = ben.post(plan + "/new", Sent.with(Sent.of(question), "choose-SAFE", "mine", "choose-agreed", "theirs"));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(ben.get(plan).body()).contains("The neighbour stays.", "Dean.", "Ring 999.", "Bail until " + Say.date(samples.today().plusDays(30)), "Agreed by father").doesNotContain("Aunt Grace stays.");
    }

    @Test void whoever_does_not_say_what_they_read_is_asked_to_look_first_and_a_resend_doubles_nothing() {
        var anna = colleague();
        var first = Sent.with(Sent.of(anna.get(plan + "/new")), "SAFE", "Aunt Grace stays.");
        anna.post(plan + "/new", first);
        assertThat(anna.post(plan + "/new", first).statusCode()).isEqualTo(303);

        assertThat(facts("safety-plan.made")).isEqualTo(1);
        assertThat(colleague().post(plan + "/new", "SAFE", "Nobody.", "children", family.amara().toString()).statusCode()).isEqualTo(428);
    }

    @Test void many_who_write_a_summary_at_once_all_stand_in_the_end() throws Exception {
        var visitors = IntStream.range(0, WRITERS).mapToObj(i -> colleague()).toList();
        var forms = visitors.stream().map(visitor -> Sent.of(visitor.get(summary + "/new"))).toList();
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            var sent = new ArrayList<Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                int n = i;
                sent.add(pool.submit(() -> {
                    var answer = visitors.get(n).post(summary + "/new", Sent.with(forms.get(n), "text", "Said by " + n + "."));
                    while (answer.statusCode() == 409) answer = visitors.get(n).post(summary + "/new", Sent.with(Sent.of(answer), "choose-text", "both"));
                    assertThat(answer.statusCode()).isEqualTo(303);
                }));
            }
            for (var each : sent) each.get();
        }
        var page = visitors.getFirst().get(summary).body();
        for (int i = 0; i < WRITERS; i++) assertThat(page.substring(0, page.indexOf("Earlier summaries"))).contains("Said by " + i + ".");
    }

    private Visitor colleague() {
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");
        return signedIn(username);
    }

    private int facts(String type) {
        return transaction.execute(status -> db.sql("select count(*) from ledger.fact f join ledger.about a on a.fact = f.id where f.type = :type and a.person = :person")
            .param("type", type).param("person", family.amara().value()).query(Integer.class).single());
    }
}
