package kith.hub.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.casework.NightFacts;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.hub.messages.Bulletins;
import kith.ledger.Happened;
import kith.organisation.Covers;
import kith.protection.EmergencyFacts;
import kith.protection.EmergencyFacts.PoliceProtectionStarted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An alert that nobody in the hub answers for two hours turns the buddy hub's cover on, for that day, and both are told. */
class NobodyAnswersTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired Covers covers;
    @Autowired Bulletins bulletins;
    @Autowired TransactionTemplate transaction;
    private static String hash;
    private Hub hub;
    private Family family;

    @BeforeEach void aHub() {
        hub = world.hub(hash());
        family = world.family(hub);
    }

    /** A round looks at every hub there is: what it turned on for the hubs of other tests is turned off again. */
    @AfterEach void nobodyElseIsCovered() {
        transaction.executeWithoutResult(status -> db.sql("delete from organisation.cover where why = ?").param(NobodyAnswers.WHY).update());
    }

    @Test void two_hours_to_the_minute_and_once() {
        var rang = call(true, Instant.parse("2026-11-24T10:00:00Z"));

        assertThat(round(rang.plus(Duration.ofMinutes(119)))).doesNotContain(hub.code());
        assertThat(round(rang.plus(Duration.ofMinutes(120)))).contains(hub.code());
        assertThat(round(rang.plus(Duration.ofMinutes(125)))).as("it is on already").doesNotContain(hub.code());

        var tuesday = LocalDate.of(2026, 11, 24);
        assertThat(covers.forHub(hub.code(), tuesday)).singleElement().satisfies(cover -> {
            assertThat(cover.coveringHub()).isEqualTo(hub.buddy());
            assertThat(cover.why()).isEqualTo("nobody answered");
            assertThat(cover.ends()).isEqualTo(tuesday.plusDays(1));
        });
        assertThat(covers.forHub(hub.code(), tuesday.plusDays(1))).isEmpty();
        assertThat(told(hub.code())).isEqualTo(1);
        assertThat(told(hub.buddy())).as("who covers sees what the hub is told").isZero();
    }

    @Test void two_buddies_who_are_both_silent_are_told_once() {
        var rang = call(true, clock.instant().minus(Duration.ofMinutes(121)));
        transaction.executeWithoutResult(status -> db.sql("insert into hub.message (id, taken_by, taken_at, caller, caller_is, about, urgent, for_hub, sent_at) select gen_random_uuid(), taken_by, taken_at, caller, caller_is, about, urgent, :buddy, sent_at from hub.message where for_hub = :hub")
            .param("buddy", hub.buddy()).param("hub", hub.code()).update());

        assertThat(round(rang.plus(Duration.ofMinutes(121)))).contains(hub.code(), hub.buddy());

        assertThat(told(hub.code()) + told(hub.buddy())).isEqualTo(1);
        for (var each : List.of(hub.coordinator(), hub.buddysCoordinator()))
            assertThat(signedIn(each.username()).get("/").body()).containsOnlyOnce("answered an urgent alert").contains("they cover for each other");
    }

    @Test void a_call_that_is_not_urgent_and_one_that_was_answered_turn_nothing_on() {
        var rang = Instant.parse("2026-11-24T10:00:00Z");
        call(false, rang);
        assertThat(round(rang.plus(Duration.ofHours(5)))).doesNotContain(hub.code());

        call(true, rang);
        transaction.executeWithoutResult(status -> db.sql("update hub.message set answered_at = sent_at, answered_by = taken_by, answer = 'Done' where for_hub = ?").param(hub.code()).update());
        assertThat(round(rang.plus(Duration.ofHours(5)))).doesNotContain(hub.code());
    }

    @Test void a_call_for_a_hub_that_is_no_more_is_late_where_the_child_is_now() {
        call(true, clock.instant().minus(Duration.ofMinutes(121)));
        var next = world.hub(hash());
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today(), new AllocationMade(next.code(), next.consultant().id().toString(), null, null), HubWorld.all(family)));
        transaction.executeWithoutResult(status -> {
            db.sql("update hub.message set person = :amara where for_hub = :hub").param("amara", family.amara().value()).param("hub", hub.code()).update();
            db.sql("update organisation.hub set valid = daterange(lower(valid), :today) where code = :hub").param("today", samples.today()).param("hub", hub.code()).update();
        });

        assertThat(round(clock.instant())).contains(next.code()).doesNotContain(hub.code());
    }

    @Test void what_the_night_did_is_late_two_hours_after_nine_of_a_working_day() {
        world.keyed(NightFacts.MESSAGE, new NightFacts.MessageLeft(false), hub.other(), "night", family.amara());
        night(Instant.parse("2026-11-24T03:00:00Z"));

        assertThat(round(Instant.parse("2026-11-24T10:59:00Z"))).doesNotContain(hub.code());
        assertThat(round(Instant.parse("2026-11-24T11:00:00Z"))).contains(hub.code());
    }

    @Test void what_the_night_did_about_a_child_whom_no_hub_holds_is_for_the_front_door_to_answer() {
        var door = frontDoor();
        var child = samples.child("Gracie", samples.today().minusYears(14));
        world.keyed(EmergencyFacts.POLICE_STARTED, new PoliceProtectionStarted("hospital"), hub.other(), "night", child);
        var before = Instant.parse("2026-11-24T10:59:00Z");
        transaction.executeWithoutResult(status -> db.sql("update casework.night_event set recorded_at = :at, at = :at where person = :person").param("at", Instant.parse("2026-11-24T03:00:00Z").atOffset(ZoneOffset.UTC)).param("person", child.value()).update());

        assertThat(round(before)).doesNotContain(door);
        assertThat(round(Instant.parse("2026-11-24T11:00:00Z"))).contains(door);
    }

    /** One that has a buddy to cover for it. */
    private String frontDoor() {
        return transaction.execute(status -> {
            var door = db.sql("select code from organisation.hub where duty = 'front-door' and upper_inf(valid) order by code limit 1").query(String.class).single();
            db.sql("insert into organisation.buddy (hub, buddy, valid) select :door, :buddy, daterange('2024-01-01', null) where not exists (select from organisation.buddy where hub = :door)").param("door", door).param("buddy", hub.buddy()).update();
            return door;
        });
    }

    @Test void the_night_before_a_sunday_waits_for_monday() {
        world.keyed(NightFacts.MESSAGE, new NightFacts.MessageLeft(false), hub.other(), "night", family.amara());
        night(Instant.parse("2026-11-21T23:00:00Z"));

        assertThat(round(Instant.parse("2026-11-22T15:00:00Z"))).doesNotContain(hub.code());
        assertThat(round(Instant.parse("2026-11-23T11:00:00Z"))).contains(hub.code());
    }

    /** Christmas on a Friday and on a Saturday, Easter, and a weekend with a bank holiday after it: the same days in both countries. */
    @Test void the_last_evening_before_days_off_waits_for_the_next_working_day() {
        world.keyed(NightFacts.MESSAGE, new NightFacts.MessageLeft(false), hub.other(), "night", family.amara());
        var evenings = Map.of("2026-12-24T18:00:00Z", "2026-12-29T11:00:00Z", "2027-12-24T18:00:00Z", "2027-12-29T11:00:00Z", "2027-03-25T19:00:00Z", "2027-03-30T10:00:00Z", "2027-04-30T19:00:00Z", "2027-05-04T10:00:00Z");
        evenings.forEach((evening, morning) -> {
            night(Instant.parse(evening));
            assertThat(round(Instant.parse(morning).minusSeconds(60))).as(evening + ", a minute before").doesNotContain(hub.code());
            assertThat(round(Instant.parse(morning))).as(evening).contains(hub.code());
        });
        assertThat(round(Instant.parse("2026-12-30T11:00:00Z"))).as("not day after day").doesNotContain(hub.code());
    }

    @Test void the_front_door_is_told_on_the_first_working_day_after_christmas() {
        var door = frontDoor();
        var child = samples.child("Noel", samples.today().minusYears(14));
        world.keyed(EmergencyFacts.POLICE_STARTED, new PoliceProtectionStarted("hospital"), hub.other(), "night", child);
        transaction.executeWithoutResult(status -> db.sql("update casework.night_event set recorded_at = :at, at = :at where person = :person").param("at", Instant.parse("2026-12-24T20:00:00Z").atOffset(ZoneOffset.UTC)).param("person", child.value()).update());

        assertThat(round(Instant.parse("2026-12-29T11:00:00Z"))).contains(door);
    }

    @Test void the_buddy_hub_can_work_from_that_minute_and_its_people_are_told_on_my_day() {
        var rang = clock.instant().minus(Duration.ofMinutes(121));
        call(true, rang);
        var buddy = signedIn(hub.buddysCoordinator().username());
        assertThat(actors()).doesNotContain("covering");

        round(clock.instant());

        assertThat(actors()).contains("covering");
        assertThat(buddy.get("/").body()).contains("covers for it: look at its messages", "Kith, until");
        assertThat(signedIn(hub.coordinator().username()).get("/").body()).contains("Nobody in " + hub.title() + " answered");
    }

    private int told(String hub) {
        return transaction.execute(status -> db.sql("select count(*) from hub.bulletin where hub = ? and written_by is null and words like '%answered an urgent alert for two hours%'").param(hub).query(Integer.class).single());
    }

    private List<String> actors() {
        return List.of(transaction.execute(status -> db.sql("select actors from access.standing(:worker, array[:person]::uuid[], :now)").param("worker", hub.buddysCoordinator().id())
            .param("person", family.amara().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query((row, n) -> (String[]) row.getArray(1).getArray()).single()));
    }

    private List<String> round(Instant now) {
        return transaction.execute(status -> new NobodyAnswers(db, covers, bulletins, Clock.fixed(now, Happened.LONDON)).round());
    }

    private Instant call(boolean urgent, Instant at) {
        transaction.executeWithoutResult(status -> db.sql("""
            insert into hub.message (id, taken_by, taken_at, caller, caller_is, about, urgent, for_hub, sent_at)
            values (:id, :by, :at, 'Ms Sharp', 'school', 'Somebody must come', :urgent, :hub, :at)
            """).param("id", UUID.randomUUID()).param("by", hub.other().id()).param("at", at.atOffset(ZoneOffset.UTC)).param("urgent", urgent).param("hub", hub.code()).update());
        return at;
    }

    private void night(Instant at) {
        transaction.executeWithoutResult(status -> db.sql("update casework.night_event set recorded_at = :at, at = :at where person = :person").param("at", at.atOffset(ZoneOffset.UTC))
            .param("person", family.amara().value()).update());
    }

    private String hash() { return hash == null ? hash = HASH : hash; }
}
