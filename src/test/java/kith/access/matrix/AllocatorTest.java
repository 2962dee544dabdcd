package kith.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Staff;
import kith.access.Access;
import kith.access.Asker;
import kith.access.Level;
import kith.access.Worker;
import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.PersonId;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.ConflictDeclared;
import kith.people.confidential.ConfidentialFacts.RestrictionPlaced;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A child whom no hub holds has somebody who decides: whoever leads the front door, of that child alone, and only until a hub holds the child. */
class AllocatorTest extends KithTest {

    @Autowired Samples samples;
    @Autowired Staff staff;
    @Autowired Access access;
    @Autowired TransactionTemplate transaction;
    private Family family;
    private Worker duty;

    @BeforeEach void a_family_without_a_hub() {
        family = samples.family(null);
        duty = at(World.FRONT_DOOR, "manager", "consultant-social-worker");
    }

    @Test void whoever_leads_the_front_door_decides_and_reads_what_the_decision_takes() {
        assertThat(level(duty, family.amara())).isEqualTo(Level.DECIDE);
        assertThat(level(groupManager("group-1"), family.amara())).isEqualTo(Level.DECIDE);
        var rows = Asker.as(duty, () -> transaction.execute(status -> {
            access.answer(duty, family.amara().value());
            return db.sql("select count(*) from pathway.owed where person = ?").param(family.amara().value()).query(Integer.class).single();
        }));
        assertThat(rows).isPositive();
    }

    @Test void nobody_else_does() {
        assertThat(level(at(World.FRONT_DOOR, "practitioner", "social-worker"), family.amara())).isEqualTo(Level.STATUS);
        assertThat(level(at(World.ELSEWHERE, "manager", "consultant-social-worker"), family.amara())).isEqualTo(Level.STATUS);
        assertThat(level(groupManager("group-3"), family.amara())).isEqualTo(Level.STATUS);
    }

    @Test void a_child_is_allocated_without_a_reason_being_asked_for_and_is_then_the_hub_s() {
        var visitor = signedIn(duty.username());
        var at = "/children/" + family.amara() + "/allocation";
        assertThat(visitor.get(at).body()).contains("Allocate to a hub");

        assertThat(visitor.post(at, "fact", UUID.randomUUID().toString(), "hub", World.HUB, "key", "", "reason", "room", "who", family.amara().toString()).statusCode()).isEqualTo(303);

        assertThat(level(duty, family.amara())).isEqualTo(Level.STATUS);
        assertThat(level(duty, family.ben())).as("the brother is still without a hub").isEqualTo(Level.DECIDE);
    }

    @Test void a_brother_whom_a_hub_holds_stays_the_hub_s() {
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today(), new AllocationMade(World.HUB, null, null, null), family.ben()));

        assertThat(level(duty, family.amara())).isEqualTo(Level.DECIDE);
        assertThat(level(duty, family.ben())).isEqualTo(Level.STATUS);
    }

    @Test void a_child_who_came_back_after_closing_waits_for_a_hub_again() {
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(3), new AllocationMade(World.HUB, null, null, null), family.cleo()));
        close(family.cleo());
        assertThat(level(duty, family.cleo())).as("closed, and nothing open").isEqualTo(Level.STATUS);

        samples.record(samples.fact(kith.frontdoor.FrontDoorFacts.ACCEPTED, samples.today(), new kith.frontdoor.FrontDoorFacts.ReferralAccepted("2A", "N1"), family.cleo()));
        assertThat(level(duty, family.cleo())).isEqualTo(Level.DECIDE);
    }

    @Test void a_child_whose_hub_is_no_more_is_the_front_door_s_the_group_s_and_the_service_s() {
        var gone = "gone-" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            row(gone, "group-1", "daterange('2016-01-01', '2017-01-01')");
            row(gone, "group-3", "daterange('2017-01-01', current_date)");
        });
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today().minusWeeks(3), new AllocationMade(gone, null, null, null), family.amara()));
        var head = worker("senior-leader");
        staff.inPost(head, "head-of-operations", "operations", "service-area", null);

        for (var decides : java.util.List.of(duty, groupManager("group-3"), workers.called(head).orElseThrow())) assertThat(level(decides, family.amara())).as(decides.username()).isEqualTo(Level.DECIDE);
        assertThat(level(workers.called(head).orElseThrow(), family.ben())).as("who waits for a first hub").isEqualTo(Level.READ);
        assertThat(level(groupManager("group-7"), family.amara())).as("another group").isEqualTo(Level.STATUS);
        var principal = worker("senior-leader");
        staff.inPost(principal, "principal-social-worker", "operations", "service-area", null);
        assertThat(level(workers.called(principal).orElseThrow(), family.amara())).as("leads nothing").isEqualTo(Level.READ);
    }

    private void row(String hub, String group, String valid) {
        db.sql("insert into organisation.hub (code, kind, name, title, function, function_title, group_code, valid) values (:hub, 'hub', 'Gone', 'Gone', 'child-protection', 'Child protection', :group, " + valid + ")").param("hub", hub).param("group", group).update();
    }

    @Test void what_guards_a_record_guards_it_from_the_front_door_too() {
        samples.record(samples.fact(ConfidentialFacts.RESTRICTED, samples.today(), new RestrictionPlaced("high-risk", UUID.randomUUID().toString(), java.util.List.of()), family.amara()));
        assertThat(level(duty, family.amara())).isEqualTo(Level.NOTHING);

        var other = samples.family(null);
        samples.record(samples.fact(ConfidentialFacts.CONFLICT, samples.today(), new ConflictDeclared(duty.id().toString(), "relative"), other.amara()));
        assertThat(level(duty, other.amara())).isEqualTo(Level.NOTHING);
    }

    @Test void whoever_answers_at_the_front_door_by_day_starts_no_night_shift() {
        var visitor = as("duty-team");

        assertThat(visitor.get("/").body()).doesNotContain("href=\"/night\"");
        assertThat(visitor.post("/night", "kind", "emergency-duty", "until", "08:00", "shift", UUID.randomUUID().toString()).statusCode()).isEqualTo(422);
    }

    private void close(PersonId child) {
        samples.record(samples.fact(kith.protection.ProtectionFacts.PLAN_ENDED, samples.today().minusDays(2), new kith.protection.ProtectionFacts.ProtectionPlanEnded(null), child),
            samples.fact(CaseworkFacts.CLOSED, samples.today().minusDays(1), new CaseClosed("RC1"), child));
    }

    private Worker at(String hub, String role, String post) {
        var username = worker(role);
        staff.inPost(username, post, hub, "hub", hub);
        return workers.called(username).orElseThrow();
    }

    private Worker groupManager(String group) {
        var username = worker("manager");
        staff.inPost(username, "group-manager", group, "group", null);
        return workers.called(username).orElseThrow();
    }

    private Level level(Worker worker, PersonId child) {
        return Asker.as(worker, () -> transaction.execute(status -> access.answer(worker, child.value()).level()));
    }
}
