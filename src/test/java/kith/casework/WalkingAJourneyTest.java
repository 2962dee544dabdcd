package kith.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Staff;
import kith.Visitor;
import kith.harm.HarmFacts;
import kith.harm.HarmFacts.FlagRaised;
import kith.calendar.WorkingDays;
import kith.care.CareFacts;
import kith.care.CareFacts.CareEnded;
import kith.court.LibertyFacts;
import kith.court.LibertyFacts.SecureStarted;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.StrategyDiscussionHeld;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The journey of a child as pages: where they are, what is owed, why something was late, and what cannot all be so. */
class WalkingAJourneyTest extends KithTest {

    private static final String COMPLETED = "select count(*) from ledger.fact f join ledger.about a on a.fact = f.id where a.person = ? and f.type = ?";

    @Autowired Samples samples;
    @Autowired Staff staff;
    @Autowired TransactionTemplate transaction;

    private Family family;
    private Visitor hub;
    private String username;

    @BeforeEach void aFamily() {
        username = worker("practitioner");
        family = samples.family(staff.inHub(username, "hub-10"));
        hub = signedIn(username);
    }

    @Test void each_pathway_that_touched_the_child_shows_its_statuses_clocks_and_what_to_record_next() {
        var all = at(family.amara(), "/journey").body();
        assertThat(all).contains("Child protection", "First core group", "Record: Core group", "Strategy discussion minutes", "Start another journey", "Started to be looked after");

        var one = at(family.amara(), "/journey/child-protection").body();
        assertThat(one).contains("What the law says", "Working Together 2023, chapter 3", "The same as a table", "What happened", "Clocks that are over", "Initial child protection conference", "done in time");
        assertThat(one.indexOf("Record: Core group")).isLessThan(one.indexOf("Record something else of this journey"));
        assertThat(Visitor.place(at(family.amara(), "/journey/leaving-care"))).as("a pathway that has not touched the child").isEqualTo("/children/" + family.amara() + "/journey");
    }

    @Test void of_two_harms_that_wait_for_a_plan_each_has_its_own_link() {
        samples.record(samples.fact(HarmFacts.RAISED, samples.today().minusDays(3), new FlagRaised("neglect", null), family.amara()), samples.fact(HarmFacts.RAISED, samples.today().minusDays(2), new FlagRaised("sexual-exploitation", null), family.amara()));

        assertThat(at(family.amara(), "/journey/harm").body()).contains("Plan against harm (neglect)", "kind=neglect", "Plan against harm (sexual exploitation)", "kind=sexual-exploitation");
    }

    @Test void a_clock_whose_start_was_put_right_says_when_it_was_due_before() {
        var conference = fact("conference.held");
        var held = samples.today().minusWeeks(4).plusDays(3); // three: a day from a Friday is no working day further
        hub.post("/children/" + family.amara() + "/entries/" + conference + "/correction", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "happened", Say.typed(held), "kind", "initial",
            "outcome", "plan", "category", "NEG", "words", "The minutes say so.");

        assertThat(at(family.amara(), "/journey/child-protection").body()).contains("was due " + Say.brief(WorkingDays.after(samples.today().minusWeeks(4), 10), samples.today()));
    }

    @Test void a_correction_made_meanwhile_is_shown_beside_what_was_typed_and_not_undone() {
        var at = "/children/" + family.amara() + "/entries/" + fact("conference.held") + "/correction";
        var mended = Say.typed(samples.today().minusWeeks(4).plusDays(3));
        var read = read(hub.get(at).body());
        assertThat(correct(at, read, mended, "The minutes say so.").statusCode()).isEqualTo(303);

        var typed = Say.typed(samples.today().minusWeeks(4));
        var asked = correct(at, read, typed, "The chair wrote.");
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("Somebody corrected this while you were writing", "The minutes say so.", Say.date(samples.today().minusWeeks(4).plusDays(3)), "The chair wrote.", typed);

        assertThat(correct(at, read(asked.body()), typed, "The chair wrote.").statusCode()).isEqualTo(303);
    }

