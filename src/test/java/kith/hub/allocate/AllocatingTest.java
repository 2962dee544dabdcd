package kith.hub.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Sent;
import kith.Visitor;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.harm.HarmFacts;
import kith.harm.HarmFacts.FlagEnded;
import kith.harm.HarmFacts.FlagRaised;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.hub.HubWorld.Person;
import kith.hub.cover.Absences;
import kith.hub.load.Loads;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.EssentialsRecorded;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class AllocatingTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired TransactionTemplate transaction;
    @Autowired Absences absences;
    @Autowired Loads loads;
    @Autowired kith.Staff staff;
    private static final Pattern WEIGHS = Pattern.compile("weight ([0-9.]+) → ([0-9.]+) of");
    private static String hash;
    private Hub hub;

    @BeforeEach void aHub() { hub = world.hub(hash()); }

    /** A manager of no hub that holds the family, who has said why they open the record. */
    private Visitor manager(Family family) {
        var manager = as("manager");
        for (var child : HubWorld.all(family)) manager.post("/children/" + child + "/reason", "opening", UUID.randomUUID().toString(), "prompt", "reason", "reason", "duty");
        return manager;
    }

    @Test void a_child_without_a_hub_waits_in_the_queue_until_allocated() {
        var family = samples.family(null);
        var manager = manager(family);
        assertThat(manager.get("/allocations").body()).contains(family.amara().toString());

        var answer = manager.post("/children/" + family.amara() + "/allocation", "fact", UUID.randomUUID().toString(), "hub", hub.code(), "key", hub.worker().id().toString(), "reason", "room",
            "who", family.amara().toString(), "who", family.ben().toString(), "who", family.cleo().toString());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(manager.get("/allocations").body()).doesNotContain(family.amara().toString(), family.cleo().toString());
        assertThat(manager.get("/children/" + family.cleo() + "/allocation").body()).contains("Cora Consultant", "Wanda Worker");
        assertThat(count("key", family)).isEqualTo(1);
        assertThat(count("responsible", family)).isEqualTo(1);
    }

    @Test void whoever_may_not_read_when_it_was_recorded_is_shown_the_same_wait() {
        var family = samples.family(null);
        var knows = manager(family);

        assertThat(waits(as("manager"), family).split("/allocation")[0]).isEqualTo(waits(knows, family).split("/allocation")[0]).contains("working hours");
    }

    /** Who has not opened the record would be asked why: it is said who allocates, and no word promises the form. */
    @Test void allocate_is_offered_to_whoever_reaches_the_form_and_the_others_are_told_who_allocates() {
        var family = samples.family(null);
        var door = db.sql("select title from organisation.hub where duty = 'front-door' and upper_inf(valid) order by number nulls last, title limit 1").query(String.class).single();

        assertThat(waits(manager(family), family)).contains(">Allocate<");
        assertThat(waits(as("manager"), family)).contains(">Open to allocate<").doesNotContain(">Allocate<");
        assertThat(as("manager").get("/allocations").body()).containsPattern(door + "[^<]* allocates?\\. Whoever else");
        assertThat(waits(as("practitioner"), family)).doesNotContain("/allocation\"");
    }

    private static String waits(Visitor who, Family family) {
        var page = who.get("/allocations").body();
        var from = page.indexOf("href=\"/children/" + family.amara() + "\"");
        return page.substring(from, page.indexOf("</tr>", from)).replaceAll("\\s+", " ");
    }

    @Test void what_came_today_waits_since_today_and_no_hours_are_made_up() {
        var child = samples.child("Neville", samples.today().minusYears(3));
        samples.record(samples.fact(FrontDoorFacts.ACCEPTED, samples.today(), new ReferralAccepted("2A", "N1"), child));

        var page = as("manager").get("/allocations").body();
        var from = page.indexOf("href=\"/children/" + child + "\"");
        assertThat(page.substring(from, page.indexOf("</tr>", from))).contains("since today").doesNotContain("working hour");
    }

    @Test void hours_are_counted_from_the_moment_of_recording_and_from_the_morning_where_that_was_later() {
        var day = WorkingDays.before(samples.today(), 2);
        var child = referred("Nina", day, day.atTime(15, 0));
        var late = referred("Nora", day, day.plusDays(1).atTime(15, 0));

        var page = as("manager").get("/allocations").body();
        assertThat(row(page, child)).contains(hours(day.atTime(15, 0)) + "<");
        assertThat(row(page, late)).contains(hours(day.atTime(9, 0)) + "<");
        assertThat(row(manager(new Family(child, late, child, child)).get("/allocations").body(), child)).contains(hours(day.atTime(15, 0)) + "<");
    }

    private PersonId referred(String forename, LocalDate day, LocalDateTime recorded) {
        var child = samples.child(forename, samples.today().minusYears(3));
        samples.record(Fact.of(FactId.fresh(), FrontDoorFacts.ACCEPTED, List.of(child), Happened.on(day), Recorded.at(recorded.atZone(Happened.LONDON).toInstant()), new ReferralAccepted("2A", "N1")));
        return child;
    }

    private String hours(LocalDateTime since) { return Say.count(Waited.hours(since.atZone(Happened.LONDON), clock.instant().atZone(Happened.LONDON)), "working hour"); }

    private static String row(String page, PersonId child) {
        var from = page.indexOf("href=\"/children/" + child + "\"");
        return page.substring(from, page.indexOf("</tr>", from));
    }

    @Test void brothers_and_sisters_who_wait_stand_together_where_the_first_of_them_stands() {
        var family = samples.family(null);
        var alone = samples.child("Zed", samples.today().minusYears(3));
        samples.record(samples.fact(FrontDoorFacts.ACCEPTED, samples.today().minusWeeks(14), new ReferralAccepted("2A", "N1"), family.cleo()),
            samples.fact(FrontDoorFacts.ACCEPTED, samples.today().minusWeeks(12), new ReferralAccepted("2A", "N1"), alone));

        var page = as("manager").get("/allocations").body();
        assertThat(List.of(family.amara(), family.ben(), family.cleo(), alone).stream().map(each -> page.indexOf("href=\"/children/" + each + "\"")).toList()).as("the eldest first, and nobody between them").isSorted().doesNotContain(-1);
        assertThat(page).contains("Brothers and sisters, 3 children");
    }

    @Test void the_page_offers_hubs_with_their_reasons_and_the_family_ticked() {
        var family = samples.family(null);

        var page = manager(family).get("/children/" + family.amara() + "/allocation").body();

        assertThat(page).contains("Does this work: child protection plan", "Proposed");
        assertThat(page.split("name=\"who\"[^>]*checked")).hasSize(4);
    }

    @Test void a_hub_that_is_not_proposed_needs_a_reason() {
        var family = samples.family(null);
        world.hub("hub-z" + family.amara().toString().substring(0, 6), "Hub Far", "first-contact", null, null);

        var answer = manager(family).post("/children/" + family.amara() + "/allocation", "fact", UUID.randomUUID().toString(), "hub", "hub-z" + family.amara().toString().substring(0, 6), "key", "", "who", family.amara().toString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Say why not the hub that is proposed");
    }

    /** The form asks for a hub by the rule by which it was proposed: what is chosen as proposed needs no reason why not. */
    @Test void the_hub_that_is_proposed_because_somebody_must_act_today_is_given_as_proposed() {
        var child = referred("Ursula", samples.today(), samples.today().atStartOfDay());
        world.hub("hub-u" + child.toString().substring(0, 6), "Hub Urgent", "urgent-response", null, null);
        var manager = manager(new Family(child, child, child, child));
        var at = "/children/" + child + "/allocation";
        var page = manager.get(at + "?urgent=yes");
        assertThat(page.body()).contains("Somebody must act today.", "&amp;urgent=yes\">What if").doesNotContain("Why not ");
        assertThat(manager.get(at + "/what-if?urgent=yes").body()).containsPattern("allocation\\?hub=[^\"]*&amp;urgent=yes\">Decide for this");

        assertThat(manager.post(at, Sent.of(page).toArray(String[]::new)).statusCode()).isEqualTo(303);

        assertThat(manager.get("/children/" + child).body()).containsPattern("<dd><a [^>]*>Hub (9, Urgent Response|Urgent)</a>");
    }

    @Test void brothers_and_sisters_in_a_hub_draw_the_next_one_there_and_its_worker_is_suggested() {
        var family = samples.family(null);
        var manager = manager(family);
        manager.post("/children/" + family.ben() + "/allocation", "fact", UUID.randomUUID().toString(), "hub", hub.code(), "key", hub.worker().id().toString(), "reason", "room", "who", family.ben().toString());

        var page = manager.get("/children/" + family.amara() + "/allocation").body();

        assertThat(page).contains("Holds Ben", "Wanda Worker knows the family", "name=\"hub\" value=\"" + hub.code() + "\"");
        assertThat(page).containsPattern("value=\"" + hub.worker().id() + "\" checked");
    }

    @Test void whoever_speaks_the_language_of_the_family_is_said_to() {
        var family = world.family(hub);
        var lead = signedIn(hub.consultant().username());
        assertThat(lead.post("/hubs/" + hub.code() + "/skills", "skills-" + hub.other().id(), "Yoruba, English").statusCode()).isEqualTo(303);

        assertThat(lead.get("/children/" + family.amara() + "/allocation").body()).contains("Oscar Other speaks Yoruba");
        assertThat(lead.get("/children/" + family.amara() + "/key-worker").body()).contains("speaks Yoruba (+15)");
        assertThat(lead.post("/hubs/" + hub.code() + "/skills", "skills-" + hub.other().id(), "x".repeat(41)).body()).contains("Say each in at most 40 letters");
    }

    @Test void two_who_write_down_skills_take_nothing_away_from_each_other() {
        var lead = signedIn(hub.consultant().username());
        var manager = signedIn(hub.groupManager().username());
        var skills = "/hubs/" + hub.code() + "/skills";
        lead.post(skills, "skills-" + hub.other().id(), "Polish", "was-" + hub.other().id(), "");
        manager.post(skills, "skills-" + hub.other().id(), "British Sign Language", "was-" + hub.other().id(), "");
        assertThat(lead.get(skills).body()).contains("British Sign Language, Polish");
        manager.post(skills, "skills-" + hub.other().id(), "Polish", "was-" + hub.other().id(), "British Sign Language, Polish");
        assertThat(lead.get(skills).body()).doesNotContain("British Sign Language, Polish").contains("value=\"Polish\"");
    }

    @Test void what_a_parent_speaks_counts_as_the_family_s_language() {
        var family = world.family(hub);
        var lead = signedIn(hub.consultant().username());
        lead.post("/hubs/" + hub.code() + "/skills", "skills-" + hub.other().id(), "Tigrinya");
        assertThat(lead.get("/children/" + family.ben() + "/key-worker").body()).doesNotContain("speaks Tigrinya");

        samples.record(samples.fact(PeopleFacts.ESSENTIALS, samples.today().minusDays(3), new EssentialsRecorded("Tigrinya", true, null, null, null, null, null, null, null), family.mother()));

        assertThat(lead.get("/children/" + family.ben() + "/key-worker").body()).contains("speaks Tigrinya (+15)");
        assertThat(lead.get("/children/" + family.ben() + "/allocation").body()).contains("Oscar Other speaks Tigrinya");
    }

    @Test void whoever_has_a_skill_that_the_child_needs_is_put_forward_and_nobody_else() {
        var family = world.family(hub);
        var lead = signedIn(hub.consultant().username());
        assertThat(lead.get("/hubs/" + hub.code() + "/skills").body()).contains("Domestic abuse, Exploitation");
        lead.post("/hubs/" + hub.code() + "/skills", "skills-" + hub.other().id(), "domestic Abuse, Youth justice");
        assertThat(lead.get("/children/" + family.amara() + "/key-worker").body()).doesNotContainIgnoringCase("has the skill");

        samples.record(samples.fact(HarmFacts.RAISED, samples.today().minusDays(3), new FlagRaised("domestic-abuse", null), family.amara()));

        assertThat(lead.get("/children/" + family.amara() + "/allocation").body()).contains("Oscar Other has the skill: domestic abuse").doesNotContain("youth justice");
        assertThat(lead.get("/children/" + family.amara() + "/key-worker").body()).contains("has the skill: domestic abuse (+15)");
        assertThat(lead.get("/children/" + family.ben() + "/key-worker").body()).doesNotContainIgnoringCase("has the skill");

        samples.record(samples.fact(HarmFacts.ENDED, samples.today().minusDays(1), new FlagEnded("domestic-abuse", "safer"), family.amara()));
        assertThat(lead.get("/children/" + family.amara() + "/key-worker").body()).as("no longer needed").doesNotContainIgnoringCase("has the skill");
    }

    @Test void a_child_whose_hub_is_no_more_waits_again() {
        var ended = "hub-e" + UUID.randomUUID().toString().substring(0, 6);
        world.hub(ended, "Hub Ended", "child-protection", null, samples.today().minusDays(1));
        var family = samples.family(null);
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(2), new AllocationMade(ended, null, null, null), family.amara()));

        assertThat(manager(family).get("/allocations").body()).contains(family.amara().toString(), "Its hub is no more", "working hours");
    }

    @Test void a_child_whose_hub_is_no_more_is_allocated_by_whoever_leads_the_front_door_the_group_or_the_service() {
        var ended = "hub-e" + UUID.randomUUID().toString().substring(0, 6);
        world.hub(ended, "Hub Ended", "child-protection", "group-" + ended, samples.today());
        var greta = world.post("Greta Manager", "manager", "group-manager", "group-" + ended, "group", HASH);
        var duty = worker("manager");
        staff.inPost(duty, "consultant-social-worker", "hub-1", "hub", "hub-1");

        for (var username : List.of(duty, greta.username(), world.head(HASH).username())) {
            var family = samples.family(null);
            samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(2), new AllocationMade(ended, null, null, null), family.amara()));
            var who = signedIn(username);
            assertThat(who.get("/children/" + family.amara() + "/allocation").body()).contains("Allocate to a hub", "Its hub is no more");

            assertThat(who.post("/children/" + family.amara() + "/allocation", "fact", UUID.randomUUID().toString(), "hub", hub.code(), "key", hub.worker().id().toString(), "reason", "room", "who", family.amara().toString()).statusCode()).as(username).isEqualTo(303);
            assertThat(who.get("/allocations").body()).doesNotContain(family.amara().toString());
        }
        assertThat(signedIn(hub.groupManager().username()).get("/children/" + lost(ended) + "/allocation").statusCode()).as("of another group").isNotEqualTo(200);
    }

    private kith.ledger.PersonId lost(String hub) {
        var child = samples.family(null).amara();
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(2), new AllocationMade(hub, null, null, null), child));
        return child;
    }

    @Test void whoever_oversees_a_hub_for_a_time_is_not_who_becomes_responsible() {
        var adam = world.post("Adam Also", "manager", "consultant-social-worker", hub.code(), "hub", HASH);
        transaction.executeWithoutResult(status -> db.sql("update organisation.posting set kind = 'second-overseer' where worker = ?").param(adam.id()).update());
        var family = samples.family(null);
        var manager = manager(family);

        manager.post("/children/" + family.amara() + "/allocation", "fact", UUID.randomUUID().toString(), "hub", hub.code(), "key", hub.worker().id().toString(), "reason", "room", "who", family.amara().toString());

        assertThat(responsible(family)).isEqualTo(hub.consultant().id().toString());
        assertThat(transaction.<String>execute(status -> loads.of(hub.code(), samples.today()).orElseThrow().lead())).isEqualTo("Cora Consultant");
        assertThat(signedIn(hub.consultant().username()).get("/children/" + family.amara() + "/allocation").body()).doesNotContain("Make Adam Also responsible");
        transaction.executeWithoutResult(status -> db.sql("update organisation.posting set kind = 'permanent' where worker = ?").param(adam.id()).update());
        world.away(hub.consultant(), adam);
        assertThat(signedIn(adam.username()).get("/children/" + family.amara() + "/allocation").body()).as("of two who lead for good, the one who is here").contains("Make Adam Also responsible");
    }

    private String responsible(Family family) { return transaction.execute(status -> db.sql("select responsible from hub.allocation where person = ?").param(family.amara().value()).query(String.class).single()); }

    /** Closed, and referred again: the hub of before still counts the child until somebody decides. */
    @Test void a_child_who_came_back_waits_with_the_hub_of_before_named_and_weighs_once() {
        var child = samples.child("Neville", samples.today().minusYears(3));
        samples.record(samples.fact(FrontDoorFacts.ACCEPTED, samples.today().minusWeeks(9), new ReferralAccepted("2A", "N1"), child),
            samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(8), new AllocationMade(hub.code(), hub.consultant().id().toString(), hub.worker().id().toString(), null), child),
            samples.fact(CaseworkFacts.CLOSED, samples.today().minusWeeks(4), new CaseClosed("RC1"), child),
            samples.fact(FrontDoorFacts.ACCEPTED, samples.today().minusDays(2), new ReferralAccepted("2A", "N1"), child));
        var manager = as("manager");
        manager.post("/children/" + child + "/reason", "opening", UUID.randomUUID().toString(), "prompt", "reason", "reason", "duty");
        var page = manager.get("/allocations").body();
        var from = page.indexOf("href=\"/children/" + child + "\"");
        assertThat(page.substring(from, page.indexOf("</tr>", from))).contains("Was with " + hub.code().replace('-', ' ') + " until " + Say.brief(samples.today().minusWeeks(4), samples.today()));

        var at = "/children/" + child + "/allocation/what-if";
        var back = manager.get(at + "?hub=" + hub.code() + "&key=" + hub.worker().id()).body();
        assertThat(back).contains("Neville: back to the same hub").doesNotContain("1 → 2 children");
        var weight = WEIGHS.matcher(back.substring(back.indexOf("Instead")));
        assertThat(weight.find()).as("the worker of before holds that weight already").isTrue();
        assertThat(weight.group(1)).isEqualTo(weight.group(2));
        assertThat(manager.get(at + "?hub=" + hub.buddy()).body()).as("another hub: the one of before counts one child less").contains("0 → 1 children", "1 → 0 children");
    }

    @Test void what_would_follow_saves_nothing() {
        var family = world.family(hub);
        var group = signedIn(hub.groupManager().username());

        var page = group.get("/children/" + family.amara() + "/allocation/what-if?hub=" + hub.buddy()).body();

        assertThat(page).contains("Nothing is saved here", "Amara: the 2nd hub", "apart from Ben and Cleo", "3 → 2 children", "No key worker yet");
        assertThat(count("hub", family)).isEqualTo(1);
    }

    @Test void a_hub_that_closes_next_week_is_offered_with_a_warning_and_its_successor() {
        var family = samples.family(null);
        var closing = "hub-c" + family.amara().toString().substring(0, 6);
        world.hub(closing, "Hub Closing", "child-protection", null, samples.today().plusDays(7));
        transaction.executeWithoutResult(status -> db.sql("insert into organisation.buddy (hub, buddy, valid) values (:hub, :buddy, daterange(:from, null))")
            .param("hub", closing).param("buddy", hub.code()).param("from", samples.today().minusYears(1)).update());

        var page = manager(family).get("/children/" + family.amara() + "/allocation?hub=" + closing).body();

        assertThat(page).contains("Closes on", "then " + hub.title(), "Nobody in post who can be a key worker", "Nobody leads this hub today");
    }

    @Test void empty_posts_and_workers_on_leave_are_said() {
        var family = world.family(hub);
        world.emptyPost(hub.code(), "Senior social worker");
        world.away(hub.other(), hub.worker());

        assertThat(signedIn(hub.consultant().username()).get("/children/" + family.amara() + "/allocation").body()).contains("Senior social worker.", "No move: holds the child now", "To move, choose another hub above");
        assertThat(signedIn(hub.consultant().username()).get("/children/" + family.amara() + "/key-worker").body()).contains("Oscar Other", "no children yet; away until");
        assertThat(signedIn(hub.consultant().username()).get("/children/" + family.amara() + "/allocation?hub=" + hub.buddy()).body()).contains("Why does Amara move?");
    }

    /** Whoever acts up in their own hub keeps the post they had: one worker on two posts. */
    @Test void somebody_with_two_posts_in_a_hub_is_one_worker_and_the_hub_still_takes_children() {
        var family = samples.family(null);
        world.alsoIn(hub.other(), hub.code(), 1);
        var manager = manager(family);

        assertThat(manager.get("/children/" + family.amara() + "/allocation?hub=" + hub.code()).body()).containsOnlyOnce("value=\"" + hub.other().id() + "\"");
        assertThat(manager.post("/children/" + family.amara() + "/allocation", "fact", UUID.randomUUID().toString(), "hub", hub.code(), "key", hub.other().id().toString(), "reason", "room",
            "who", family.amara().toString()).statusCode()).isEqualTo(303);
        assertThat(signedIn(hub.consultant().username()).get("/hubs/" + hub.code() + "/load").body()).containsOnlyOnce("children of Oscar Other");
    }

    /** What somebody said of a post goes before what its role usually does, as it does for whoever is in it. */
    @Test void a_post_that_is_given_no_children_carries_none_and_one_that_is_does() {
        var before = posts();

        holds(hub.other(), false);
        assertThat(posts()).isEqualByComparingTo(before.subtract(BigDecimal.ONE));

        holds(hub.coordinator(), true);
        assertThat(posts()).isEqualByComparingTo(before);
        assertThat(loads.frame(hub.code(), samples.today()).orElseThrow().hub().posts()).isEqualByComparingTo(before);
    }

    private BigDecimal posts() { return loads.of(hub.code(), samples.today()).orElseThrow().posts(); }

    private void holds(Person who, boolean children) {
        transaction.executeWithoutResult(status -> db.sql("update organisation.post set holds_children = :children where code in (select post from organisation.posting where worker = :worker)").param("children", children).param("worker", who.id()).update());
    }

    @Test void somebody_in_two_hubs_carries_what_both_posts_carry_and_the_number_is_that_of_the_list() {
        world.family(hub);
        var second = world.hub(hash());
        world.alsoIn(hub.worker(), second.code(), 1);

        assertThat(signedIn(second.consultant().username()).get("/hubs/" + second.code() + "/load").body()).contains("0<span class=\"govuk-visually-hidden\"> children of Wanda Worker</span></a> <span class=\"kith-quiet\">and 3 elsewhere</span>");
        assertThat(signedIn(hub.consultant().username()).get("/hubs/" + hub.code() + "/load").body()).contains("3<span class=\"govuk-visually-hidden\"> children of Wanda Worker</span></a>").doesNotContain("elsewhere");
    }

    /** A colleague of the same hub stands in, so that no other hub covers: away all the same. */
    @Test void whoever_is_away_and_has_a_colleague_in_their_place_is_said_to_be_away() {
        var family = world.family(hub);
        transaction.executeWithoutResult(status -> absences.away(UUID.randomUUID(), hub.other().id(), hub.code(), "sickness", samples.today(), samples.today().plusDays(3),
            new Worker(hub.consultant().id(), hub.consultant().name(), hub.consultant().username())));

        assertThat(signedIn(hub.consultant().username()).get("/children/" + family.amara() + "/key-worker").body()).containsPattern("Oscar Other[\\s\\S]{0,300}[Aa]way until");
        assertThat(signedIn(hub.consultant().username()).get("/hubs/" + hub.code() + "/load").body()).contains("Oscar Other <span class=\"kith-quiet\">social worker, away until");
    }

    @Test void changing_the_key_worker_asks_why_and_counts() {
        var family = world.family(hub);
        var manager = signedIn(hub.consultant().username());
        var at = "/children/" + family.amara() + "/key-worker";
        assertThat(manager.get(at).body()).contains("Wanda Worker is the key worker now.", "Amara has had 1 key worker; this would be the 2nd.");
        assertThat(manager.post(at, "fact", UUID.randomUUID().toString(), "worker", hub.other().id().toString(), "who", family.amara().toString()).body()).contains("Say why the worker changes");

        var fact = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) manager.post(at, "fact", fact, "worker", hub.other().id().toString(), "who", family.amara().toString(), "reason", "family-asked", "why", "Told by Wanda on a visit");

        assertThat(manager.get("/children/" + family.amara() + "/allocation").body()).contains("Oscar Other, the 2nd");
        assertThat(manager.get("/children/" + family.amara()).body()).contains("Key worker changed: family asked", "Told by Wanda on a visit");
        assertThat(count("key", family)).isEqualTo(2);
        assertThat(count("hub", family)).isEqualTo(1);
    }

    @Test void a_manager_of_another_hub_moves_nobody_out_of_this_one() {
        var family = world.family(hub);

        var answer = manager(family).post("/children/" + family.amara() + "/allocation", "fact", UUID.randomUUID().toString(), "hub", hub.buddy(), "reason", "room", "who", family.amara().toString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(count("hub", family)).isEqualTo(1);
    }

    @Test void a_child_who_moves_from_one_hub_to_another_is_asked_why_also_where_the_rules_lead() {
        var family = world.family(hub);
        var cora = signedIn(hub.groupManager().username());
        var at = "/children/" + family.amara() + "/allocation";
        var form = Sent.of(cora.get(at + "?hub=" + hub.buddy()));
        assertThat(cora.get(at + "?hub=" + hub.buddy()).body()).contains("Why does Amara move?");

        assertThat(cora.post(at, only(family, Sent.with(form, "reason", "", "key", ""))).body()).contains("Say why Amara moves");
        assertThat(count("hub", family)).isEqualTo(1);
        assertThat(cora.post(at, only(family, Sent.with(form, "reason", "family-moved", "key", ""))).statusCode()).isEqualTo(303);

        assertThat(transaction.<String>execute(status -> db.sql("select reason from hub.spell where person = ? and kind = 'hub' and until is null").param(family.amara().value()).query(String.class).single())).isEqualTo("family-moved");
    }

    @Test void two_who_allocate_at_once_see_both_and_the_second_chooses() {
        var family = world.family(hub);
        var group = signedIn(hub.groupManager().username());
        var at = "/children/" + family.amara() + "/allocation";
        var annas = Sent.of(group.get(at + "?hub=" + hub.buddy()));
        var bens = Sent.of(group.get(at + "?hub=" + hub.buddy()));
        assertThat(signedIn(hub.consultant().username()).post("/children/" + family.amara() + "/key-worker", "fact", UUID.randomUUID().toString(), "worker", hub.other().id().toString(),
            "who", family.amara().toString(), "reason", "worker-away").statusCode()).isEqualTo(303);

        var question = group.post(at, only(family, Sent.with(bens, "reason", "siblings", "key", "")));

        assertThat(question.statusCode()).isEqualTo(409);
        assertThat(question.body()).contains(hub.title() + ", with Oscar Other", "with nobody as key worker yet", "Cora Consultant saved it today at", "What stands for Amara Adeyemi-Clarke?");
        assertThat(group.post(at, Sent.with(Sent.of(question), "choose-given-" + family.amara(), "theirs")).statusCode()).isEqualTo(303);
        assertThat(count("hub", family)).isEqualTo(1);
        assertThat(group.post(at, Sent.with(Sent.of(group.post(at, only(family, Sent.with(annas, "reason", "siblings", "key", "")))), "choose-given-" + family.amara(), "mine")).statusCode()).isEqualTo(303);
        assertThat(count("hub", family)).isEqualTo(2);
    }

    /** Amara alone is ticked. */
    private static String[] only(Family family, String... form) {
        var all = new java.util.ArrayList<String>();
        for (int i = 0; i < form.length; i += 2) if (!form[i].equals("who") || form[i + 1].equals(family.amara().toString())) all.addAll(java.util.List.of(form[i], form[i + 1]));
        return all.toArray(String[]::new);
    }

    @Test void two_give_a_child_without_a_hub_to_two_hubs_at_once_and_one_of_them_is_told() throws Exception {
        var family = samples.family(null);
        var at = "/children/" + family.amara() + "/allocation";
        var two = java.util.List.of(manager(family), manager(family));
        var forms = two.stream().map(each -> Sent.of(each.get(at + "?hub=" + hub.code()))).toList();
        int told;
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            var first = pool.submit(() -> two.get(0).post(at, only(family, Sent.with(forms.get(0), "reason", "room", "key", hub.worker().id().toString(), "who", family.amara().toString()))));
            var second = pool.submit(() -> two.get(1).post(at, only(family, Sent.with(forms.get(1), "reason", "room", "key", hub.other().id().toString(), "who", family.amara().toString()))));
            told = (first.get().statusCode() == 303 ? 0 : 1) + (second.get().statusCode() == 303 ? 0 : 1);
        }
        assertThat(told).isEqualTo(1);
        assertThat(count("hub", family)).isEqualTo(1);
        assertThat(count("key", family)).isEqualTo(1);
    }

    @Test void others_involved_are_kept_apart_and_end() {
        var family = world.family(hub);
        var worker = signedIn(hub.worker().username());
        var at = "/children/" + family.amara() + "/involvements";
        worker.post(at, "fact", UUID.randomUUID().toString(), "worker", hub.other().id().toString(), "role", "clinician");
        assertThat(worker.get("/children/" + family.amara() + "/allocation").body()).contains("Oscar Other", "clinician, since");

        var asked = worker.get("/children/" + family.amara() + "/closing?what=involvement&part=" + hub.other().id() + "/clinician").body();
        assertThat(worker.get("/children/" + family.amara() + "/allocation").body()).contains("/closing?what=involvement&amp;part=" + hub.other().id() + "/clinician");
        assertThat(asked).containsPattern("value=\"" + hub.other().id() + "/clinician\"[^>]* checked").contains("Why does it end?");
        ends(worker, family);

        assertThat(worker.get("/children/" + family.amara() + "/allocation").body()).doesNotContain("clinician, since");
        assertThat(count("key", family)).isEqualTo(1);
    }

    /** A beginning of the day is read before its end: it would be said to be saved, and open nothing. */
    @Test void who_stopped_today_is_involved_again_from_tomorrow_and_not_in_words_alone() {
        var family = world.family(hub);
        var worker = signedIn(hub.worker().username());
        var at = "/children/" + family.amara() + "/involvements";
        String[] oscar = {"worker", hub.other().id().toString(), "role", "clinician"};
        worker.post(at, oscar);
        ends(worker, family);

        var again = worker.post(at, oscar);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("They stopped today");
        assertThat(worker.post(at, "worker", hub.other().id().toString(), "role", "joint-worker").statusCode()).as("the record would stay shut").isEqualTo(422);
        assertThat(worker.post(at, "worker", hub.other().id().toString(), "role", "conference-chair").statusCode()).isEqualTo(303);
    }

    /** Oscar's part: with a reason, who agreed and what the family was told, like every closing. */
    private void ends(Visitor worker, Family family) {
        assertThat(worker.post("/children/" + family.amara() + "/closing", "fact", UUID.randomUUID().toString(), "children", family.amara().toString(), "what", "involvement", "part", hub.other().id() + "/clinician", "partReason", "done",
            "agreedBy", hub.worker().id().toString(), "familyTold", "in-person", "happened", "today").statusCode()).isEqualTo(303);
    }

    @Test void who_was_made_the_key_worker_meanwhile_is_not_replaced_unseen() {
        var family = world.family(hub);
        var lead = signedIn(hub.consultant().username());
        var form = kith.Sent.of(lead.get("/children/" + family.amara() + "/key-worker"));
        samples.record(samples.factNow(HubFacts.KEY_WORKER, new HubFacts.KeyWorkerChanged(hub.other().id().toString(), "worker-left"), family.amara()));

        var told = lead.post("/children/" + family.amara() + "/key-worker", kith.Sent.with(form, "who", family.amara().toString(), "worker", hub.consultant().id().toString(), "reason", "worker-left"));

        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("Since you opened this page somebody else changed it. Oscar Other is the key worker now");
    }

    /** Who is not named on it learns that it waits, and whom to ring. */
    @Test void a_restricted_child_without_a_hub_is_on_the_list_without_a_name() {
        var child = samples.child("Rosalind", samples.today().minusYears(5));
        samples.record(samples.fact(kith.frontdoor.FrontDoorFacts.ACCEPTED, samples.today().minusDays(3), new kith.frontdoor.FrontDoorFacts.ReferralAccepted("2A", "N1"), child));
        var manager = as("manager");
        assertThat(manager.get("/allocations").body()).contains(child.toString()).doesNotContain("/children/" + child + "/reason");

        samples.record(samples.fact(kith.people.confidential.ConfidentialFacts.RESTRICTED, samples.today(), new kith.people.confidential.ConfidentialFacts.RestrictionPlaced("high-risk", hub.consultant().id().toString(), List.of(hub.worker().id().toString())), child));

        assertThat(manager.get("/allocations").body()).contains("A restricted record", "/children/" + child + "/reason").doesNotContain("Rosalind", "/children/" + child + "/allocation");
        assertThat(manager.get("/children/" + child + "/reason").body()).contains("open to named people only");
    }

    @Test void whoever_may_not_decide_sees_who_works_with_the_child_and_no_form() {
        var family = world.family(hub);
        var practitioner = signedIn(hub.other().username());

        assertThat(practitioner.get("/children/" + family.amara() + "/allocation").body()).contains("Wanda Worker").doesNotContain("Allocate to");
        assertThat(practitioner.post("/children/" + family.amara() + "/allocation", "hub", hub.code()).statusCode()).isEqualTo(403);
        assertThat(practitioner.get("/children/" + family.amara() + "/key-worker").statusCode()).isEqualTo(403);
    }

    private int count(String kind, Family family) {
        return transaction.execute(status -> db.sql("select count(*) from hub.spell where person = :person and kind = :kind").param("person", family.amara().value()).param("kind", kind).query(Integer.class).single());
    }

    private String hash() { return hash == null ? hash = HASH : hash; }
}
