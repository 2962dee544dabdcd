package kith.hub.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Visitor;
import kith.access.Asker;
import kith.care.CareFacts;
import kith.care.CareFacts.MissingStarted;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.VisitMade;
import kith.casework.NightFacts;
import kith.court.CourtFacts;
import kith.court.CourtFacts.HearingListed;
import kith.court.CourtFacts.PartyJoined;
import kith.court.ProceedingsFacts;
import kith.court.ProceedingsFacts.ApplicationMade;
import kith.help.HelpFacts;
import kith.help.HelpFacts.NeedPlanReviewed;
import kith.help.HelpFacts.NeedPlanStarted;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubFacts.InvolvementStarted;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.organisation.Cover;
import kith.organisation.Covers;
import kith.pathway.Recording;
import kith.people.PeopleFacts;
import kith.people.PeopleFacts.WarningRaised;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.AccessEnded;
import kith.people.confidential.ConfidentialFacts.AccessGranted;
import kith.people.confidential.ConfidentialFacts.RestrictionPlaced;
import kith.protection.EmergencyFacts;
import kith.protection.EmergencyFacts.PoliceProtectionStarted;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.StrategyDiscussionHeld;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class MyDayTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired Covers covers;
    @Autowired Recording recording;
    @Autowired Duties duties;
    @Autowired TransactionTemplate transaction;
    private static String hash;
    private Hub hub;
    private Family family;

    @BeforeEach void aHub() {
        hub = world.hub(hash());
        family = world.family(hub);
    }

    @Test void the_key_worker_has_what_is_late_of_a_family_in_one_line_that_leads_to_the_form() {
        var page = signedIn(hub.worker().username()).get("/").body();

        assertThat(page).containsPattern("href=\"/children/[^\"]+/record/visit\\?after=/\">Child protection visit</a> <span[^>]*>Ben and Cleo Adeyemi-Clarke");
        assertThat(page).contains("/record/core-group.held?after=/", "working days late").doesNotContain("minutes owed");
    }

    /** The list of those who wait and the number that leads to it are one. */
    @Test void a_child_whose_hub_is_no_more_is_counted_among_those_to_allocate() {
        var ended = "hub-e" + UUID.randomUUID().toString().substring(0, 6);
        world.hub(ended, "Hub Ended", "child-protection", null, samples.today().minusDays(1));
        var waits = samples.family(null);
        var before = toAllocate();

        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(2), new AllocationMade(ended, null, null, null), waits.amara()));

        assertThat(toAllocate()).as("she waited for a hub, was given to one that is no more, and waits").isEqualTo(before);
    }

    @Test void the_front_door_is_told_of_the_night_about_a_child_whom_no_hub_holds() {
        var gracie = samples.child("Gracie", samples.today().minusYears(14));
        world.keyed(EmergencyFacts.POLICE_STARTED, new PoliceProtectionStarted("hospital"), hub.other(), "night", gracie);
        var longer = samples.child("Lara", samples.today().minusYears(9));
        samples.record(samples.fact(FrontDoorFacts.ACCEPTED, samples.today().minusWeeks(3), new ReferralAccepted("2A", "N1"), longer));
        var duty = signedIn(world.post("Dot Duty", "duty-team", "front-door", hub.code(), "hub", hash()).username());
        var lead = signedIn(frontDoorsLead());

        assertThat(duty.get("/").body()).as("sees that there is something").contains("id=\"alerts\"", "href=\"/children/" + gracie + "\"", "Gracie", "Emergency duty recorded something", "No hub holds the child");
        assertThat(lead.get("/").body()).as("and who allocates, what").contains("href=\"/children/" + gracie + "\"", "Police protection").doesNotContain("/children/" + gracie + "/record/");
        assertThat(signedIn(hub.worker().username()).get("/").body()).doesNotContain(gracie.toString());
        var queue = lead.get("/allocations").body();
        assertThat(queue.indexOf("/children/" + gracie)).as("before whoever has waited longer").isPositive().isLessThan(queue.indexOf("/children/" + longer));

        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today(), new AllocationMade(hub.code(), hub.consultant().id().toString(), hub.worker().id().toString(), null), gracie));

        assertThat(signedIn(hub.worker().username()).get("/").body()).contains("/children/" + gracie);
        assertThat(lead.get("/").body()).doesNotContain("/children/" + gracie);
    }

    @Test void a_message_of_the_night_about_somebody_without_a_status_reaches_the_front_door_until_it_is_read() {
        var nobody = samples.child("Noor", samples.today().minusYears(3));
        world.keyed(NightFacts.MESSAGE, new NightFacts.MessageLeft(true), hub.other(), "night", nobody);
        var lead = signedIn(frontDoorsLead());
        assertThat(lead.get("/").body()).contains("href=\"/children/" + nobody + "\"");

        world.keyed(NightFacts.ACKNOWLEDGED, new NightFacts.NightAcknowledged(), hub.consultant(), "page", nobody);

        assertThat(lead.get("/").body()).doesNotContain(nobody.toString());
    }

    private String frontDoorsLead() {
        var door = db.sql("select code from organisation.hub where duty = 'front-door' and upper_inf(valid) order by code limit 1").query(String.class).single();
        return world.post("Gordon Door", "manager", "consultant-social-worker", door, "hub", hash()).username();
    }

    private int toAllocate() {
        return Asker.asSystem(() -> transaction.execute(status -> duties.queues(samples.today()).toAllocate()));
    }

    @Test void what_comes_again_is_called_on_every_list_what_it_is_now() {
        var child = samples.child("Nesta", samples.today().minusYears(9));
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(1), new AllocationMade(hub.code(), hub.consultant().id().toString(), hub.worker().id().toString(), null), child));
        samples.record(samples.fact(HelpFacts.PLAN_STARTED, samples.today().minusMonths(7), new NeedPlanStarted(null), child), samples.fact(HelpFacts.PLAN_REVIEWED, samples.today().minusMonths(4), new NeedPlanReviewed(null), child),
            samples.fact(CaseworkFacts.VISIT, samples.today(), new VisitMade("child-in-need", "done", true, true, "social-worker", null, null, null, null, null, null), child));
        var worker = signedIn(hub.worker().username());

        for (var list : List.of("/", "/children/" + child.value(), "/hubs/" + hub.code(), "/hubs/" + hub.code() + "/board", "/lateness?hub=" + hub.code()))
            assertThat(worker.get(list).body()).as(list).contains("Next child in need plan review").doesNotContain("Child in need plan review<");
    }

    @Test void another_worker_of_the_hub_has_nothing_to_do_and_is_told_so_kindly() {
        // supervision may be due, where another test recorded the first
        assertThat(signedIn(hub.other().username()).get("/").body()).contains("3</strong> children in the hub").doesNotContain("/record/");
        assertThat(as().get("/").body()).contains("Nothing is due.");
    }

    @Test void a_form_opened_from_my_day_leads_back_to_it_and_to_no_other_host() {
        var worker = signedIn(hub.worker().username());
        assertThat(worker.get("/children/" + family.ben() + "/record/note.written?after=/").body()).contains("name=\"after\" value=\"/\"");

        assertThat(worker.post("/children/" + family.ben() + "/record/note.written", "happened", "today", "children", family.ben().toString(), "words", "A note", "after", "/").headers().firstValue("Location")).contains("/");
        assertThat(worker.post("/children/" + family.ben() + "/record/note.written", "happened", "today", "children", family.ben().toString(), "words", "A note", "after", "//elsewhere.example").headers().firstValue("Location"))
            .contains("/children/" + family.ben());
    }

    @Test void the_coordinator_has_the_minutes_that_are_owed() {
        assertThat(signedIn(hub.coordinator().username()).get("/").body()).contains("Strategy discussion minutes owed", "Amara, Ben and Cleo Adeyemi-Clarke").doesNotContain("Child protection visit</a>");
    }

    /** Of the five models two call their coordinator so; the role is known by what it does, and where nobody does it the lead has it. */
    @Test void the_minutes_are_owed_by_whoever_takes_the_messages_here_and_else_by_whoever_leads() {
        transaction.executeWithoutResult(status -> {
            db.sql("insert into organisation.role (code, title, signs_in_as, takes_messages, holds_children, holds_all, caseload_protected, valid) select 'desk-of-the-unit', 'Desk of the unit', 'practitioner', true, false, false, false, daterange('2020-01-01', null) where not exists (select from organisation.role where code = 'desk-of-the-unit')").update();
            db.sql("update organisation.post set role = 'desk-of-the-unit' where code = (select post from organisation.posting where worker = ?)").param(hub.coordinator().id()).update();
        });
        assertThat(signedIn(hub.coordinator().username()).get("/").body()).contains("Strategy discussion minutes owed");
        assertThat(signedIn(hub.coordinator().username()).get("/owed?hub=" + hub.code()).body()).contains("Desk of the unit: Cody Coordinator").doesNotContain("oordinator:");
        assertThat(signedIn(hub.consultant().username()).get("/").body()).doesNotContain("Strategy discussion minutes owed");

        transaction.executeWithoutResult(status -> db.sql("delete from organisation.posting where worker = ?").param(hub.coordinator().id()).update());
        assertThat(signedIn(hub.consultant().username()).get("/").body()).contains("Strategy discussion minutes owed");
        assertThat(signedIn(hub.consultant().username()).get("/owed?hub=" + hub.code()).body()).contains(": Cora Consultant");
    }

    @Test void the_consultant_has_the_children_whose_worker_is_away() {
        assertThat(signedIn(hub.consultant().username()).get("/").body()).doesNotContain("Child protection visit</a>");

        world.away(hub.worker(), hub.other());

        assertThat(signedIn(hub.consultant().username()).get("/").body()).contains("Child protection visit</a>", "The key worker is away");
    }

    @Test void what_another_keyed_is_confirmed_in_one_press() {
        var entry = world.keyed(ProtectionFacts.STRATEGY, new StrategyDiscussionHeld("section-47-joint"), hub.worker(), "page", HubWorld.all(family));
        var consultant = signedIn(hub.consultant().username());
        assertThat(consultant.get("/").body()).contains("Confirm: Strategy discussion", "Keyed by Wanda Worker");

        consultant.post("/children/" + family.amara() + "/confirmations", "entry", entry.toString(), "fact", UUID.randomUUID().toString());

        assertThat(consultant.get("/").body()).doesNotContain("Confirm: Strategy discussion");
        assertThat(consultant.get("/children/" + family.ben()).body()).contains("Entry confirmed by a manager");
    }

    @Test void an_alert_shows_once_for_the_family_until_it_is_put_away_and_the_next_shows_again() {
        var first = world.keyed(PeopleFacts.WARNING_RAISED, new WarningRaised("dog", null), hub.consultant(), "page", HubWorld.all(family));
        var worker = signedIn(hub.worker().username());
        var page = worker.get("/").body();
        assertThat(page).contains("id=\"alerts\"", "name=\"alert\" value=\"" + first + "\"");
        assertThat(page.split("kith-line--alert", -1)).hasSize(2);

        worker.post("/day/dismissals", "alert", first.toString());
        assertThat(worker.get("/").body()).doesNotContain("id=\"alerts\"");
        assertThat(signedIn(hub.other().username()).get("/").body()).contains("id=\"alerts\"");

        world.keyed(PeopleFacts.WARNING_RAISED, new WarningRaised("violence", null), hub.consultant(), "page", family.amara());
        assertThat(worker.get("/").body()).contains("id=\"alerts\"");
    }

    @Test void who_was_let_in_is_told_in_words() {
        world.keyed(ConfidentialFacts.GRANTED, new AccessGranted(UUID.randomUUID().toString(), "partner", null, samples.today().plusDays(1)), hub.consultant(), "page", family.ben());
        world.keyed(ConfidentialFacts.ENDED, new AccessEnded(hub.other().id().toString(), "chair"), hub.consultant(), "page", family.ben());
        world.keyed(ConfidentialFacts.GRANTED, new AccessGranted(hub.other().id().toString(), "cleared", "sexual-health", null), hub.consultant(), "page", family.ben());
        world.keyed(ConfidentialFacts.RESTRICTED, new RestrictionPlaced("high-risk", hub.consultant().id().toString(), List.of(hub.worker().id().toString(), hub.other().id().toString())), hub.consultant(), "page", family.ben());

        var worker = signedIn(hub.worker().username());
        var chronology = worker.get("/children/" + family.ben() + "/chronology").body();
        assertThat(chronology).contains("A partner was given access until " + Say.date(samples.today().plusDays(1)), "Access for a chair ended", "A worker was given access", "The record was restricted (high");
        for (var page : List.of(chronology, worker.get("/").body()))
            assertThat(page).contains("Access for a chair ended").doesNotContain("Access given: ", "Access ended: ", "Record restricted: ", hub.other().id() + ",", "exual health");
    }

    @Test void whoever_leads_the_service_opens_the_messages_of_a_hub_whose_book_they_have_and_of_no_other() {
        var other = world.hub(hash());
        var head = world.post("Hetty Head", "senior-leader", "head-of-operations", "operations", "service-area", hash());
        var cover = new Cover(UUID.randomUUID(), hub.code(), null, null, head.id(), "leave", samples.today(), samples.today().plusDays(1), null, null);
        covers.begin(cover);

        var page = signedIn(head.username()).get("/").body();

        transaction.executeWithoutResult(status -> db.sql("delete from organisation.cover where id = ?").param(cover.id()).update());
        assertThat(page).contains("href=\"/messages?hub=" + hub.code() + "\"", "href=\"/hubs/" + other.code() + "\"").doesNotContain("href=\"/messages?hub=" + other.code() + "\"");
    }

    @Test void the_children_of_a_hub_that_is_covered_are_counted_apart() {
        var other = world.hub(hash());
        world.family(other);
        var cover = Cover.ofHub(UUID.randomUUID(), other.code(), hub.code(), "training", samples.today(), samples.today().plusDays(1));
        covers.begin(cover);

        var page = signedIn(hub.coordinator().username()).get("/").body();
        transaction.executeWithoutResult(status -> db.sql("delete from organisation.cover where id = ?").param(cover.id()).update());

        assertThat(page).contains("3</strong> children in the hub", "href=\"/hubs/" + other.code() + "\"><strong>3</strong> children in " + other.title() + ", which you cover");
    }

    @Test void many_alerts_are_folded_and_each_is_still_put_away_by_itself() {
        var alerts = new ArrayList<String>();
        for (int n = 1; n <= 12; n++) {
            var child = samples.child("Nesta" + n, samples.today().minusYears(9));
            samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(1), new AllocationMade(hub.code(), hub.consultant().id().toString(), hub.worker().id().toString(), null), child),
                samples.fact(HelpFacts.PLAN_STARTED, samples.today().minusMonths(1), new NeedPlanStarted(null), child));
            alerts.add(world.keyed(PeopleFacts.WARNING_RAISED, new WarningRaised("dog", null), hub.consultant(), "page", child).toString());
        }
        var worker = signedIn(hub.worker().username());
        var page = worker.get("/").body();
        assertThat(page).contains("2 more families");
        assertThat(page.substring(0, page.indexOf("2 more families")).split("kith-line--alert", -1)).hasSize(11);
        for (var alert : alerts) assertThat(page).contains("name=\"alert\" value=\"" + alert + "\"");

        worker.post("/day/dismissals", "alert", alerts.getFirst(), "alert", alerts.getLast());
        assertThat(worker.get("/").body()).contains("id=\"alerts\"").doesNotContain("more families");
    }

    @Test void ten_alerts_stand_open_and_the_eleventh_is_on_the_page_within_the_fold() {
        for (int n = 1; n <= 10; n++) world.keyed(PeopleFacts.WARNING_RAISED, new WarningRaised("dog", null), hub.consultant(), "page", ofTheHub("Nesta" + n));
        var worker = signedIn(hub.worker().username());
        var ten = between(worker.get("/").body(), "id=\"alerts\"", "id=\"todo\"");
        assertThat(ten.split("kith-line--alert", -1)).hasSize(11);
        assertThat(ten).doesNotContain("<details");

        var eleventh = world.keyed(PeopleFacts.WARNING_RAISED, new WarningRaised("dog", null), hub.consultant(), "page", ofTheHub("Nesta11"));
        var eleven = between(worker.get("/").body(), "id=\"alerts\"", "id=\"todo\"");
        var open = before(eleven, "<details");
        var folded = between(eleven, "<details", "</details>");
        assertThat(open.split("kith-line--alert", -1)).hasSize(11);
        assertThat(folded.split("kith-line--alert", -1)).hasSize(2);
        assertThat(folded).contains("1 more family");
        assertThat(eleven).contains("name=\"alert\" value=\"" + eleventh + "\"");
    }

    @Test void ten_things_to_do_stand_open_and_the_eleventh_is_on_the_page_within_the_fold() {
        var worker = signedIn(hub.other().username());
        // supervision may be due, where another test recorded the first
        var before = toDo(worker).split("class=\"kith-line\"", -1).length - 1;
        for (int n = before + 1; n <= 10; n++) plan(worker, ofTheHub("Nesta" + n), "%02d:15".formatted(n));
        var ten = toDo(worker);
        assertThat(ten.split("class=\"kith-line\"", -1)).hasSize(11);
        assertThat(ten).doesNotContain("<details", "less pressing");

        var last = ofTheHub("Olwen");
        plan(worker, last, "23:15");
        var eleven = toDo(worker);
        var folded = between(eleven, "<details", "</details>");
        assertThat(before(eleven, "<details").split("class=\"kith-line\"", -1)).hasSize(11);
        assertThat(folded.split("class=\"kith-line\"", -1)).hasSize(2);
        assertThat(folded).contains("And 1 more, less pressing", "/children/" + last + "/record/visit", "Olwen Adeyemi-Clarke");
    }

    private PersonId ofTheHub(String forename) {
        var child = samples.child(forename, samples.today().minusYears(9));
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(1), new AllocationMade(hub.code(), hub.consultant().id().toString(), hub.worker().id().toString(), null), child),
            samples.fact(HelpFacts.PLAN_STARTED, samples.today().minusMonths(1), new NeedPlanStarted(null), child));
        return child;
    }

    private static void plan(Visitor worker, PersonId child, String at) {
        worker.post("/children/" + child + "/planned-visits", "id", UUID.randomUUID().toString(), "day", "today", "at", at, "why", "", "worker", "");
    }

    private static String toDo(Visitor worker) { return before(worker.get("/").body().split("id=\"todo\"", 2)[1], "<h2"); }

    private static String between(String page, String from, String to) {
        assertThat(page).contains(from);
        return before(page.substring(page.indexOf(from) + from.length()), to);
    }

    private static String before(String page, String end) { return page.contains(end) ? page.substring(0, page.indexOf(end)) : page; }

    @Test void advice_that_ends_with_a_full_stop_is_not_followed_by_a_colon() {
        world.keyed(PeopleFacts.WARNING_RAISED, new WarningRaised("other", "No light in the stairwell. Bring a torch."), hub.consultant(), "page", family.amara());

        assertThat(signedIn(hub.worker().username()).get("/").body()).contains("No light in the stairwell. Bring a torch: Amara").doesNotContain(".:");
    }

    @Test void what_is_recorded_late_is_an_alert_all_the_same_and_says_of_which_day() {
        var now = clock.instant();
        var day = samples.today().minusDays(9);
        transaction.executeWithoutResult(status -> recording.record(List.of(Fact.of(FactId.fresh(), ProtectionFacts.STRATEGY, List.of(family.amara()), Happened.on(day), new Recorded(now, hub.consultant().id(), null, null, "page"), new StrategyDiscussionHeld("section-47-single")))));

        assertThat(between(signedIn(hub.worker().username()).get("/").body(), "id=\"alerts\"", "id=\"todo\"")).contains("Strategy discussion", "on " + Say.brief(day, samples.today()) + ", recorded today");
    }

    @Test void whoever_works_with_the_child_is_told_what_somebody_put_right_or_took_back_and_what_it_moves() {
        var consultant = signedIn(hub.consultant().username());
        var worker = signedIn(hub.worker().username());
        worker.get("/");
        var at = "/children/" + family.cleo() + "/entries/";
        var held = samples.today().minusWeeks(4);
        assertThat(consultant.post(at + entry("conference.held") + "/correction", "fact", UUID.randomUUID().toString(), "children", family.cleo().toString(), "happened", Say.typed(held.minusWeeks(2)), "kind", "initial", "outcome", "plan", "category", "NEG",
            "words", "The minutes say so.").statusCode()).isEqualTo(303);

        assertThat(worker.get("/").body()).contains("Put right: ", "on " + Say.date(held.minusWeeks(2)) + " and not on " + Say.date(held), "was due ", ", now ");

        consultant.post(at + entry("conference.held") + "/withdrawal", "reason", "wrong-child");
        consultant.post(at + entry("protection-plan.started") + "/withdrawal", "reason", "wrong-child");
        assertThat(worker.get("/").body()).contains("Withdrawn: Child protection plan", ", " + Say.date(held) + ". No longer: Child protection");
        assertThat(consultant.get("/").body()).as("whoever did it knows").doesNotContain("Withdrawn: ");
    }

    @Test void a_hearing_says_whom_to_ring_for_the_child() {
        var today = samples.today();
        samples.record(samples.fact(ProceedingsFacts.APPLICATION, today.minusDays(20), new ApplicationMade("care", null), family.ben()),
            samples.fact(CourtFacts.LISTED, today.minusDays(19), new HearingListed("case-management", today.plusDays(3), "10:30", "Marlow Heath Family Court"), family.ben()),
            samples.fact(CourtFacts.PARTY, today.minusDays(15), new PartyJoined("guardian", null, "R. Price", "01632 960222"), family.ben()),
            samples.fact(CourtFacts.PARTY, today.minusDays(15), new PartyJoined("solicitor-for-a-parent", null, "S. Lane", "01632 960333"), family.ben()));

        assertThat(toDo(signedIn(hub.worker().username()))).contains("Case management hearing. Guardian R. Price 01632 960222").doesNotContain("S. Lane");
    }

    private String entry(String type) {
        return transaction.execute(status -> db.sql("select f.id from ledger.fact f join ledger.about a on a.fact = f.id where a.person = ? and f.type = ? limit 1").param(family.cleo().value()).param(type).query(UUID.class).single()).toString();
    }

    @Test void what_changed_is_new_once_and_then_seen() {
        var worker = signedIn(hub.worker().username());
        worker.get("/");
        world.keyed(ProtectionFacts.PLAN_ENDED, new ProtectionFacts.ProtectionPlanEnded(null), hub.consultant(), "page", family.ben());

        assertThat(worker.get("/").body()).contains("New since you last looked", "Child protection plan ended");
        assertThat(worker.get("/").body()).doesNotContain("New since you last looked").contains("Seen before, in the last three days");
    }

    @Test void what_i_recorded_myself_is_no_news_to_me() {
        var worker = signedIn(hub.worker().username());
        worker.get("/");
        world.keyed(ProtectionFacts.PLAN_ENDED, new ProtectionFacts.ProtectionPlanEnded(null), hub.worker(), "page", family.ben());

        assertThat(worker.get("/").body()).doesNotContain("New since you last looked");
    }

    @Test void what_the_night_did_meets_the_hub_first_even_where_it_is_an_everyday_entry() {
        world.keyed(kith.casework.CaseworkFacts.CALL, new kith.casework.CaseworkFacts.CallMade("to-us", "police"), hub.buddysCoordinator(), "night", family.ben());

        assertThat(signedIn(hub.worker().username()).get("/").body()).contains("id=\"alerts\"", "in the night");
    }

    @Test void the_group_manager_sees_hubs_as_counts_and_children_only_where_somebody_must_know() {
        var page = signedIn(hub.groupManager().username()).get("/").body();
        assertThat(page).contains("Your hubs", hub.title(), "to allocate").doesNotContain("Adeyemi-Clarke");

        world.keyed(CareFacts.MISSING_STARTED, new MissingStarted(null), hub.worker(), "page", family.ben());

        assertThat(signedIn(hub.groupManager().username()).get("/").body()).contains("Missing now");
    }

    @Test void emergency_duty_sees_who_is_missing_in_all_hubs() {
        world.keyed(CareFacts.MISSING_STARTED, new MissingStarted(null), hub.worker(), "page", family.ben());
        var night = worker("emergency-duty-team");
        transaction.executeWithoutResult(status -> db.sql("insert into organisation.duty (id, worker, kind, starts, ends) values (:id, :worker, 'emergency-duty', :from, :to)").param("id", UUID.randomUUID())
            .param("worker", workers.called(night).orElseThrow().id()).param("from", clock.instant().minusSeconds(60).atOffset(java.time.ZoneOffset.UTC)).param("to", clock.instant().plusSeconds(3600).atOffset(java.time.ZoneOffset.UTC)).update());

        assertThat(signedIn(night).get("/").body()).contains("Missing now").doesNotContain("children in the hub");
    }

    @Test void whoever_works_nights_too_has_the_day_of_their_hub_and_on_a_shift_their_own_children_beside() {
        alsoAs(hub.worker(), "emergency-duty-worker", "emergency-duty", "service-area");
        var wanda = signedIn(hub.worker().username());
        assertThat(wanda.get("/").body()).contains("Child protection visit</a>", "children in the hub");

        onShift(hub.worker());
        var missing = samples.child("Gracie", samples.today().minusYears(14));
        world.keyed(CareFacts.MISSING_STARTED, new MissingStarted(null), hub.other(), "page", missing);

        assertThat(wanda.get("/").body()).contains("Emergency duty: the night", "Missing now", "Child protection visit</a>", "/record/core-group.held?after=/").doesNotContain("children in the hub");
        onShift(hub.other());
        assertThat(signedIn(hub.other().username()).get("/").body()).contains("Missing now").as("they are Wanda's").doesNotContain("Child protection visit</a>");
    }

    @Test void a_consultant_who_acts_up_sees_to_their_own_hub_beside() {
        alsoAs(hub.consultant(), leadsAGroup(), groupOf(hub), "group");
        world.keyed(ProtectionFacts.STRATEGY, new StrategyDiscussionHeld("section-47-joint"), hub.worker(), "page", HubWorld.all(family));
        world.away(hub.worker(), hub.other());
        var visit = UUID.randomUUID();
        transaction.executeWithoutResult(status -> db.sql("insert into hub.planned_visit (id, person, worker, day, purpose, planned_by, planned_at) values (:id, :person, :worker, :day, 'other', :worker, :now)").param("id", visit)
            .param("person", family.cleo().value()).param("worker", hub.consultant().id()).param("day", samples.today()).param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC)).update());

        var page = signedIn(hub.consultant().username()).get("/").body();
        assertThat(page).contains("Your hubs", "Confirm: Strategy discussion", "The key worker is away", "Planned visit");
        assertThat(signedIn(hub.groupManager().username()).get("/").body()).as("leads no hub").contains("Your hubs").doesNotContain("Confirm: Strategy discussion", "The key worker is away");
    }

    private void alsoAs(HubWorld.Person who, String role, String place, String kind) {
        transaction.executeWithoutResult(status -> {
            var post = place + "." + role + "." + UUID.randomUUID();
            db.sql("insert into organisation.post (code, title, role, place, place_kind, full_time, funded, valid) values (:post, 'Also', :role, :place, :kind, 0.5, true, '[2024-01-01,)')").param("post", post).param("role", role).param("place", place).param("kind", kind).update();
            db.sql("insert into organisation.posting (worker, post, valid) values (:worker, :post, '[2024-01-01,)')").param("worker", who.id()).param("post", post).update();
        });
    }

    private void onShift(HubWorld.Person who) {
        transaction.executeWithoutResult(status -> db.sql("insert into organisation.duty (id, worker, kind, starts, ends) values (:id, :worker, 'emergency-duty', :from, :to)").param("id", UUID.randomUUID()).param("worker", who.id())
            .param("from", clock.instant().minusSeconds(60).atOffset(java.time.ZoneOffset.UTC)).param("to", clock.instant().plusSeconds(3600).atOffset(java.time.ZoneOffset.UTC)).update());
    }

    private String leadsAGroup() { return db.sql("select role from organisation.worker_role where worker = :worker and leads").param("worker", hub.groupManager().id()).query(String.class).single(); }

    private String groupOf(Hub of) { return db.sql("select group_code from organisation.hub where code = :hub").param("hub", of.code()).query(String.class).single(); }

    @Test void after_a_death_no_list_says_that_minutes_are_owed() {
        assertThat(owedLate()).isPositive();
        samples.record(samples.fact(kith.people.PeopleFacts.DIED, samples.today(), new kith.people.PeopleFacts.ChildDied(), HubWorld.all(family)));

        assertThat(owedLate()).isZero();
        assertThat(signedIn(hub.coordinator().username()).get("/").body()).doesNotContain("inutes owed");
        assertThat(signedIn(hub.coordinator().username()).get("/hub").body()).doesNotContain("owed since");
    }

    /** A diary that no fact ends: of a child who has died nobody is reminded of it, also not whoever works beside the hub. */
    @Test void a_planned_visit_to_a_child_who_has_died_is_nobodys() {
        var reviewer = world.post("Ruby Reviewer", "practitioner", "social-worker", hub.buddy(), "hub", hash());
        plannedVisit(reviewer, samples.today());
        plannedVisit(reviewer, samples.today().plusDays(1));
        var page = signedIn(reviewer.username());
        assertThat(page.get("/").body()).contains("Planned visit", "Visits planned", "Ben Adeyemi-Clarke");

        var death = samples.factNow(kith.people.PeopleFacts.DIED, new kith.people.PeopleFacts.ChildDied(), family.ben());
        samples.record(death);

        assertThat(page.get("/").body()).doesNotContain("Planned visit", "Ben Adeyemi-Clarke");
        assertThat(signedIn(hub.worker().username()).get("/children/" + family.ben() + "/planned-visits").body()).doesNotContain("Not going");

        samples.record(samples.factNow(kith.ledger.FactWithdrawn.KIND, new kith.ledger.FactWithdrawn("wrong-child"), family.ben()).withdrawing(death.id()));
        assertThat(page.get("/").body()).as("the death was another's").contains("Planned visit");
    }

    private void plannedVisit(HubWorld.Person by, java.time.LocalDate day) {
        transaction.executeWithoutResult(status -> db.sql("insert into hub.planned_visit (id, person, worker, day, purpose, planned_by, planned_at) values (:id, :person, :worker, :day, 'other', :worker, :now)").param("id", UUID.randomUUID())
            .param("person", family.ben().value()).param("worker", by.id()).param("day", day).param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC)).update());
    }

    @Test void what_waits_for_a_managers_word_goes_on_waiting_and_the_childs_page_says_so() {
        keyedDaysAgo(20, hub.worker());
        var consultant = signedIn(hub.consultant().username());

        assertThat(consultant.get("/").body()).as("longer than news last").contains("Confirm: Strategy discussion", "Keyed by Wanda Worker");
        assertThat(signedIn(hub.worker().username()).get("/children/" + family.amara()).body()).contains("Awaiting confirmation", "recorded by Wanda Worker");
        var entry = transaction.execute(status -> db.sql("select fact from casework.awaiting where person = :person").param("person", family.amara().value()).query(UUID.class).single());
        consultant.post("/children/" + family.amara() + "/confirmations/" + entry);
        consultant.post("/children/" + family.ben() + "/confirmations/" + entry);
        consultant.post("/children/" + family.cleo() + "/confirmations/" + entry);

        assertThat(consultant.get("/").body()).doesNotContain("Confirm: Strategy discussion");
        assertThat(signedIn(hub.worker().username()).get("/children/" + family.amara()).body()).doesNotContain("Awaiting confirmation");
    }

    @Test void what_whoever_may_decide_keyed_themselves_waits_for_nobody() {
        keyedDaysAgo(1, hub.consultant());

        assertThat(signedIn(hub.worker().username()).get("/children/" + family.amara()).body()).doesNotContain("Awaiting confirmation");
    }

    private void keyedDaysAgo(int days, HubWorld.Person by) {
        var then = clock.instant().minus(java.time.Duration.ofDays(days));
        samples.record(kith.ledger.Fact.of(kith.ledger.FactId.fresh(), ProtectionFacts.STRATEGY, List.of(HubWorld.all(family)), kith.ledger.Happened.at(then), new kith.ledger.Recorded(then, by.id(), null, null, "page"),
            new StrategyDiscussionHeld("section-47-joint")));
    }

    @Test void what_is_half_written_is_all_within_reach_also_about_nobody_yet() {
        var worker = signedIn(hub.worker().username());
        var contact = UUID.randomUUID();
        worker.post("/drafts/contact/" + contact, "said", "Half a call about a burn");
        worker.post("/drafts/contact-decision/" + contact, "reason", "Half a reason");
        for (var form : List.of("note.written", "call.made", "message.sent", "decision.made", "visit.made", "case.closed")) worker.post("/drafts/" + form + "/" + family.amara(), "words", "Half");

        var page = worker.get("/").body();
        assertThat(page).contains("Half a call about a burn", "/contacts/new/details?contact=" + contact, "/contacts/" + contact + "/decision", "3 more");
        for (var form : List.of("note.written", "call.made", "message.sent", "decision.made", "visit.made", "case.closed")) assertThat(page).contains("/drafts/" + form + "/" + family.amara() + "/removal");
    }

    @Test void whoever_works_in_the_front_door_is_told_of_what_is_urgent_there() {
        var form = UUID.randomUUID();
        var dot = signedIn(world.post("Dot Duty", "duty-team", "social-worker", frontDoor(), "hub", hash()).username());
        var since = clock.instant().minusSeconds(5);
        transaction.executeWithoutResult(status -> db.sql("select frontdoor.tell(:id, :id::text, :at, '{}', '{}', true, false, 'a test', :at, 100)").param("id", form).param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC)).query(String.class).single());
        try {
            assertThat(dot.get("/").body()).contains("Decide contacts", "urgent").doesNotContain("Nothing is due");
            assertThat(dot.get("/day/pulse?since=" + since).body()).contains("new contact").contains("at the front door");
            assertThat(signedIn(hub.worker().username()).get("/").body()).doesNotContain("Decide contacts");
        } finally {
            transaction.executeWithoutResult(status -> db.sql("delete from frontdoor.told where id = :id").param("id", form).update());
        }
    }

    private String frontDoor() { return db.sql("select code from organisation.hub where duty = 'front-door' and upper_inf(valid) order by code limit 1").query(String.class).single(); }

    @Test void a_planned_visit_stands_on_my_day_and_on_the_strip_until_it_was_made() {
        var worker = signedIn(hub.worker().username());
        worker.post("/children/" + family.ben() + "/planned-visits", "id", UUID.randomUUID().toString(), "day", "today", "at", "15:30", "why", "School play", "worker", "");
        assertThat(worker.get("/").body()).contains("Planned visit at 15:30", "School play");
        assertThat(worker.get("/children/" + family.ben()).body()).contains("Visit planned, Wanda Worker at 15:30", "/record/visit?happened=");

        samples.record(samples.fact(kith.casework.CaseworkFacts.VISIT, samples.today(), new kith.casework.CaseworkFacts.VisitMade("child-protection", "done", true, true, "social-worker", null, true, "in-person", null, null, null), family.ben()));

        assertThat(worker.get("/").body()).doesNotContain("Planned visit");
        assertThat(worker.get("/children/" + family.ben()).body()).doesNotContain("Visit planned");
    }

    @Test void the_pulse_counts_without_names_and_ends_by_itself() {
        var worker = signedIn(hub.worker().username());
        var since = clock.instant().minusSeconds(5);
        world.keyed(ProtectionFacts.PLAN_ENDED, new ProtectionFacts.ProtectionPlanEnded(null), hub.consultant(), "page", family.ben());

        assertThat(worker.get("/day/pulse?since=" + since).body()).contains("1 new entry", "every 10s").doesNotContain("Adeyemi");
        assertThat(worker.get("/day/pulse?round=59&since=" + since).body()).doesNotContain("every 10s");
        assertThat(worker.get("/day/pulse?since=yesterday").statusCode()).isEqualTo(400);
    }

    @Test void on_the_day_of_the_meeting_its_people_are_told_and_one_that_nobody_ended_is_not_forgotten() {
        var clara = world.post("Clara Clinician", "practitioner", "clinician", world.hub(hash()).code(), "hub", hash());
        samples.record(samples.fact(HubFacts.INVOLVED, samples.today().minusDays(3), new InvolvementStarted(clara.id().toString(), "clinician"), family.ben()));
        meeting(samples.today().minusDays(3), true);
        meeting(samples.today(), false);

        for (var each : List.of(hub.worker(), hub.consultant(), hub.coordinator(), clara)) assertThat(signedIn(each.username()).get("/").body()).as(each.name()).contains(hub.title() + " meets today", "/hubs/" + hub.code() + "/meetings");
        assertThat(signedIn(hub.worker().username()).get("/").body()).doesNotContain("was not ended");
        for (var each : List.of(hub.consultant(), hub.coordinator())) assertThat(signedIn(each.username()).get("/").body()).contains("The meeting of " + hub.title() + " on " + Say.brief(samples.today().minusDays(3), samples.today()) + " was not ended");

        signedIn(hub.coordinator().username()).post("/hubs/" + hub.code() + "/meetings");
        assertThat(signedIn(hub.worker().username()).get("/").body()).contains(hub.title() + " meets now");
    }

    private void meeting(java.time.LocalDate day, boolean begun) {
        transaction.executeWithoutResult(status -> db.sql("insert into hub.meeting (id, hub, day, called_by, called_at, started_at) values (gen_random_uuid(), :hub, :day, :by, now(), case when :begun then now() end)")
            .param("hub", hub.code()).param("day", day).param("by", hub.coordinator().id()).param("begun", begun).update());
    }

    @Test void whoever_has_no_hub_has_a_day_too() {
        assertThat(as("administrator").get("/").body()).contains("Nothing is due.");
        assertThat(as("practitioner").get("/").body()).contains("Nothing is due.");
    }

    @Test void each_role_has_its_lens() {
        assertThat(lens(Set.of("emergency-duty", "social-worker"), Set.of(), "hub").role()).isEqualTo(Lens.Role.EMERGENCY);
        assertThat(lens(Set.of("emergency-duty-worker", "social-worker"), Set.of(), "in").role()).as("in the post, and on no shift").isEqualTo(Lens.Role.PRACTITIONER);
        assertThat(lens(Set.of("group-manager"), Set.of(), "group").role()).isEqualTo(Lens.Role.GROUP_MANAGER);
        assertThat(lens(Set.of("consultant-social-worker", Lens.FRONT_DOOR), Set.of(), "hub").role()).isEqualTo(Lens.Role.CONSULTANT);
        assertThat(lens(Set.of("social-worker", Lens.FRONT_DOOR), Set.of(), "in").role()).isEqualTo(Lens.Role.DUTY);
        assertThat(lens(Set.of("hub-coordinator"), Set.of(), "in takes").role()).isEqualTo(Lens.Role.COORDINATOR);
        assertThat(lens(Set.of("social-worker"), Set.of(), "in").role()).isEqualTo(Lens.Role.PRACTITIONER);
        assertThat(lens(Set.of(), Set.of(), "").role()).isEqualTo(Lens.Role.OFFICE);
        assertThat(lens(Set.of("head-of-operations"), Set.of(), "service").role()).isEqualTo(Lens.Role.SERVICE_HEAD);
        assertThat(lens(Set.of("anybody-who-consults"), Set.of("consults"), "in").role()).isEqualTo(Lens.Role.CLINICIAN);
        assertThat(lens(Set.of("anybody-who-reviews"), Set.of("reviews"), "").role()).isEqualTo(Lens.Role.REVIEWER);
        assertThat(lens(Set.of("anybody-who-advises"), Set.of("pathway-plans"), "in").role()).isEqualTo(Lens.Role.ADVISER);
        assertThat(lens(Set.of("new"), Set.of(), "in learning").role()).isEqualTo(Lens.Role.LEARNING);
        assertThat(lens(Set.of("business-support-manager"), Set.of(), "hub supports").role()).as("leads a team, and supports").isEqualTo(Lens.Role.SUPPORT);
    }

    private int owedLate() {
        return transaction.execute(status -> db.sql("select owed from hub.figures(array[:hub], :today)").param("hub", hub.code()).param("today", samples.today()).query(Integer.class).single());
    }

    private String hash() { return hash == null ? hash = HASH : hash; }

    @Test void each_role_has_the_numbers_of_its_own_work_first() {
        var clinician = world.post("Clio Clinician", "practitioner", "clinician", hub.code(), "hub", hash());
        var reviewer = world.post("Rhea Reviewer", "practitioner", "conference-chair", "safeguarding-and-quality", "service-area", hash());
        involved(clinician, "clinician", "involved");
        involved(reviewer, "conference-chair", "chair");

        assertThat(signedIn(clinician.username()).get("/").body()).contains("1</strong> child you work with");
        assertThat(signedIn(reviewer.username()).get("/").body()).contains("1</strong> child you review", "reviews and conferences this week");
        assertThat(signedIn(reviewer.username()).get("/day/children").body()).contains("Amara Adeyemi-Clarke", "Conference chair", hub.title());
        assertThat(signedIn(world.post("Ash Anew", "practitioner", "newly-qualified-social-worker", hub.code(), "hub", hash()).username()).get("/").body()).contains("0</strong> children with you: your caseload is protected");
        assertThat(signedIn(world.post("Bea Support", "business-support", "business-support-officer", "business-support", "team", hash()).username()).get("/").body()).contains("records owed that name you");
        assertThat(signedIn(world.post("Pia Adviser", "practitioner", "personal-adviser", hub.code(), "hub", hash()).username()).get("/").body()).contains("young people with you", "plans and contacts due");
        assertThat(signedIn(world.post("Hetty Head", "senior-leader", "head-of-operations", "operations", "service-area", hash()).username()).get("/").body())
            .contains("The service, by group", "contacts to decide", "href=\"#hubs-of-", "id=\"hubs-of-", "/hubs/" + hub.code() + "/board?worker=none");
    }

    private void involved(HubWorld.Person who, String role, String as) {
        samples.record(samples.fact(HubFacts.INVOLVED, samples.today().minusDays(3), new InvolvementStarted(who.id().toString(), role), family.amara()),
            samples.fact(ConfidentialFacts.GRANTED, samples.today().minusDays(3), new AccessGranted(who.id().toString(), as, null, null, null), family.amara()));
    }

    private static Lens lens(Set<String> roles, Set<String> does, String as) {
        return Lens.of(new Lens.Held(roles, does, as.contains("service"), as.contains("group"), as.contains("hub"), as.contains("takes"), as.contains("in") || as.contains("hub") || as.contains("group"), as.contains("learning"), as.contains("supports")));
    }
}