    @Test void a_correction_says_part_by_part_what_it_changed_to_whoever_was_writing_and_to_the_reader() {
        var entry = "/children/" + family.amara() + "/entries/" + fact("visit.made");
        var at = entry + "/correction";
        var read = read(hub.get(at).body());
        var visit = new String[] {"children", family.amara().toString(), "read", read, "happened", Say.typed(samples.today().minusWeeks(1)), "purpose", "child-protection", "outcome", "done", "seen", "yes", "seenAlone", "yes", "by", "social-worker", "announced", "yes", "mode", "in-person", "homeSeen", "yes", "adultsMet", "1"};
        assertThat(visited(at, visit, "bedroomSeen", "no").statusCode()).isEqualTo(303);

        var asked = visited(at, visit, "bedroomSeen", "yes");

        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).containsPattern("Bedroom seen\\s*</dt>\\s*<dd[^>]*>\\s*was Yes, now No. Your form below: Yes");
        assertThat(hub.get(entry).body()).containsPattern("Bedroom seen\\s*</dt>\\s*<dd[^>]*>\\s*was Yes, now No").doesNotContain("Your form below", "Home seen");
    }

    @Test void an_entry_that_was_withdrawn_meanwhile_is_not_put_right() {
        var entry = "/children/" + family.amara() + "/entries/" + fact("conference.held");
        var read = read(hub.get(entry + "/correction").body());
        hub.post(entry + "/withdrawal", "reason", "wrong-child");

        var asked = correct(entry + "/correction", read, Say.typed(samples.today().minusWeeks(4)), "The minutes say so.");

        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("withdrew this on", "it is about another child", "nothing of yours is saved", "The minutes say so.", "Record it anew").doesNotContain("Save correction");
        assertThat(count(family.amara(), "fact.corrected")).isZero();
        assertThat(Visitor.place(hub.get(entry + "/correction"))).isEqualTo(entry);
        assertThat(hub.get(entry).body()).contains("it is about another child");
    }

    @Test void as_what_somebody_visited_is_chosen_and_nobody_writes_a_name_there() {
        var at = "/children/" + family.amara() + "/entries/" + fact("visit.made") + "/correction";
        var form = hub.get(at).body();
        assertThat(form).contains("Visited as", "Senior social worker", "If not alone, why", "How many adults were met").containsPattern("value=\"social-worker\"[^>]*checked");
        var visit = new String[] {"children", family.amara().toString(), "read", read(form), "happened", Say.typed(samples.today().minusWeeks(1)), "purpose", "child-protection", "outcome", "done", "seen", "yes"};

        var named = visited(at, visit, "by", "Somebody by name");

        assertThat(named.statusCode()).isEqualTo(422);
        assertThat(named.body()).contains("Choose one of the answers for “Visited as”");
        assertThat(visited(at, visit, "by", "senior-social-worker").statusCode()).isEqualTo(303);
        assertThat(hub.get(at.replace("/correction", "")).body()).containsPattern("Visited as\\s*</dt>\\s*<dd[^>]*>\\s*was Social worker, now Senior social worker");
    }

    private HttpResponse<String> visited(String at, String[] answers, String... more) {
        var all = new java.util.ArrayList<>(List.of(answers));
        all.addAll(List.of("fact", UUID.randomUUID().toString()));
        all.addAll(List.of(more));
        return hub.post(at, all.toArray(String[]::new));
    }

    private java.net.http.HttpResponse<String> correct(String at, String read, String day, String why) {
        return hub.post(at, "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "read", read, "happened", day, "kind", "initial", "outcome", "plan", "category", "NEG", "words", why);
    }

    private static String read(String page) {
        return page.replaceFirst("(?s).*name=\"read\" value=\"([^\"]*)\".*", "$1");
    }

    @Test void a_limit_in_hours_whose_time_nobody_recorded_says_from_when_it_is_counted() {
        var untimed = samples.fact(LibertyFacts.SECURE_STARTED, samples.today().minusDays(5), new SecureStarted(), family.amara());
        var timed = Fact.of(FactId.fresh(), LibertyFacts.SECURE_STARTED, List.of(family.ben()), Happened.on(samples.today().minusDays(5), Optional.of(LocalTime.of(16, 30))), untimed.recorded(), new SecureStarted());
        samples.record(untimed, timed);

        assertThat(at(family.amara(), "/journey/court").body()).contains("Counted from midnight", "/children/" + family.amara() + "/entries/" + untimed.id() + "/correction");
        assertThat(at(family.ben(), "/journey/court").body()).contains("Secure accommodation without a court ends").doesNotContain("Counted from midnight");
    }

    @Test void what_is_owed_is_done_with_one_click_once_for_all_whom_it_concerns() {
        var page = hub.get("/owed?hub=hub-10").body();
        assertThat(page).contains("Strategy discussion minutes", "Amara Adeyemi-Clarke, Ben Adeyemi-Clarke and Cleo Adeyemi-Clarke", "Hub coordinator", "working days late");
        var of = strategy();
        var fact = UUID.randomUUID().toString();

        complete(of, fact);
        complete(of, fact);

        for (var child : List.of(family.amara(), family.ben(), family.cleo())) assertThat(count(child, "record.completed")).isEqualTo(1);
        assertThat(at(family.ben(), "/journey/child-protection").body()).doesNotContain("Strategy discussion minutes</strong> owed");
        assertThat(Visitor.place(complete(of, UUID.randomUUID().toString()))).isEqualTo("/owed");
        assertThat(count(family.amara(), "record.completed")).as("owed no more").isEqualTo(1);
    }

    @Test void the_debt_of_the_service_is_counts_and_nobodys_name() {
        assertThat(as("senior-leader").get("/owed").body()).contains("the whole service", "By hub", "Hub coordinator", "/owed?hub=hub-10").doesNotContain("Adeyemi");
        assertThat(hub.get("/owed?all=true").body()).as("not for everybody").doesNotContain("By hub");
        assertThat(hub.get("/owed").body()).contains("Records owed", "What is owed, the oldest first");
    }

    @Test void why_it_is_late_is_asked_once_and_then_read_wherever_the_clock_is() {
        var of = fact("conference.held");
        var address = "/children/" + family.amara() + "/lateness";
        assertThat(hub.get("/lateness?hub=hub-10").body()).contains("First core group", "Say why");
        assertThat(hub.get(address + "?rule=B5&of=" + of).body()).contains("First core group", "is not done yet", "The same is late for");
        assertThat(hub.post(address, "rule", "B5", "of", of, "children", family.amara().toString()).statusCode()).as("without a reason").isEqualTo(422);
        assertThat(hub.post(address, "rule", "B5", "of", of, "fact", UUID.randomUUID().toString(), "reason", "partner-late").statusCode()).as("with no child ticked").isEqualTo(422);

        hub.post(address, "rule", "B5", "of", of, "children", family.amara().toString(), "children", family.ben().toString(), "reason", "partner-late", "words", "The school was closed.");

        assertThat(at(family.amara(), "/journey/child-protection").body()).contains("Late: partner late", "The school was closed.");
        assertThat(at(family.ben(), "").body()).contains("First core group (late: partner late)");
        assertThat(at(family.cleo(), "").body()).contains("First core group").doesNotContain("(late:");
        assertThat(hub.get("/hubs/hub-10").body()).contains("(late: partner late)");
        assertThat(Visitor.place(hub.get(address + "?rule=B5&of=" + of))).as("never asked twice").isEqualTo("/children/" + family.amara() + "/journey");
        assertThat(count(family.amara(), "lateness.explained")).isEqualTo(1);
        var late = hub.post(address, "rule", "B5", "of", of, "children", family.amara().toString(), "reason", "court", "words", "The judge was away.");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("partner late", "What you wrote was not taken", "The judge was away.");
        assertThat(count(family.amara(), "lateness.explained")).isEqualTo(1);
    }

    @Test void what_does_not_fit_is_asked_about_before_it_is_saved_and_kept_when_it_is_right() {
        var fact = UUID.randomUUID().toString();
        var typed = new String[] {"fact", fact, "children", family.amara().toString(), "happened", Say.typed(samples.today().minusDays(3)), "reason", "E13", "words", "She went home.", "draft-at", "/drafts/care.ended/" + family.amara()};
        var asked = hub.post("/children/" + family.amara() + "/record/care.ended", typed);

        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("Is this right?", "nothing says when it began", "She went home.", "Yes, this is right", "Change what I wrote", "/drafts/care.ended/");
        assertThat(count(family.amara(), "care.ended")).isZero();

        var right = Arrays.copyOf(typed, typed.length + 2);
        right[typed.length] = "right";
        right[typed.length + 1] = "ended-without-beginning/" + family.amara();
        assertThat(Visitor.place(hub.post("/children/" + family.amara() + "/record/care.ended", right))).isEqualTo("/children/" + family.amara());
        assertThat(count(family.amara(), "care.ended")).isEqualTo(1);

        assertThat(at(family.amara(), "").body()).contains("Data questions", "1 to answer");
        assertThat(hub.get("/data-questions?hub=hub-10").body()).contains("nothing says when it began");
        assertThat(at(family.ben(), "").body()).doesNotContain("Data questions");
    }

    @Test void what_was_written_comes_back_to_be_changed() {
        var address = "/drafts/care.ended/" + family.amara();
        assertThat(Visitor.place(hub.post(address, "fact", UUID.randomUUID().toString(), "happened", "yesterday", "words", "She went home."))).isEqualTo("/children/" + family.amara() + "/record/care.ended");
        assertThat(at(family.amara(), "/record/care.ended").body()).contains("She went home.", "value=\"" + Say.typed(samples.today().minusDays(1)) + "\"");
    }

    @Test void a_question_stays_until_somebody_answers_it_and_goes_by_itself_when_the_entry_is_mended() {
        samples.record(samples.fact(CareFacts.ENDED, samples.today().minusDays(3), new CareEnded("E13"), family.ben()));
        var page = at(family.ben(), "/data-questions").body();
        assertThat(page).contains("nothing says when it began", "Look at the entry, or put it right");
        var question = "ended-without-beginning:" + fact(family.ben(), "care.ended");
        var key = question.replace(':', '-');
        assertThat(hub.post("/children/" + family.ben() + "/data-questions", "question", question, "why-" + key, "As told").body()).contains("Say whether it is right", "As told");

        hub.post("/children/" + family.ben() + "/data-questions", "question", question, "answer-" + key, "right-as-recorded", "why-" + key, "The first years were in another authority.");

        assertThat(at(family.ben(), "/data-questions").body()).contains("Nothing contradicts itself", "Answered: 1", "Right as recorded");
        assertThat(hub.post("/children/" + family.ben() + "/data-questions", "question", question, "answer-" + key, "right-as-recorded").statusCode()).isEqualTo(303);
        assertThat(count(family.ben(), "question.answered")).isEqualTo(1);

        samples.record(samples.fact(CareFacts.ENDED, samples.today().minusDays(3), new CareEnded("E13"), family.cleo()));
        samples.record(samples.fact(CareFacts.STARTED, samples.today().minusDays(30), new CareFacts.CareStarted("V2", null), family.cleo()));
        assertThat(at(family.cleo(), "/data-questions").body()).contains("Nothing contradicts itself").doesNotContain("Answered:");
    }

    @Test void an_open_page_is_told_that_there_is_something_new_and_of_nothing_else() {
        var since = clock.instant().toString();
        var quiet = hub.get("/live?child=" + family.amara() + "&since=" + since + "&known=0");
        assertThat(quiet.headers().firstValue("HX-Trigger")).isEmpty();
        assertThat(quiet.body()).contains("round=1").doesNotContain("Amara");

        hub.post("/children/" + family.amara() + "/record/note.written", "children", family.amara().toString(), "happened", "today", "words", "She rang.");

        var told = hub.get("/live?child=" + family.amara() + "&since=" + since + "&known=0");
        assertThat(told.headers().firstValue("HX-Trigger")).contains("kith-news");
        assertThat(told.body()).as("told once").contains("known=1");
        assertThat(hub.get("/live?hub=hub-10&since=" + since + "&known=0").headers().firstValue("HX-Trigger")).contains("kith-news");
        assertThat(hub.get("/live?child=" + family.ben() + "&since=" + since + "&known=0").headers().firstValue("HX-Trigger")).isEmpty();
        assertThat(hub.get("/live?child=" + family.ben() + "&since=" + since + "&known=0&round=900").body()).contains("no longer follows");
    }

    @Test void an_enquiry_about_a_child_who_is_on_a_plan_shows_on_the_list_of_the_hub() {
        samples.record(samples.fact(ProtectionFacts.STRATEGY, samples.today(), new StrategyDiscussionHeld("section-47-joint"), family.amara()));

        assertThat(hub.get("/hubs/hub-10").body().replaceAll("(?s).*href=\"/children/" + family.amara() + "\">(.*?)</tr>.*", "$1")).contains("Child protection plan", "Section 47 enquiry");
    }

    @Test void whoever_works_in_two_hubs_is_told_of_both() {
        staff.inHub(username, "hub-9");
        var list = hub.get("/hub").body();
        assertThat(list).contains("/hubs/hub-9/board", "/hubs/hub-10/board");
        var follows = list.replaceAll("(?s).*hx-get=\"(/live[^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(follows).contains("hub=hub-9", "hub=hub-10");

        hub.post("/children/" + family.amara() + "/record/note.written", "children", family.amara().toString(), "happened", "today", "words", "She rang.");

        assertThat(hub.get(follows).headers().firstValue("HX-Trigger")).contains("kith-news");
    }

    @Test void an_enquiry_ends_without_a_conference_for_a_reason_that_is_said() {
        samples.record(samples.fact(ProtectionFacts.STRATEGY, samples.today().minusDays(2), new StrategyDiscussionHeld("section-47-joint"), family.ben()));
        var ended = "/children/" + family.ben() + "/record/section-47.ended";
        for (var less : new String[][] {{}, {"outcome", "no-conference"}, {"outcome", "no-conference", "reason", "Dean moved out"}}) {
            var typed = new java.util.ArrayList<>(List.of("children", family.ben().toString(), "happened", "today", "words", "All of it typed."));
            typed.addAll(List.of(less));
            var asked = hub.post(ended, typed.toArray(String[]::new));
            assertThat(asked.statusCode()).isEqualTo(422);
            assertThat(asked.body()).contains("All of it typed.", less.length == 0 ? "How did the enquiry end?" : "If without a conference, why");
        }

        hub.post(ended, "children", family.ben().toString(), "happened", "today", "outcome", "no-conference", "reason", "no-harm-found");

        assertThat(at(family.ben(), "/chronology").body()).contains("Section 47 enquiry ended: no conference, no harm found");
    }

    private HttpResponse<String> at(PersonId child, String page) {
        return hub.get("/children/" + child + page);
    }

    private HttpResponse<String> complete(String of, String fact) {
        return hub.post("/children/" + family.amara() + "/owed", "code", "strategy-discussion-minutes", "of", of, "fact", fact, "also", family.ben().toString(), "also", family.cleo().toString(), "after", "/owed?hub=hub-10");
    }

    private String strategy() {
        return fact("strategy-discussion.held");
    }

    private String fact(String type) {
        return fact(family.amara(), type);
    }

    private String fact(PersonId child, String type) {
        return transaction.execute(status -> db.sql("select f.id from ledger.fact f join ledger.about a on a.fact = f.id where a.person = ? and f.type = ? limit 1").param(child.value()).param(type).query(UUID.class).single()).toString();
    }

    private int count(PersonId child, String type) {
        return transaction.execute(status -> db.sql(COMPLETED).param(child.value()).param(type).query(Integer.class).single());
    }
}
