package kith.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Sent;
import kith.Staff;
import kith.Visitor;
import kith.help.HelpFacts.NeedPlanEnded;
import kith.help.PlanFacts.NeedPlanMade;
import kith.help.PlanFacts.ProtectionPlanMade;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.ConferenceHeld;
import kith.protection.ProtectionFacts.CoreGroupHeld;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a plan says whether it stands, and two who write it see what the other wrote. */
class ThePlanOfAChildTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Staff staff;
    private LocalDate today;
    private Family family;
    private String plan;

    @BeforeEach void aFamily() {
        today = samples.today();
        family = samples.family(UUID.randomUUID());
        plan = "/children/" + family.amara() + "/plan";
    }

    @Test void a_review_that_was_held_is_not_late() {
        samples.record(samples.fact(PlanFacts.PROTECTION, today.minusWeeks(3), new ProtectionPlanMade(today.minusDays(5)), family.amara()));
        assertThat(colleague().get(plan).body()).contains("kith-due--late");

        samples.record(samples.fact(ProtectionFacts.CORE_GROUP, today.minusDays(5), new CoreGroupHeld(), family.amara()));

        assertThat(colleague().get(plan).body()).contains("Reviewed " + Say.date(today.minusDays(5))).doesNotContain("kith-due--late");
    }

    @Test void a_plan_that_the_conference_ended_does_not_read_as_one_that_stands() {
        samples.record(samples.fact(PlanFacts.PROTECTION, today.minusWeeks(3), new ProtectionPlanMade(today.plusDays(9)), family.amara()));
        assertThat(colleague().get(plan).body()).contains(">Child protection plan <");

        samples.record(samples.fact(ProtectionFacts.CONFERENCE, today.minusDays(2), new ConferenceHeld("review", "end", null), family.amara()));

        assertThat(colleague().get(plan).body()).contains("Child protection plan, ended " + Say.date(today.minusDays(2))).doesNotContain(">Child protection plan <", "Record a review");
    }

    @Test void a_need_plan_ends_while_the_child_stays_in_need_and_one_made_on_that_day_is_the_newer() {
        samples.record(samples.fact(PlanFacts.NEED, today.minusWeeks(3), new NeedPlanMade(null), family.amara()), samples.fact(HelpFacts.PLAN_ENDED, today.minusDays(2), new NeedPlanEnded("moved"), family.amara()));
        assertThat(colleague().get(plan).body()).contains("Child in need plan, ended " + Say.date(today.minusDays(2)));

        samples.record(samples.fact(PlanFacts.NEED, today.minusDays(2), new NeedPlanMade(null), family.amara()));

        assertThat(colleague().get(plan).body()).contains(">Child in need plan <").doesNotContain(", ended");
    }

    @Test void what_two_wrote_at_once_is_laid_beside_each_other_and_what_one_changed_is_kept() {
        var anna = colleague();
        var ben = colleague();
        write(anna, "BETTER", "She sleeps.", "CONTINGENCY", "We talk.");
        var annas = Sent.of(anna.get(plan + "/new"));
        var bens = Sent.of(ben.get(plan + "/new"));
        assertThat(ben.post(plan + "/new", Sent.with(bens, "CONTINGENCY", "If he comes back, police at once.")).statusCode()).isEqualTo(303);

        var saved = anna.post(plan + "/new", Sent.with(annas, "CHILD", "I like it."));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(anna.get(plan).body().split("as it was from")[0]).contains("If he comes back, police at once.", "I like it.");

        var question = anna.post(plan + "/new", Sent.with(bens, "fact", UUID.randomUUID().toString(), "CONTINGENCY", "We wait."));
        assertThat(question.statusCode()).isEqualTo(409);
        assertThat(question.body()).contains("If he comes back, police at once.", "We wait.");
    }

    @Test void a_brother_s_newer_plan_is_not_replaced_unseen() {
        var anna = colleague();
        var annas = new ArrayList<>(Sent.of(anna.get(plan + "/new")));
        var brother = "/children/" + family.ben() + "/plan";
        assertThat(anna.post(brother + "/new", Sent.with(Sent.of(anna.get(brother + "/new")), "BETTER", "He plays.", "CONTINGENCY", "We talk.", "what-1", "Ring him", "owner-1", "school", "due-1", Say.typed(today.plusDays(3)))).statusCode()).isEqualTo(303);
        annas.add("children");
        annas.add(family.ben().toString());

        var again = anna.post(plan + "/new", Sent.with(annas, "BETTER", "Both sleep.", "CONTINGENCY", "We talk.", "what-1", "Ring", "owner-1", "school", "due-1", Say.typed(today.plusDays(3))));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("A plan was written for Ben", "Both sleep.");
    }

    @Test void of_a_form_that_comes_back_without_a_child_none_is_taken_for_granted() {
        var anna = colleague();
        var unticked = new ArrayList<>(Sent.of(anna.get(plan + "/new")));
        int at = unticked.indexOf("children");
        unticked.remove(at);
        unticked.remove(at);

        var again = anna.post(plan + "/new", Sent.with(unticked, "BETTER", "She sleeps.", "CONTINGENCY", "We talk.", "what-1", "Ring", "owner-1", "school", "due-1", Say.typed(today.plusDays(3))));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Say which child or children it is for");
    }

    private void write(Visitor visitor, String... parts) {
        var form = new ArrayList<>(Sent.of(visitor.get(plan + "/new")));
        for (int i = 0; i < parts.length; i += 2) Sent.set(form, parts[i], parts[i + 1]);
        assertThat(visitor.post(plan + "/new", Sent.with(form, "what-1", "Ring the school", "owner-1", "school", "due-1", Say.typed(today.plusDays(3)))).statusCode()).isEqualTo(303);
    }

    private Visitor colleague() {
        var username = worker("practitioner");
        staff.inHub(username, "hub-10");
        return signedIn(username);
    }
}
