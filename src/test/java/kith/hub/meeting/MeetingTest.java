package kith.hub.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Visitor;
import kith.access.Worker;
import kith.access.partners.Partners;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.hub.DiscussionFacts;
import kith.hub.DiscussionFacts.ActionAgreed;
import kith.hub.DiscussionFacts.HubDiscussionHeld;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.ledger.Fact;
import kith.ledger.PersonId;
import kith.organisation.MeetingRules;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.ConflictDeclared;
import kith.ui.Say;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hub's meeting: several screens, one record, and nobody told of whom they may not know. */
class MeetingTest extends KithTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired Partners partners;
    @Autowired TransactionTemplate transaction;
    @Autowired Sittings sittings;

    private Hub hub;
    private Family family;
    private String at;

    /** A meeting that has begun, and the address of the family's page. */
    private Visitor begun() {
        hub = world.hub(HASH);
        family = world.family(hub);
        var cody = signedIn(hub.coordinator().username());
        at = Visitor.place(cody.post("/hubs/" + hub.code() + "/meetings")) + "/families/" + family.mother();
        return cody;
    }

    @Test void two_people_write_in_one_field_at_once_and_both_texts_stand() throws Exception {
        begun();
        var writers = new ArrayList<Callable<Void>>();
        for (var person : List.of(hub.coordinator(), hub.worker(), hub.other(), hub.consultant())) {
            var screen = signedIn(person.username());
            screen.get(at);
            writers.add(() -> {
                String was = "", local = "";
                for (int line = 0; line < 5; line++) {
                    local = (local.isEmpty() ? "" : local + "\n") + person.name() + " says " + line;
                    was = local = typed(screen, "discussion", was, local).path("text").asString();
                }
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(writers)) done.get();
        }
        // the machine is gone: another opens the page, in another session
        var page = signedIn(hub.other().username()).get(at).body();

        for (var name : List.of("Cody Coordinator", "Wanda Worker", "Oscar Other", "Cora Consultant"))
            for (int line = 0; line < 5; line++) assertThat(page).contains(name + " says " + line);
        assertThat(page).doesNotContain(Merge.OPEN);
    }

    @Test void what_others_type_comes_to_whoever_has_the_page_open_and_to_nobody_else() throws Exception {
        var cody = begun();
        var wanda = signedIn(hub.worker().username());
        cody.get(at);
        typed(cody, "risk", "", "The lock is broken");

        assertThat(wanda.get(at + "/news?known=").statusCode()).isEqualTo(409);
        wanda.get(at);
        var news = JSON.readTree(wanda.get(at + "/news?known=").body());
        assertThat(news.path("fields").path("risk").path("text").asString()).isEqualTo("The lock is broken");
        assertThat(news.path("writing").path("risk").asString()).isEqualTo("Cody Coordinator");
        assertThat(JSON.readTree(wanda.get(at + "/news?known=risk.1").body()).path("fields").size()).isZero();
        assertThat(JSON.readTree(cody.get(at + "/news?known=risk.1").body()).path("here").toString()).contains("Wanda Worker");
    }

    @Test void one_save_puts_on_each_record_what_concerns_that_child() {
        var cody = begun();
        cody.post(at.replaceAll("/families.*", "") + "/attendance", "here", hub.consultant().id().toString(), "here", hub.coordinator().id().toString());
        var action = UUID.randomUUID();
        String[] said = {"was-discussion", "", "discussion", "They spoke of bedtimes.", "was-about", "", "about", family.amara().toString(), "about", family.ben().toString(),
            "was-line-" + family.ben(), "", "line-" + family.ben(), "Ben told about his father.", "was-code", "", "code", "goes-on", "was-decided-by", "", "decided-by", hub.consultant().id().toString(),
            "was-dissent", "", "dissent", "Oscar would wait.", "was-action-" + action + "-what", "", "action-" + action + "-what", "Ring the school", "was-action-" + action + "-owner", "", "action-" + action + "-owner",
            hub.worker().id().toString(), "was-action-" + action + "-due", "", "action-" + action + "-due", "tomorrow", "was-action-" + action + "-about", "", "action-" + action + "-about", family.ben().toString(),
            "was-oversight", "", "oversight", "Greta asked for a date.", "was-oversight-by", "", "oversight-by", hub.groupManager().id().toString()};

        var first = cody.post(at + "/records", said);
        assertThat(first.statusCode()).isEqualTo(303);
        cody.post(at + "/records", said);

        assertThat(facts("hub-discussion.held", "amara")).isEqualTo(1);
        assertThat(facts("hub-discussion.held", "ben")).isEqualTo(1);
        assertThat(facts("hub-discussion.held", "cleo")).isZero();
        assertThat(facts("action.agreed", "ben")).isEqualTo(1);
        assertThat(facts("action.agreed", "amara")).isZero();
        assertThat(facts("oversight.recorded", "amara")).isEqualTo(1);
        var ben = cody.get("/children/" + family.ben() + "/discussions").body();
        assertThat(ben).contains("They spoke of bedtimes.", "Ben told about his father.", "Another view: Oscar would wait.", "Decided by Cora Consultant", "Present: Cody Coordinator and Cora Consultant", "Ring the school", "Greta asked for a date.");
        assertThat(cody.get("/children/" + family.amara() + "/discussions").body()).contains("They spoke of bedtimes.").doesNotContain("Ben told about his father.", "Ring the school");
        assertThat(cody.get(at.replaceAll("/families.*", "") + "/minutes").body()).contains("They spoke of bedtimes.", "Ben alone: Ben told about his father.", "Ring the school", "Wanda Worker", "Greta asked for a date.");
        assertThat(transaction.<Integer>execute(status -> db.sql("select count(*)::int from hub.meeting_text where item in (select id from hub.meeting_item where family = :family)").param("family", family.mother().value()).query(Integer.class).single())).isZero();
        assertThat(signedIn(hub.worker().username()).get("/").body()).contains("1 action of yours");
        assertThat(cody.get("/hubs/" + hub.code() + "/meetings").body()).contains("<strong>1</strong> action open");

        var settled = "/children/" + family.ben() + "/actions/" + transaction.<UUID>execute(status -> db.sql("select fact from hub.action where person = ?").param(family.ben().value()).query(UUID.class).single());
        for (int twice = 0; twice < 2; twice++) assertThat(signedIn(hub.worker().username()).post(settled, "outcome", "done", "word", "Rang at nine").statusCode()).isEqualTo(303);
        var late = cody.post(settled, "outcome", "replaced", "word", "He changes school on Monday");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("what you sent was not taken", "Dropped: ", "He changes school on Monday");
    }

    @Test void what_is_not_complete_is_asked_for_and_nothing_typed_is_lost() {
        var cody = begun();
        var action = UUID.randomUUID();
        var answer = cody.post(at + "/records", "was-decision", "", "decision", "We wait", "was-action-" + action + "-what", "", "action-" + action + "-what", "Ring the school", "was-dissent", "", "dissent", Merge.OPEN + "\na\n«or»\nb\n" + Merge.CLOSE);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Say who decided", "Say who does it", "Enter the day by which it is done", "Two people wrote this at once", "We wait", "Ring the school");
        assertThat(cody.post(at + "/records", "was-line-" + family.ben(), "", "line-" + family.ben(), Merge.OPEN + "\na\n«or»\nb\n" + Merge.CLOSE).body()).as("not folded away").containsPattern(open("About one child alone"));
        assertThat(facts("hub-discussion.held", "amara")).isZero();
    }

    private static String open(String summary) {
        return "(?s)<details class=\"govuk-details\" open>\\s*<summary[^>]*><span[^>]*>" + summary;
    }

    @Test void a_guest_without_a_name_is_asked_for_it_and_where_they_are_from_is_not_lost() {
        var answer = begun().post(at + "/guests", "organisation", "Health visiting team");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#name\"", "Choose a partner, or write a name", "value=\"Health visiting team\"").containsPattern(open("Invite somebody for this family only"));
    }

    @Test void of_two_answers_at_once_the_first_stands_and_the_second_is_asked_before_anything_goes_on_the_records() {
        var cody = begun();
        var wanda = signedIn(hub.worker().username());
        wanda.get(at);
        assertThat(otherwise(cody, at, "", "goes-on")).isEqualTo("[]");
        assertThat(otherwise(wanda, at, "", "close")).contains("code");
        assertThat(wanda.get(at).body()).containsPattern("value=\"goes-on\"\\s+selected");

        String[] mine = {"was-code", "", "code", "close", "was-about", "", "about", family.ben().toString(), "was-decision", "", "decision", "Ben is safe.", "was-decided-by", "", "decided-by", hub.consultant().id().toString()};
        var asked = wanda.post(at + "/records", mine);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Cody Coordinator changed this to “Goes on” while you typed “Close”").containsPattern("value=\"close\"\\s+selected");
        assertThat(wanda.post(at, mine).statusCode()).isEqualTo(422);
        assertThat(facts("hub-discussion.held", "ben")).isZero();
        // read, and sent again: from here on it is no oversight
        mine[1] = "goes-on";
        assertThat(wanda.post(at + "/records", mine).statusCode()).isEqualTo(303);
        assertThat(cody.get("/children/" + family.ben() + "/discussions").body()).contains("Close");
    }

    @Test void what_comes_after_the_family_was_put_on_the_records_is_shown_again_and_not_said_to_be_saved() {
        var cody = begun();
        var wanda = signedIn(hub.worker().username());
        String[] first = {"was-discussion", "", "discussion", "They spoke of bedtimes.", "was-about", "", "about", family.ben().toString()};
        String[] late = {"was-discussion", "", "discussion", "They spoke of bedtimes.", "was-about", "", "about", family.ben().toString(), "was-dissent", "", "dissent", "Wanda would wait.", "was-code", "", "code", "close", "was-risk", "", "risk", ""};
        assertThat(cody.post(at + "/records", first).statusCode()).isEqualTo(303);

        for (var sent : List.of(wanda.post(at, late), wanda.post(at + "/records", late))) {
            assertThat(sent.statusCode()).isEqualTo(409);
            assertThat(sent.body()).contains("This was not taken", "Wanda would wait.", "What was decided?", "Close", "On the records since").doesNotContain("<strong>Discussion</strong>", "<strong>Risk and safety</strong>", "Not discussed");
            assertThat(sent.body().substring(0, sent.body().indexOf("kith-room__children"))).as("where it is recorded").contains("href=\"/children/" + family.ben() + "/record\"", "href=\"/children/" + family.amara() + "/record\"");
        }
        assertThat(cody.post(at + "/records", first).statusCode()).as("the same form again").isEqualTo(303);
        cody.post(at.replaceAll("/families.*", "/ending"), "sure", "yes");
        assertThat(wanda.post(at, late).body()).as("the meeting has ended").contains("This was not taken", "Wanda would wait.");
    }

    @Test void a_role_stands_behind_a_name_with_its_short_names_as_they_are_written() {
        assertThat(new Attendance.Member(UUID.randomUUID(), "Nia Newly", "Newly qualified social worker (ASYE)", false, 1, true, false).choice().words()).isEqualTo("Nia Newly, newly qualified social worker (ASYE)");
    }

    @Test void a_decision_without_words_is_asked_for_before_the_meeting_ends() {
        var cody = begun();
        var meeting = at.replaceAll("/families.*", "");
        cody.post(at + "/words", "was-code", "", "code", "close", "was-decided-by", "", "decided-by", hub.consultant().id().toString());

        cody.post(meeting + "/ending", "sure", "yes");

        assertThat(transaction.<Boolean>execute(status -> db.sql("select ended_at is null from hub.meeting where id = :id").param("id", UUID.fromString(meeting.split("/")[2])).query(Boolean.class).single())).as("it is not over").isTrue();
        assertThat(cody.get(meeting + "/minutes").body()).doesNotContain("Not reached");
    }

    private static String otherwise(Visitor screen, String at, String was, String code) {
        return JSON.readTree(screen.post(at + "/words", "was-code", was, "code", code).body()).path("otherwise").toString();
    }

    @Test void a_member_in_conflict_with_the_family_finds_nothing_of_it_in_the_meeting() {
        var cody = begun();
        typed(cody, "discussion", "", "A secret of the Adeyemi-Clarkes");
        samples.record(samples.fact(ConfidentialFacts.CONFLICT, samples.today(), new ConflictDeclared(hub.other().id().toString(), "friend"), HubWorld.all(family)));
        var oscar = signedIn(hub.other().username());
        var meeting = at.replaceAll("/families.*", "");

        for (var page : List.of("/hubs/" + hub.code() + "/meetings", "/hubs/" + hub.code() + "/pre-read", "/hubs/" + hub.code() + "/actions", meeting, meeting + "/minutes", at, at + "/news"))
            assertThat(oscar.get(page).body()).as(page).doesNotContain("Adeyemi", "Amara", "A secret");
        assertThat(oscar.get(at).statusCode()).isEqualTo(404);
        assertThat(oscar.post(at + "/words", "was-discussion", "", "discussion", "x").statusCode()).isEqualTo(404);
        assertThat(signedIn(hub.worker().username()).get(at).body()).contains("A secret");
    }

    @Test void a_partner_is_in_for_one_family_and_for_its_time_alone() {
        begun();
        var cora = signedIn(hub.consultant().username());
        var username = worker("partner");
        var partner = transaction.<UUID>execute(status -> db.sql("select id from access.worker where username = :username").param("username", username).query(UUID.class).single());
        partners.join(partner, "Oak Park Primary School", Partners.Kind.SCHOOL);
        typed(cora, "discussion", "", "Amara is late on Mondays");
        typed(cora, "hypotheses", "", "She may not want to leave her mother");
        var school = signedIn(username);
        var item = Sittings.item(UUID.fromString(at.split("/")[2]), family.mother().value());
        assertThat(school.get("/invited").body()).contains("No meeting is open to you");

        assertThat(signedIn(hub.coordinator().username()).post(at + "/guests", "partner", partner.toString()).statusCode()).isEqualTo(404);
        cora.post(at + "/guests", "partner", partner.toString());
        assertThat(school.get("/invited").body()).contains("Amara");
        assertThat(school.get("/invited/" + item).body()).contains("Amara", "Amara is late on Mondays").doesNotContain("She may not want to leave", "Adeyemi", "Larkspur");
        school.post("/invited/" + item, "say", "She sings in assembly");
        assertThat(cora.get(at).body()).contains("She sings in assembly", "Oak Park Primary School");
        for (var page : List.of(at, "/children/" + family.amara(), "/meetings/" + at.split("/")[2])) assertThat(school.get(page).statusCode()).isEqualTo(403);

        cora.post(at + "/records", "was-about", "", "about", family.amara().toString());
        assertThat(school.get("/invited/" + item).statusCode()).isEqualTo(404);
        assertThat(cora.get("/children/" + family.amara() + "/discussions").body()).contains("From a guest: She sings in assembly", "(Oak Park Primary School)");
        assertThat(facts("access.granted", "amara")).isEqualTo(1);
        assertThat(facts("access.ended", "amara")).isEqualTo(1);
    }

    @Test void a_family_that_came_back_waits_for_its_talk_from_then_on() {
        hub = world.hub(HASH);
        var child = samples.child("Neville", samples.today().minusYears(3));
        samples.record(given(400, hub, child), talked(390, hub, child), samples.fact(CaseworkFacts.CLOSED, samples.today().minusDays(300), new CaseClosed("RC1"), child),
            samples.fact(FrontDoorFacts.ACCEPTED, samples.today().minusDays(2), new ReferralAccepted("2A", "N1"), child), given(1, hub, child));

        var figures = transaction.execute(begun -> db.sql("select children || ' ' || undiscussed || ' ' || longest from hub.meeting_figures(array[:hub], :today, 4)").param("hub", hub.code()).param("today", samples.today()).query(String.class).single());
        assertThat(figures).isEqualTo("1 0 " + samples.today().minusDays(1));
        assertThat(signedIn(hub.coordinator().username()).get("/hubs/" + hub.code() + "/meetings").body()).contains("New to the hub, not discussed yet").doesNotContain("Not discussed since");
    }

    /** The hub that knows nobody of the family has to meet it, however lately another spoke of it; and a second worker in the same hub makes no child new. */
    @Test void a_child_of_whom_another_hub_spoke_is_new_to_the_hub_that_has_it_now() {
        var before = world.hub(HASH);
        hub = world.hub(HASH);
        var child = samples.family(null).amara();
        samples.record(given(200, before, child), talked(1, before, child), given(0, hub, child));
        var agenda = "/hubs/" + hub.code() + "/meetings";

        assertThat(signedIn(hub.coordinator().username()).get(agenda).body()).contains("New to the hub, not discussed yet");
        assertThat(discussed(child)).isEqualTo(samples.today() + " never");

        samples.record(talked(0, hub, child), given(0, hub, child));
        assertThat(signedIn(hub.coordinator().username()).get(agenda).body()).doesNotContain("New to the hub");
        assertThat(discussed(child)).isEqualTo(samples.today() + " " + samples.today());
    }

    @Test void a_second_allocation_within_the_hub_makes_no_child_new() {
        hub = world.hub(HASH);
        var child = samples.family(null).amara();
        samples.record(given(100, hub, child), given(1, hub, child));

        assertThat(discussed(child)).isEqualTo(samples.today().minusDays(100) + " never");
        assertThat(signedIn(hub.coordinator().username()).get("/hubs/" + hub.code() + "/meetings").body()).contains("Not discussed yet").doesNotContain("New to the hub");
    }

    private Fact<AllocationMade> given(int daysAgo, Hub to, PersonId child) {
        return samples.fact(HubFacts.ALLOCATED, samples.today().minusDays(daysAgo), new AllocationMade(to.code(), null, null, null), child);
    }

    private Fact<HubDiscussionHeld> talked(int daysAgo, Hub in, PersonId child) {
        return samples.fact(DiscussionFacts.DISCUSSED, samples.today().minusDays(daysAgo), new HubDiscussionHeld(in.code(), null, null, null, List.of()), child);
    }

    private String discussed(PersonId child) {
        return transaction.execute(status -> db.sql("select since || ' ' || coalesce(last_on::text, 'never') from hub.discussed where person = :p").param("p", child.value()).query(String.class).single());
    }

    /** Christmas week: arranged for Wednesday the 30th, held on Tuesday. The agenda of the 30th would be that of a meeting that is over. */
    @Test void what_was_held_early_was_this_weeks_meeting() {
        var tuesday = LocalDate.of(2026, 12, 29);
        var wednesday = Sittings.id("hub-9", tuesday.plusDays(1));
        var begun = tuesday.atStartOfDay().toInstant(ZoneOffset.UTC);
        var next = new Sittings(null).next(new Sittings.HubName("hub-9", "Hub 9"), List.of(new Meeting(wednesday, "hub-9", "Hub 9", tuesday, begun, begun, List.of())), MeetingRules.USUAL, tuesday);

        assertThat(next.day()).isEqualTo(LocalDate.of(2027, 1, 6));
        assertThat(next.id()).isNotEqualTo(wednesday);
    }

    @Test void a_day_whose_meeting_was_held_early_can_have_a_meeting_again() {
        hub = world.hub(HASH);
        family = world.family(hub);
        var by = new Worker(hub.coordinator().id(), hub.coordinator().name(), hub.coordinator().username());
        var tomorrow = samples.today().plusDays(1);
        var held = transaction.execute(status -> sittings.call(hub.code(), tomorrow, by, Instant.now()));
        signedIn(hub.coordinator().username()).post("/hubs/" + hub.code() + "/meetings");

        var again = transaction.execute(status -> sittings.call(hub.code(), tomorrow, by, Instant.now()));

        assertThat(transaction.<LocalDate>execute(status -> sittings.meeting(held.id()).orElseThrow().day())).isEqualTo(samples.today());
        assertThat(again.day()).isEqualTo(tomorrow);
        assertThat(again.id()).isNotEqualTo(held.id());
    }

    @Test void whoever_stands_in_decides_and_oversees_and_somebody_of_another_team_is_ticked() {
        var cody = begun();
        var lena = world.post("Lena Lead", "manager", "consultant-social-worker", hub.buddy(), "hub", HASH);
        var ira = world.post("Ira Reviewer", "practitioner", "social-worker", world.hub(HASH).code(), "hub", HASH);
        world.away(hub.consultant(), lena);
        var meeting = at.replaceAll("/families.*", "");
        assertThat(cody.get(meeting).body()).contains("Lena Lead, stands in for Cora Consultant", "Somebody else of ours");

        cody.post(meeting + "/attendance", "here", lena.id().toString(), "also", ira.id().toString());
        var answer = cody.post(at + "/records", "was-about", "", "about", family.ben().toString(), "was-decision", "", "decision", "Ben is safe.", "was-decided-by", "", "decided-by", lena.id().toString(),
            "was-oversight", "", "oversight", "Ben was seen.", "was-oversight-by", "", "oversight-by", lena.id().toString());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(cody.get("/children/" + family.ben() + "/discussions").body()).contains("Decided by Lena Lead", "Ira Reviewer", "Ben was seen.");
    }

    @Test void the_words_of_whoever_leads_nothing_are_no_management_oversight() {
        var cody = begun();
        var answer = cody.post(at + "/records", "was-discussion", "", "discussion", "They spoke of bedtimes.", "was-oversight", "", "oversight", "Go on.", "was-oversight-by", "", "oversight-by", hub.worker().id().toString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Say whose oversight it is: of whoever leads the hub or its group");
        assertThat(facts("oversight.recorded", "amara")).isZero();
    }

    @Test void who_was_not_in_the_room_for_a_family_stands_on_no_record_of_it() {
        var cody = begun();
        samples.record(samples.fact(ConfidentialFacts.CONFLICT, samples.today(), new ConflictDeclared(hub.other().id().toString(), "friend"), HubWorld.all(family)));
        cody.post(at.replaceAll("/families.*", "") + "/attendance", "here", hub.other().id().toString(), "here", hub.worker().id().toString(), "here", hub.consultant().id().toString());
        assertThat(cody.get(at).body()).contains("Was somebody not here for this family?").doesNotContain("Oscar Other");

        cody.post(at + "/records", "was-discussion", "", "discussion", "They spoke of bedtimes.", "was-about", "", "about", family.ben().toString(), "was-not-here", "", "not-here", hub.worker().id().toString());

        assertThat(cody.get("/children/" + family.ben() + "/discussions").body()).contains("Present: Cody Coordinator and Cora Consultant.").doesNotContain("Oscar Other");
        assertThat(transaction.<String>execute(status -> db.sql("select array_to_string(attended, ' ') from hub.discussion where person = :p").param("p", family.ben().value()).query(String.class).single()))
            .contains(hub.consultant().id().toString()).doesNotContain(hub.other().id().toString(), hub.worker().id().toString());
        assertThat(cody.get(at.replaceAll("/families.*", "/minutes")).body()).as("who was in the meeting").contains("Oscar Other", "Wanda Worker");
    }

    @Test void an_action_goes_to_somebody_else_and_put_off_twice_it_drifts() {
        hub = world.hub(HASH);
        family = world.family(hub);
        var action = samples.fact(DiscussionFacts.AGREED, samples.today().minusDays(5), new ActionAgreed(hub.worker().id().toString(), null, samples.today().minusDays(1), "hub-meeting"), family.ben());
        samples.record(action);
        var at = "/children/" + family.ben() + "/actions/" + action.id();
        var cody = signedIn(hub.coordinator().username());

        assertThat(cody.post(at + "/change", "owner", hub.other().id().toString(), "due", "1/1/2020", "why", " ").body()).contains("The day must be today or later", "Say in a word why");
        assertThat(cody.post(at + "/change", "owner", hub.other().id().toString(), "due", Say.typed(samples.today().minusDays(1)), "why", "She is on a course").statusCode()).as("late as it is").isEqualTo(303);
        assertThat(signedIn(hub.other().username()).get("/").body()).contains("1 action of yours");
        assertThat(signedIn(hub.worker().username()).get("/").body()).doesNotContain("action of yours");
        assertThat(cody.get("/hubs/" + hub.code() + "/actions").body()).doesNotContain(">Drift<");

        for (int days : new int[] {7, 14}) cody.post(at + "/change", "owner", hub.other().id().toString(), "due", Say.typed(samples.today().plusDays(days)), "why", "The school is closed");
        assertThat(cody.get("/hubs/" + hub.code() + "/actions").body()).contains(">Drift<", "put to another day 2 times", "<strong class=\"kith-pressing\">1</strong> drifting");
    }

    @Test void what_somebody_who_has_left_was_to_do_comes_to_whoever_leads() {
        hub = world.hub(HASH);
        family = world.family(hub);
        samples.record(samples.fact(DiscussionFacts.AGREED, samples.today().minusDays(5), new ActionAgreed(hub.other().id().toString(), null, samples.today().plusDays(9), "hub-meeting"), family.ben()));
        assertThat(signedIn(hub.consultant().username()).get("/").body()).doesNotContain("somebody who has left");

        transaction.executeWithoutResult(status -> db.sql("update organisation.posting set valid = daterange(lower(valid), :today) where worker = :w").param("today", samples.today()).param("w", hub.other().id()).update());

        assertThat(signedIn(hub.consultant().username()).get("/").body()).contains("1 action in " + hub.title() + " of somebody who has left");
        assertThat(signedIn(hub.coordinator().username()).get("/hubs/" + hub.code() + "/actions").body()).contains("Actions of people who have left");
    }

    @Test void a_group_manager_who_stays_away_is_told_and_ticked_in_the_meeting() {
        var cody = begun();
        var greta = signedIn(hub.groupManager().username());
        var meeting = at.replaceAll("/families.*", "");

        assertThat(cody.get(meeting).body()).contains("The group manager has not attended a meeting of this hub yet");
        assertThat(greta.get("/").body()).contains("Attend a meeting of " + hub.title());
        cody.post(meeting + "/attendance", "here", hub.groupManager().id().toString());
        assertThat(cody.get(meeting).body()).doesNotContain("has not attended");
        assertThat(greta.get("/").body()).doesNotContain("Attend a meeting of");
        assertThat(greta.get("/meetings").body()).contains(hub.title());
    }

    @Test void a_wish_brings_a_family_on_and_the_end_of_the_meeting_keeps_whom_nobody_reached() {
        hub = world.hub(HASH);
        family = world.family(hub);
        var wanda = signedIn(hub.worker().username());
        var agenda = "/hubs/" + hub.code() + "/meetings";

        assertThat(wanda.post("/hubs/" + hub.code() + "/agenda/wishes", "family", family.mother().toString(), "why", " ").body()).contains("Say in a line why");
        wanda.post("/hubs/" + hub.code() + "/agenda/wishes", "family", family.mother().toString(), "why", "Grandmother moved in");
        assertThat(wanda.get(agenda).body()).contains("Asked for by Wanda Worker", "Grandmother moved in");
        var meeting = Visitor.place(wanda.post(agenda));
        wanda.post(meeting + "/ending");
        assertThat(wanda.get(meeting).body()).as("asks first").contains("1 family was not reached. Tick", "Go to the first family");
        wanda.post(meeting + "/ending", "sure", "yes");
        assertThat(wanda.get(meeting + "/minutes").body()).contains("Not reached");
        assertThat(wanda.get(meeting).body()).contains("Not reached", "Go on with the meeting").doesNotContain("Begun");
        assertThat(wanda.get(agenda).body()).contains("Go on with today’s meeting").doesNotContain("Begin the meeting now");
        assertThat(wanda.get(agenda).body()).contains("Grandmother moved in");

        assertThat(Visitor.place(wanda.post(agenda))).as("one meeting a day, which goes on").isEqualTo(meeting);
        assertThat(wanda.get(meeting).body()).contains("Go to the first family", "Save attendance").doesNotContain("Not reached", "Begun");
    }

    /** What the children have in common is another once a parent is recorded: the wish is for the children. */
    @Test void a_wish_stays_with_the_children_and_is_taken_back_by_who_asked_or_leads() {
        hub = world.hub(HASH);
        family = world.family(hub);
        var agenda = "/hubs/" + hub.code() + "/meetings";
        var wanda = signedIn(hub.worker().username());
        wanda.post("/hubs/" + hub.code() + "/agenda/wishes", "family", family.mother().toString(), "why", "Grandmother moved in");
        transaction.executeWithoutResult(status -> db.sql("update hub.wish set family = gen_random_uuid() where hub = :hub").param("hub", hub.code()).update());
        assertThat(wanda.get(agenda).body()).contains("Asked for by Wanda Worker", "Take back");
        var wish = transaction.<UUID>execute(status -> db.sql("select id from hub.wish where hub = :hub").param("hub", hub.code()).query(UUID.class).single());
        var removal = "/hubs/" + hub.code() + "/agenda/wishes/" + wish + "/removal";

        signedIn(hub.other().username()).post(removal);
        assertThat(signedIn(hub.other().username()).get(agenda).body()).contains("Grandmother moved in").doesNotContain("Take back");
        assertThat(signedIn(hub.consultant().username()).get(agenda).body()).contains("Take back");
        wanda.post(removal);

        assertThat(wanda.get(agenda).body()).doesNotContain("Grandmother moved in");
    }

    @Test void whoever_puts_a_family_on_the_records_was_there() {
        var cody = begun();
        cody.post(at + "/records", "was-code", "", "code", "close", "was-about", "", "about", family.ben().toString(), "was-decision", "", "decision", "Ben is safe.", "was-decided-by", "", "decided-by", hub.consultant().id().toString());

        assertThat(cody.get("/children/" + family.ben() + "/discussions").body()).contains("Present: Cody Coordinator");
        assertThat(cody.get(at.replaceAll("/families.*", "/minutes")).body()).contains("Cody Coordinator");
    }

    private JsonNode typed(Visitor screen, String field, String was, String text) {
        return JSON.readTree(screen.post(at + "/words", "was-" + field, was, field, text).body()).path("fields").path(field);
    }

    private int facts(String type, String child) {
        var person = switch (child) { case "amara" -> family.amara(); case "ben" -> family.ben(); default -> family.cleo(); };
        return transaction.execute(status -> db.sql("select count(*)::int from ledger.about a join ledger.fact f on f.id = a.fact where a.person = :person and f.type = :type").param("person", person.value()).param("type", type).query(Integer.class).single());
    }
}
