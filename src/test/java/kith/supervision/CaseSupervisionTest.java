package kith.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Visitor;
import kith.access.Asker;
import kith.access.Worker;
import kith.access.workers.Leaving;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubWorld;
import kith.ledger.PersonId;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.ChildDied;
import kith.supervision.SupervisionWorld.Everybody;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The story: Cora talks with Wanda about Amara and Ben, who are brother and sister, and about Finn of another family, in one sitting. */
class CaseSupervisionTest extends KithTest {

    @Autowired SupervisionWorld world;
    @Autowired HubWorld hubs;
    @Autowired Samples samples;
    @Autowired Leaving leaving;
    @Autowired TransactionTemplate transaction;
    private Everybody all;
    private Family family;
    private PersonId finn;
    private Visitor cora;

    @BeforeEach void a_hub_with_two_families() {
        all = world.build(HASH);
        family = hubs.family(all.hub());
        finn = samples.child("Finn", samples.today().minusYears(9));
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(1), new AllocationMade(all.hub().code(), all.hub().consultant().id().toString(), all.hub().worker().id().toString(), null), finn));
        cora = signedIn(all.hub().consultant().username());
    }

    @Test void one_sitting_lands_on_each_record_and_no_record_has_a_word_of_the_other_family() {
        assertThat(cora.get("/supervision/case/new?worker=" + all.hub().worker().id()).body()).contains("Amara", "Ben", "Finn", "not talked about yet");
        var sitting = UUID.randomUUID();
        for (int twice = 0; twice < 2; twice++)
            assertThat(save(sitting, "reflection-" + family.amara(), "Amara holds the family together", "risk-" + family.amara(), "higher", "decision-" + family.amara(), "See her at school", "also-" + family.amara(), family.ben().toString(),
                "reflection-" + finn, "Finn sleeps again", "risk-" + finn, "lower", "action-" + finn, "Ring the school nurse", "owner-" + finn, all.hub().worker().id().toString(), "due-" + finn, "tomorrow")).isEqualTo(303);

        assertThat(record(family.amara())).contains("Amara holds the family together", "See her at school", "Risk higher").doesNotContain("Finn");
        assertThat(record(family.ben())).contains("Amara holds the family together").doesNotContain("Finn");
        assertThat(record(finn)).contains("Finn sleeps again", "Ring the school nurse", "Risk lower").doesNotContain("Amara", "Ben");
        assertThat(record(family.cleo())).contains("Not talked about in supervision yet");
        assertThat(held(family.amara())).isEqualTo(1);
        assertThat(cora.get("/supervision/case/new?worker=" + all.hub().worker().id()).body()).contains("last talked about");
    }

    @Test void whose_case_was_closed_is_not_asked_about_and_a_family_stands_together() {
        var gil = samples.child("Gil", samples.today().minusYears(9));
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusYears(3), new AllocationMade(all.hub().code(), null, all.hub().worker().id().toString(), null), gil),
            samples.fact(CaseworkFacts.CLOSED, samples.today().minusYears(2), new CaseClosed("RC1"), gil));
        save(UUID.randomUUID(), "reflection-" + family.ben(), "Ben sleeps again");

        var page = cora.get("/supervision/case/new?worker=" + all.hub().worker().id()).body();
        assertThat(page).doesNotContain("Gil");
        assertThat(page).as("Finn was never talked about, nor was Amara, and her brother stands beside her").containsPattern("(?s)(Amara.*Ben.*Finn|Finn.*Amara.*Ben)");
    }

    @Test void a_child_of_whom_nothing_was_written_is_asked_about_and_nothing_is_lost() {
        var answer = cora.post("/supervision/case/new", "fact", UUID.randomUUID().toString(), "worker", all.hub().worker().id().toString(), "children", family.ben().toString(), "children", finn.toString(), "reflection-" + finn, "Finn sleeps again",
            "due-" + family.ben(), "tomorrow", "happened", "today");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Write what you thought about Ben", "Say what is to be done by then", "Finn sleeps again");
        assertThat(held(finn)).isZero();
    }

    @Test void only_children_of_the_worker_whose_record_may_be_read_are_talked_about() {
        var elsewhere = samples.child("Gil", samples.today().minusYears(3));
        cora.post("/supervision/case/new", "fact", UUID.randomUUID().toString(), "worker", all.hub().worker().id().toString(), "children", elsewhere.toString(), "reflection-" + elsewhere, "Not hers", "happened", "today");
        assertThat(held(elsewhere)).isZero();

        var wanda = signedIn(all.hub().worker().username());
        wanda.post("/supervision/case/new", "fact", UUID.randomUUID().toString(), "worker", all.hub().worker().id().toString(), "children", finn.toString(), "reflection-" + finn, "My own supervisor", "happened", "today");
        assertThat(held(finn)).as("nobody supervises themselves").isZero();
    }

    @Test void what_was_written_of_a_child_who_left_the_worker_meanwhile_is_kept() {
        var sitting = "/supervision/case/new?worker=" + all.hub().worker().id();
        assertThat(cora.get(sitting).body()).contains("Amara", "Finn");
        samples.record(samples.fact(CaseworkFacts.CLOSED, samples.today(), new CaseClosed("RC1"), finn),
            samples.fact(HubFacts.ALLOCATED, samples.today(), new AllocationMade(all.hub().code(), all.hub().consultant().id().toString(), all.hub().other().id().toString(), null), family.amara()),
            samples.fact(PeopleFacts.DIED, samples.today(), new ChildDied(), family.ben()));

        assertThat(save(UUID.randomUUID(), "reflection-" + family.amara(), "Amara holds the family together", "reflection-" + family.ben(), "What we might have seen", "reflection-" + finn, "Finn sleeps again")).isEqualTo(303);

        assertThat(record(family.amara())).contains("Amara holds the family together");
        assertThat(record(family.ben())).contains("What we might have seen");
        assertThat(record(finn)).contains("Finn sleeps again");
        assertThat(cora.get(sitting).body()).as("and a child who died is talked about until the case is closed").contains("Ben").doesNotContain("Amara", "Finn");
    }

    @Test void what_was_written_of_a_child_whose_record_is_open_no_more_comes_back_to_be_copied() {
        var elsewhere = samples.child("Gil", samples.today().minusYears(3));
        var sent = new String[] {"fact", UUID.randomUUID().toString(), "worker", all.hub().worker().id().toString(), "happened", "today", "children", finn.toString(), "reflection-" + finn, "Finn sleeps again",
            "children", elsewhere.toString(), "reflection-" + elsewhere, "We wonder about him"};

        var answer = cora.post("/supervision/case/new", sent);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("is not saved with the rest", "We wonder about him", "Finn sleeps again").doesNotContain("Gil");
        assertThat(held(finn)).isZero();
        assertThat(save(UUID.randomUUID(), "reflection-" + finn, "Finn sleeps again", "lost", "We wonder about him")).isEqualTo(303);
        assertThat(held(elsewhere)).isZero();
    }

    @Test void what_was_agreed_is_asked_about_until_it_is_done() {
        var wanda = all.hub().worker().id();
        for (int daysAgo : new int[] {60, 30}) assertThat(cora.post("/supervision/personal/new?worker=" + wanda, "fact", UUID.randomUUID().toString(), "kind", "personal", "topics", "Leave", "happened", typed(daysAgo),
            "what-1", "Agreed " + daysAgo + " days ago").statusCode()).isEqualTo(303);

        var form = cora.get("/supervision/personal/new?worker=" + wanda).body();
        assertThat(form).contains("Agreed 60 days ago", "Agreed 30 days ago");
        var first = form.replaceAll("(?s).*name=\"done\"[^>]*value=\"([^\"]*)\"(?:(?!name=\"done\").)*Agreed 60 days ago.*", "$1");
        cora.post("/supervision/personal/new?worker=" + wanda, "fact", UUID.randomUUID().toString(), "kind", "personal", "topics", "Leave", "happened", "today", "done", first);
        assertThat(cora.get("/supervision/personal/new?worker=" + wanda).body()).contains("Agreed 30 days ago").doesNotContain("Agreed 60 days ago");
    }

    @Test void what_is_due_stands_on_the_day_of_both_and_the_group_manager_has_numbers() {
        var wanda = signedIn(all.hub().worker().username());
        save(UUID.randomUUID(), "reflection-" + finn, "Finn sleeps again");
        assertThat(cora.post("/supervision/personal/new?worker=" + all.hub().worker().id(), "fact", UUID.randomUUID().toString(), "kind", "personal", "topics", "Leave", "happened", typed(30), "next", "").statusCode()).isEqualTo(303);

        assertThat(wanda.get("/").body()).contains("Personal supervision with Cora Consultant");
        assertThat(cora.get("/").body()).contains("supervision");
        assertThat(wanda.get("/supervision").body()).contains("Personal supervision with Cora Consultant", "every 4 weeks");
        var figures = signedIn(all.hub().groupManager().username()).get("/supervision").body();
        assertThat(figures).contains("Supervision in your hubs this month", all.hub().title()).doesNotContain("Finn sleeps", "Leave");
        assertThat(row(figures)).as("nobody of four had personal supervision this month, one of two about children").containsSubsequence(">0<", "of 4", ">1<", "of 2");
        assertThat(wanda.get("/supervision").body()).doesNotContain("Supervision in your hubs");
    }

    @Test void a_post_that_is_changed_begins_no_assessed_year_again_and_nobody_supervises_whoever_has_left() {
        var wanda = all.hub().worker();
        transaction.executeWithoutResult(done -> {
            var post = db.sql("update organisation.post set valid = daterange(lower(valid), :today) where code in (select post from organisation.posting where worker = :worker) returning code").param("today", samples.today()).param("worker", wanda.id()).query(String.class).single();
            db.sql("insert into organisation.post (code, title, role, place, place_kind, hub, full_time, funded, valid) select code, title, role, place, place_kind, hub, 0.8, funded, daterange(:today, null) from organisation.post where code = :post")
                .param("today", samples.today()).param("post", post).update();
        });
        assertThat(signedIn(wanda.username()).get("/supervision").body()).contains("every 4 weeks").doesNotContain("every week");

        assertThat(cora.post("/supervision/personal/new?worker=" + wanda.id(), "fact", UUID.randomUUID().toString(), "kind", "personal", "topics", "Leave", "happened", typed(60)).statusCode()).isEqualTo(303);
        assertThat(pairs(wanda.id())).isPositive();
        leaving.close(new Worker(wanda.id(), wanda.name(), wanda.username()));
        assertThat(pairs(wanda.id())).as("nobody is to supervise her any more").isZero();
    }

    private int pairs(UUID worker) {
        var lead = all.hub().consultant();
        return Asker.as(new Worker(lead.id(), lead.name(), lead.username()), () -> transaction.execute(begun -> db.sql("select count(*) from supervision.pairs(:today) where worker = :worker").param("today", samples.today()).param("worker", worker).query(Integer.class).single()));
    }

    @Test void a_question_is_asked_where_somebody_consults_and_nowhere_else() {
        var bare = hubs.hub(HASH);
        var theirs = hubs.family(bare);
        var visitor = signedIn(bare.worker().username());
        var at = "/children/" + theirs.amara();
        assertThat(visitor.get(at + "/supervision").body()).contains("consults today", "Record a consultation").doesNotContain("Ask the clinician");
        assertThat(Visitor.place(visitor.get(at + "/clinic/question"))).isEqualTo(at + "/supervision");
        var question = UUID.randomUUID();
        visitor.post(at + "/clinic/question", "fact", question.toString(), "children", theirs.amara().toString(), "about", "understanding", "question", "Why?", "happened", "today");
        assertThat(visitor.get(at + "/supervision").body()).doesNotContain("The clinician was asked");
        assertThat(signedIn(all.hub().worker().username()).get("/children/" + family.amara() + "/supervision").body()).contains("Ask the clinician");
    }

    @Test void what_was_said_of_a_family_in_group_supervision_comes_to_its_record_by_choice_alone() {
        var group = UUID.randomUUID();
        signedIn(all.business().username()).post("/supervision/group/new", "fact", group.toString(), "came", all.hub().coordinator().id().toString(), "themes", "Families who never answer the telephone", "happened", "today");
        var cody = signedIn(all.hub().coordinator().username());
        assertThat(record(finn)).contains("Not talked about");
        assertThat(cody.get("/children/" + finn + "/supervision/group").body()).contains("by Bruno Business");
        assertThat(cody.post("/children/" + finn + "/supervision/group", "fact", UUID.randomUUID().toString(), "children", finn.toString(), "group", group.toString(), "words", "Text the grandmother first").statusCode()).isEqualTo(303);
        assertThat(record(finn)).contains("Group supervision", "Text the grandmother first").doesNotContain("never answer");
        assertThat(cora.get("/children/" + finn + "/supervision/group").body()).contains("You were in no group supervision");
    }

    @Test void a_question_to_the_clinician_is_answered_on_the_record_of_all_it_was_about() {
        var wanda = signedIn(all.hub().worker().username());
        var question = UUID.randomUUID();
        assertThat(wanda.post("/children/" + family.amara() + "/clinic/question", "fact", question.toString(), "children", family.amara().toString(), "children", family.ben().toString(), "about", "understanding", "question", "Why does he hide food?",
            "happened", "today").statusCode()).isEqualTo(303);
        var clara = signedIn(all.clinician().username());
        assertThat(clara.get("/").body()).contains("Answer your hubs", "Asked about 2 children");
        assertThat(clara.get("/clinic").body()).contains("Amara", "Ben", "asked by Wanda Worker");
        assertThat(clara.get("/children/" + family.amara() + "/clinic/consultation?request=" + question).body()).contains("Why does he hide food?");
        assertThat(clara.post("/children/" + family.amara() + "/clinic/consultation", "fact", UUID.randomUUID().toString(), "request", question.toString(), "next", "direct-work", "formulation", "Hunger was once real", "suggestions", "A box of his own",
            "happened", "today").statusCode()).isEqualTo(303);

        assertThat(record(family.ben())).contains("Consultation by the clinician", "Hunger was once real", "A box of his own");
        assertThat(clara.get("/clinic").body()).doesNotContain("asked by Wanda Worker").contains("consulted");
        assertThat(clara.post("/children/" + family.ben() + "/clinic/direct-work", "fact", UUID.randomUUID().toString(), "children", family.ben().toString(), "method", "play", "with", "child", "session", "2", "of", "8",
            "happened-there", "He built a house", "happened", "today").statusCode()).isEqualTo(303);
        assertThat(record(family.ben())).contains("session 2 of 8", "He built a house");
        assertThat(clara.post("/children/" + family.ben() + "/clinic/direct-work", "children", family.ben().toString(), "session", "second", "happened", "today").body())
            .contains("Choose what fits best", "Enter a number between 1 and 99", "Write what happened");
    }

    @Test void nobody_ticked_is_nobody_and_not_the_child_whose_page_it_is() {
        var at = "/children/" + family.amara() + "/clinic/question";
        var wanda = signedIn(all.hub().worker().username());
        assertThat(wanda.get(at).body()).containsPattern("value=\"" + family.amara() + "\"[^>]* checked");
        var answer = wanda.post(at, "fact", UUID.randomUUID().toString(), "about", "understanding", "question", "Why does he hide food?", "happened", "today");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Say which child or children it is about", "Why does he hide food?").doesNotContainPattern("value=\"" + family.amara() + "\"[^>]* checked");
    }

    @Test void the_draft_of_one_answer_is_not_opened_for_another_question() {
        var first = asked("Why does he hide food?", family.amara(), family.ben());
        var second = asked("Who comforts him at night?", family.amara());
        var clara = signedIn(all.clinician().username());
        var at = "/children/" + family.amara() + "/clinic/consultation";
        clara.post(drafts(clara.get(at + "?request=" + first).body()), "fact", UUID.randomUUID().toString(), "request", first.toString(), "formulation", "Hunger was once real");

        assertThat(clara.get(at + "?request=" + second).body()).contains("Who comforts him at night?").doesNotContain("Hunger was once real", "Why does he hide food?");
        clara.post(drafts(clara.get(at + "?request=" + second).body()), "fact", UUID.randomUUID().toString(), "request", second.toString(), "formulation", "The grandmother does");
        assertThat(clara.get(at + "?request=" + first).body()).contains("Why does he hide food?", "Hunger was once real").doesNotContain("The grandmother does");
        assertThat(clara.get(at).body()).doesNotContain("Hunger was once real", "The grandmother does");
    }

    @Test void whoever_answers_what_somebody_has_answered_meanwhile_says_about_whom_they_write() {
        var question = asked("Why does he hide food?", family.amara(), family.ben());
        var clara = signedIn(all.clinician().username());
        var at = "/children/" + family.amara() + "/clinic/consultation";
        var fact = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) assertThat(clara.post(at, "fact", fact, "request", question.toString(), "formulation", "Hunger was once real", "happened", "today").statusCode()).isEqualTo(303);

        var answer = clara.post(at, "fact", UUID.randomUUID().toString(), "request", question.toString(), "formulation", "A second view", "happened", "today");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("answered this question meanwhile", "A second view").containsPattern("name=\"children\"[^>]*value=\"" + family.ben());
        assertThat(record(family.amara())).doesNotContain("A second view");
    }

    private UUID asked(String words, PersonId... about) {
        var question = UUID.randomUUID();
        var sent = new ArrayList<String>(List.of("fact", question.toString(), "question", words, "happened", "today"));
        for (var child : about) sent.addAll(List.of("children", child.toString()));
        assertThat(signedIn(all.hub().worker().username()).post("/children/" + about[0] + "/clinic/question", sent.toArray(String[]::new)).statusCode()).isEqualTo(303);
        return question;
    }

    /** Where the form on a page keeps what is being typed. */
    private static String drafts(String page) {
        var address = Pattern.compile("/drafts/[^\"?]+").matcher(page);
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private int save(UUID sitting, String... answers) {
        var sent = new ArrayList<String>(List.of("fact", sitting.toString(), "worker", all.hub().worker().id().toString(), "happened", "today"));
        for (var child : List.of(family.amara(), family.ben(), finn)) if (List.of(answers).stream().anyMatch(each -> each.endsWith(child.toString()))) sent.addAll(List.of("children", child.toString()));
        sent.addAll(List.of(answers));
        return cora.post("/supervision/case/new", sent.toArray(String[]::new)).statusCode();
    }

    private String typed(int daysAgo) {
        return Say.typed(samples.today().minusDays(daysAgo));
    }

    private String record(PersonId child) {
        return cora.get("/children/" + child + "/supervision").body();
    }

    private String row(String figures) {
        int at = figures.indexOf(all.hub().title() + "</th>");
        return figures.substring(at, figures.indexOf("</tr>", at));
    }

    private int held(PersonId child) {
        return transaction.execute(begun -> db.sql("select count(*) from supervision.held where person = :p").param("p", child.value()).query(Integer.class).single());
    }
}
