package kith.hub.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.Samples.Family;
import kith.Visitor;
import kith.access.Asker;
import kith.access.Worker;
import kith.hub.DiscussionFacts;
import kith.hub.DiscussionFacts.ActionAgreed;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.hub.HubWorld.Person;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Absence is said once; who stands in, with what access, and what families are told follows, and ends with it. */
class AbsenceTest extends KithTest {

    @Autowired HubWorld world;
    @Autowired Samples samples;
    @Autowired Absences absences;
    @Autowired TransactionTemplate transaction;
    private static String hash;
    private Hub hub;
    private Family family;
    private Person lena;
    private Person bram;

    @BeforeEach void two_hubs() {
        hub = world.hub(hash());
        family = world.family(hub);
        lena = world.post("Lena Lead", "manager", "consultant-social-worker", hub.buddy(), "hub", hash());
        bram = world.post("Bram Buddy", "practitioner", "social-worker", hub.buddy(), "hub", hash());
    }

    @Test void a_worker_says_that_they_are_ill_and_a_colleague_stands_in() {
        var said = signedIn(hub.worker().username()).post("/absences/new", "who", hub.worker().id().toString(), "kind", "sickness", "first", "today", "last", "");
        assertThat(said.statusCode()).isEqualTo(303);

        assertThat(standsIn()).isEqualTo("Oscar Other");
        assertThat(covers()).as("a colleague of the hub needs no more than they have").isZero();
        assertThat(signedIn(hub.other().username()).get("/children/" + family.ben()).body()).contains("away, no day back yet; Oscar Other stands in", "Ask now");
        assertThat(signedIn(hub.other().username()).get("/").body()).contains("You cover", "Wanda Worker", "For Wanda Worker, who is away");
        assertThat(signedIn(hub.other().username()).get("/hub").body()).contains("Away today").as("why is her own affair").doesNotContain("ickness");
        assertThat(signedIn(hub.consultant().username()).get("/absences").body()).contains("sickness");
        assertThat(signedIn(hub.other().username()).get("/absences").body()).contains("Wanda Worker").doesNotContain("ickness");
    }

    @Test void an_action_of_whoever_is_ill_is_on_the_day_of_whoever_stands_in_and_becomes_theirs() {
        samples.record(samples.fact(DiscussionFacts.AGREED, samples.today().minusDays(1), new ActionAgreed(hub.worker().id().toString(), null, samples.today().plusDays(1), "hub-meeting"), family.ben()));
        var id = away(hub.worker(), days(0, 5));
        var oscar = signedIn(hub.other().username());
        assertThat(oscar.get("/").body()).contains("1 action of Wanda Worker, who is away").doesNotContain("action of yours");
        assertThat(oscar.get("/absences/" + id).body()).contains("Action: ");

        var action = transaction.<UUID>execute(status -> db.sql("select fact from hub.action where person = ?").param(family.ben().value()).query(UUID.class).single());
        assertThat(oscar.post("/absences/" + id + "/taking", "of", action.toString(), "person", family.ben().toString()).statusCode()).isEqualTo(303);

        assertThat(oscar.get("/").body()).contains("1 action of yours").doesNotContain("action of Wanda Worker");
        assertThat(oscar.get("/absences/" + id).body()).doesNotContain("Action: ");
    }

    @Test void beside_who_stands_in_is_their_number_and_not_that_of_somebody_away() {
        rings(hub.worker(), "07700 900221");
        rings(hub.consultant(), "07700 900222");
        rings(hub.other(), "07700 900223");
        rings(lena, "07700 900224");
        away(hub.worker(), days(0, 5));
        away(hub.consultant(), days(0, 5));

        var page = signedIn(hub.other().username()).get("/children/" + family.ben()).body();
        assertThat(page).contains("Oscar Other stands in", "07700 900223", "Lena Lead stands in", "07700 900224").doesNotContain("07700 900221", "07700 900222");
    }

    private void rings(Person who, String phone) {
        transaction.executeWithoutResult(status -> db.sql("update access.worker set phone = :phone where id = :id").param("phone", phone).param("id", who.id()).update());
    }

    @Test void who_answers_is_never_somebody_away() {
        away(hub.worker(), days(0, 5));
        assertThat(answers()).isEqualTo("Oscar Other stands-in");
        away(hub.other(), days(0, 5));
        // Cora is the only one left, below two: the buddy hub
        assertThat(answers()).isEqualTo("Bram Buddy stands-in");
        away(bram, days(0, 3));
        assertThat(answers()).isEqualTo("Lena Lead stands-in");
        away(lena, days(0, 3));
        assertThat(answers()).isEqualTo("Cora Consultant stands-in");
        away(hub.consultant(), days(0, 2));
        assertThat(answers()).isEqualTo("Greta Manager stands-in");
        away(hub.coordinator(), days(0, 2));
        away(hub.groupManager(), days(0, 1));
        assertThat(answers()).isEqualTo("Bella Buddy buddy-coordinator");
    }

    @Test void the_buddy_hub_has_the_families_of_whoever_is_away_for_those_days_alone() {
        away(hub.other(), days(0, 9));
        var id = away(hub.worker(), days(0, 3));

        assertThat(actors(bram, family.amara(), 0)).contains("covering");
        assertThat(actors(hub.buddysCoordinator(), family.amara(), 0)).contains("covering");
        assertThat(actors(bram, family.amara(), 2)).contains("covering");
        assertThat(actors(bram, family.amara(), 3)).as("the day she is back").doesNotContain("covering");

        var others = samples.family(null);
        samples.record(samples.fact(kith.hub.HubFacts.ALLOCATED, samples.today().minusWeeks(1), new kith.hub.HubFacts.AllocationMade(hub.code(), hub.consultant().id().toString(), hub.consultant().id().toString(), null), others.ben()));
        assertThat(actors(bram, others.ben(), 0)).as("a child of the hub whose key worker is here").doesNotContain("covering");

        assertThat(signedIn(hub.consultant().username()).post("/absences/" + id + "/return", "now", "yes").statusCode()).isEqualTo(303);
        assertThat(actors(bram, family.amara(), 0)).as("in the same second").doesNotContain("covering");
        assertThat(answers()).isEqualTo("Wanda Worker key-worker");
    }

    @Test void somebody_in_two_hubs_is_covered_in_each_for_its_own_children() {
        var two = world.hub(hash());
        transaction.executeWithoutResult(status -> {
            var post = two.code() + ".second";
            db.sql("insert into organisation.post (code, title, role, place, place_kind, hub, full_time, funded, valid) values (:post, 'Second', 'social-worker', :hub, 'hub', :hub, 0.5, true, '[2024-01-01,)')").param("post", post).param("hub", two.code()).update();
            db.sql("insert into organisation.posting (worker, post, valid) values (:worker, :post, '[2024-01-01,)')").param("worker", hub.worker().id()).param("post", post).update();
        });
        var there = samples.family(null);
        samples.record(samples.fact(kith.hub.HubFacts.ALLOCATED, samples.today().minusWeeks(1), new kith.hub.HubFacts.AllocationMade(two.code(), null, hub.worker().id().toString(), null), HubWorld.all(there)));
        away(hub.other(), days(0, 9));

        away(hub.worker(), days(0, 3));

        assertThat(standing()).containsExactlyInAnyOrder("Bram Buddy", "Oscar Other");
        assertThat(actors(bram, family.amara(), 0)).contains("covering");
        assertThat(actors(bram, there.amara(), 0)).as("what the other hub holds stays there").doesNotContain("covering");
    }

    @Test void whoever_leads_the_buddy_hub_covers_for_a_lead_and_their_coordinator_for_a_coordinator() {
        away(hub.consultant(), days(0, 5));
        assertThat(actors(lena, family.amara(), 0)).contains("covering");
        assertThat(actors(bram, family.amara(), 0)).as("one person and not the whole hub").doesNotContain("covering");

        away(hub.coordinator(), days(0, 5));
        assertThat(actors(hub.buddysCoordinator(), family.amara(), 0)).contains("covering");
        assertThat(signedIn(lena.username()).get("/").body()).contains("You cover", "Cora Consultant");
    }

    @Test void whoever_is_away_or_answers_for_the_hub_names_another_to_stand_in() {
        var id = away(hub.worker(), days(0, 5));
        var wanda = signedIn(hub.worker().username());
        assertThat(wanda.get("/absences/" + id).body()).contains("Name somebody else to stand in", "Cora Consultant: 0 children", "Bram Buddy: 0 children");
        assertThat(wanda.post("/absences/" + id + "/stand-in", "named", bram.id().toString()).statusCode()).isEqualTo(303);

        assertThat(wanda.get("/absences/" + id).body()).contains("was named to stand in");
        assertThat(standsIn()).isEqualTo("Bram Buddy");
        assertThat(answers()).isEqualTo("Bram Buddy stands-in");
        assertThat(actors(bram, family.amara(), 0)).contains("covering");
        away(bram, days(1, 2));
        assertThat(standsIn(id, 0)).isEqualTo("Bram Buddy");
        assertThat(standsIn(id, 1)).as("whoever is named is away").isEqualTo("Oscar Other");
        assertThat(standsIn(id, 3)).isEqualTo("Bram Buddy");

        assertThat(signedIn(hub.other().username()).post("/absences/" + id + "/stand-in", "named", hub.other().id().toString()).statusCode()).as("a colleague").isEqualTo(403);
        assertThat(signedIn(hub.consultant().username()).post("/absences/" + id + "/stand-in", "named", hub.groupManager().id().toString()).statusCode()).as("of neither hub").isEqualTo(404);
        assertThat(signedIn(hub.consultant().username()).post("/absences/" + id + "/stand-in", "named", "").statusCode()).isEqualTo(303);
        assertThat(standsIn(id, 0)).isEqualTo("Oscar Other");
        assertThat(actors(bram, family.amara(), 0)).as("in the same second").doesNotContain("covering");
    }

    @Test void for_a_lead_one_person_of_the_buddy_hub_is_named_and_not_their_whole_hub() {
        var id = away(hub.consultant(), days(0, 5));
        signedIn(hub.coordinator().username()).post("/absences/" + id + "/stand-in", "named", bram.id().toString());

        assertThat(actors(bram, family.amara(), 0)).contains("covering");
        assertThat(actors(lena, family.amara(), 0)).doesNotContain("covering");
        assertThat(actors(hub.buddysCoordinator(), family.amara(), 0)).doesNotContain("covering");
    }

    @Test void only_whoever_stands_in_is_told_that_they_cover_although_their_hub_has_the_families() {
        away(hub.other(), days(0, 9));
        away(hub.worker(), days(0, 3));
        assertThat(standsIn()).isEqualTo("Bram Buddy");

        assertThat(signedIn(bram.username()).get("/").body()).contains("You cover", "Wanda Worker");
        assertThat(signedIn(hub.buddysCoordinator().username()).get("/").body()).doesNotContain("You cover");
    }

    @Test void whoever_covers_for_one_colleague_is_not_given_the_next_too() {
        world.post("Dan Deputy", "practitioner", "social-worker", hub.code(), "hub", hash());
        var eve = world.post("Eve Extra", "practitioner", "social-worker", hub.code(), "hub", hash());
        away(hub.worker(), days(0, 5));
        assertThat(standsIn()).isEqualTo("Dan Deputy");

        assertThat(standsIn(away(eve, days(1, 3)), 2)).isEqualTo("Oscar Other");
        assertThat(standsIn(away(eve, days(7, 9)), 8)).as("on other days he covers for nobody").isEqualTo("Dan Deputy");
    }

    @Test void part_of_a_day_gives_the_calls_and_no_record() {
        var now = LocalDateTime.ofInstant(clock.instant(), Happened.LONDON).withSecond(0).withNano(0);
        var morning = now.toLocalDate().atStartOfDay().plusMinutes(1);
        say(UUID.randomUUID(), null, hub.code(), "meeting", new Span(morning, now.toLocalDate().atTime(23, 59)));

        assertThat(covers()).isZero();
        assertThat(actors(hub.buddysCoordinator(), family.amara(), 0)).doesNotContain("covering");
        assertThat(signedIn(hub.buddysCoordinator().username()).get("/").body()).contains("You cover", "Everybody in " + hub.title());
    }

    @Test void who_stands_in_falls_ill_and_the_next_is_found_from_that_day_on() {
        var id = away(hub.worker(), days(0, 5));
        assertThat(standsIn(id, 0)).isEqualTo("Oscar Other");

        away(hub.other(), days(2, 5));

        assertThat(standsIn(id, 1)).isEqualTo("Oscar Other");
        assertThat(standsIn(id, 3)).isEqualTo("Bram Buddy");
        assertThat(actors(bram, family.amara(), 1)).doesNotContain("covering");
        assertThat(actors(bram, family.amara(), 3)).contains("covering");
    }

    @Test void the_same_days_are_not_said_twice_and_the_form_says_what_is_known() {
        away(hub.worker(), days(2, 5));
        var again = signedIn(hub.worker().username()).post("/absences/new", "who", hub.worker().id().toString(), "kind", "leave", "first", Say.typed(samples.today()), "last", Say.typed(samples.today().plusDays(3)));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Wanda Worker is away already", "Open that absence", "These days are said already");
    }

    /** At eight in the morning nobody drops 26 rows: whole days lie over hours, and an open end stops where the next days away begin. */
    @Test void whoever_has_weekly_hours_and_leave_to_come_is_ill_without_more_ado() {
        var wanda = signedIn(hub.worker().username());
        wanda.post("/absences/new", "who", hub.worker().id().toString(), "kind", "training", "first", Say.typed(samples.today().plusDays(1)), "from", "10:00", "until", "12:00", "weekly", Say.typed(samples.today().plusDays(22)));
        away(hub.worker(), days(12, 15));

        var said = wanda.post("/absences/new", "who", hub.worker().id().toString(), "kind", "sickness", "first", "today", "last", "");

        assertThat(said.statusCode()).isEqualTo(303);
        assertThat(wanda.get(Visitor.place(said)).body()).contains("Absence saved until " + Say.weekday(samples.today().plusDays(11), samples.today()) + ": another absence is said from then on");
        assertThat(answers()).isEqualTo("Oscar Other stands-in");
        var tomorrow = samples.today().plusDays(1);
        assertThat(transaction.<Integer>execute(status -> db.sql("select count(*) from hub.away(:at) where worker = :worker").param("worker", hub.worker().id()).param("at", tomorrow.atTime(11, 0).atZone(Happened.LONDON).toOffsetDateTime()).query(Integer.class).single()))
            .as("the hours lie within the days").isEqualTo(1);
        assertThat(wanda.post("/absences/new", "who", hub.worker().id().toString(), "kind", "leave", "first", Say.typed(tomorrow), "last", Say.typed(tomorrow)).statusCode()).as("whole days are not said twice").isEqualTo(422);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> db.sql("insert into hub.absence (id, worker, hub, kind, period, recorded_by, recorded_at) values (:id, :worker, :hub, 'leave', tsrange(:from, :until), :worker, :now)")
            .param("id", UUID.randomUUID()).param("worker", hub.worker().id()).param("hub", hub.code()).param("from", tomorrow.atStartOfDay()).param("until", tomorrow.plusDays(1).atStartOfDay()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update()))
            .hasMessageContaining("absence_once");

        assertThat(wanda.post("/absences/" + id("sickness") + "/return", "now", "yes").statusCode()).isEqualTo(303);
        assertThat(answers()).isEqualTo("Wanda Worker key-worker");
        assertThat(transaction.<Integer>execute(status -> db.sql("select count(*) from hub.away(:at) where worker = :worker").param("worker", hub.worker().id()).param("at", tomorrow.atTime(11, 0).atZone(Happened.LONDON).toOffsetDateTime()).query(Integer.class).single()))
            .as("she is back, and the hours are hers again").isEqualTo(1);
    }

    @Test void whoever_is_back_at_noon_was_away_in_the_morning_over_the_hours_that_were_said() {
        var now = LocalDateTime.ofInstant(clock.instant(), Happened.LONDON).withSecond(0).withNano(0);
        say(UUID.randomUUID(), hub.worker().id(), hub.code(), "training", new Span(now.toLocalDate().atStartOfDay().plusMinutes(1), now.toLocalDate().atTime(23, 59)));
        var id = away(hub.worker(), days(0, 1));

        assertThat(signedIn(hub.worker().username()).post("/absences/" + id + "/return", "now", "yes").statusCode()).isEqualTo(303);
    }

    private UUID id(String kind) { return transaction.execute(status -> db.sql("select id from hub.absence where worker = :worker and kind = :kind").param("worker", hub.worker().id()).param("kind", kind).query(UUID.class).single()); }

    @Test void the_form_says_what_is_missing_and_keeps_what_was_typed() {
        var answer = signedIn(hub.worker().username()).post("/absences/new", "who", hub.worker().id().toString(), "kind", "leave", "first", "today", "last", "", "from", "10:00", "until", "9:00");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The time must be after the one it begins", "value=\"10:00\"");
        assertThat(signedIn(hub.worker().username()).post("/absences/new", "who", hub.worker().id().toString(), "kind", "leave", "first", "today", "last", "").body()).contains("Only sickness may be left open");
    }

    @Test void a_weekly_meeting_is_said_once_for_the_weeks_to_come() {
        signedIn(hub.coordinator().username()).post("/absences/new", "who", "hub:" + hub.code(), "kind", "meeting", "first", Say.typed(samples.today().plusDays(1)), "from", "10:00", "until", "12:30",
            "weekly", Say.typed(samples.today().plusDays(22)));
        assertThat(transaction.<Integer>execute(status -> db.sql("select count(*) from hub.absence where hub = :hub and worker is null").param("hub", hub.code()).query(Integer.class).single())).isEqualTo(4);
    }

    @Test void a_visit_is_handed_over_and_goes_back_when_the_worker_is_back_before_its_day() {
        var visit = UUID.randomUUID();
        transaction.executeWithoutResult(status -> db.sql("insert into hub.planned_visit (id, person, worker, day, purpose, planned_by, planned_at) values (:id, :person, :worker, :day, 'other', :worker, :now)").param("id", visit)
            .param("person", family.cleo().value()).param("worker", hub.worker().id()).param("day", samples.today().plusDays(2)).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update());
        var id = away(hub.worker(), days(-1, 5));
        var oscar = signedIn(hub.other().username());
        assertThat(oscar.get("/absences/" + id).body()).contains("Planned visit", "Cleo Adeyemi-Clarke", "I take it");

        var wanda = signedIn(hub.worker().username());
        assertThat(wanda.get("/absences/" + id).body()).contains("Planned visit").doesNotContain("I take it");
        wanda.post("/absences/" + id + "/taking", "of", visit.toString(), "person", family.cleo().toString());
        assertThat(wanda.get("/absences/" + id).body()).contains("You are away: give it").doesNotContain("Taken by");

        assertThat(oscar.post("/absences/" + id + "/taking", "of", visit.toString(), "person", family.cleo().toString()).statusCode()).isEqualTo(303);
        assertThat(whose(visit)).isEqualTo(hub.other().id());

        assertThat(signedIn(hub.worker().username()).post("/absences/" + id + "/return", "now", "yes").statusCode()).isEqualTo(303);
        assertThat(whose(visit)).isEqualTo(hub.worker().id());
    }

    /** She goes home ill, is back at noon, goes home again for the week; and an appointment of the morning is over. */
    @Test void somebody_back_today_is_away_again_on_the_same_day() {
        var wanda = signedIn(hub.worker().username());
        wanda.post("/absences/new", "who", hub.worker().id().toString(), "kind", "sickness", "first", "today", "last", "");
        var id = absence();
        wanda.post("/absences/" + id + "/return", "now", "yes");
        assertThat(answers()).isEqualTo("Wanda Worker key-worker");

        assertThat(wanda.post("/absences/new", "who", hub.worker().id().toString(), "kind", "leave", "first", "today", "last", Say.typed(samples.today().plusDays(3))).statusCode()).isEqualTo(303);
        assertThat(absence()).as("the day has one absence").isEqualTo(id);
        assertThat(standsIn()).isEqualTo("Oscar Other");
        assertThat(answers()).isEqualTo("Oscar Other stands-in");
        assertThat(wanda.post("/absences/new", "who", hub.worker().id().toString(), "kind", "leave", "first", "today", "last", "today").body()).contains("These days are said already");

        var now = LocalDateTime.ofInstant(clock.instant(), Happened.LONDON);
        say(UUID.randomUUID(), hub.other().id(), hub.code(), "meeting", new Span(now.minusMinutes(2), now.minusMinutes(1)));
        assertThat(signedIn(hub.other().username()).post("/absences/new", "who", hub.other().id().toString(), "kind", "sickness", "first", "today", "last", "").statusCode()).isEqualTo(303);
        assertThat(answers()).isEqualTo("Bram Buddy stands-in");
        assertThat(actors(bram, family.amara(), 0)).contains("covering");
    }

    @Test void what_is_the_same_for_brothers_and_sisters_is_one_line_and_taken_together() {
        var visits = List.of(UUID.randomUUID(), UUID.randomUUID());
        var whose = List.of(family.amara(), family.ben());
        for (int i = 0; i < 2; i++) {
            var visit = visits.get(i);
            var person = whose.get(i).value();
            transaction.executeWithoutResult(status -> db.sql("insert into hub.planned_visit (id, person, worker, day, purpose, planned_by, planned_at) values (:id, :person, :worker, :day, 'other', :worker, :now)").param("id", visit)
                .param("person", person).param("worker", hub.worker().id()).param("day", samples.today().plusDays(2)).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update());
        }
        var id = away(hub.worker(), days(0, 5));
        var oscar = signedIn(hub.other().username());
        assertThat(oscar.get("/absences/" + id).body()).contains("I take it<span class=\"govuk-visually-hidden\">: Planned visit of Amara and Ben Adeyemi-Clarke");

        oscar.post("/absences/" + id + "/taking", "of", visits.get(0).toString(), "person", whose.get(0).toString(), "of", visits.get(1).toString(), "person", whose.get(1).toString());
        for (var visit : visits) assertThat(whose(visit)).isEqualTo(hub.other().id());
    }

    @Test void what_is_given_to_somebody_who_no_longer_stands_in_is_given_to_nobody() {
        var visit = UUID.randomUUID();
        transaction.executeWithoutResult(status -> db.sql("insert into hub.planned_visit (id, person, worker, day, purpose, planned_by, planned_at) values (:id, :person, :worker, :day, 'other', :worker, :now)").param("id", visit)
            .param("person", family.cleo().value()).param("worker", hub.worker().id()).param("day", samples.today().plusDays(2)).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update());
        var id = away(hub.worker(), days(-1, 5));
        var cora = signedIn(hub.consultant().username());
        String[] give = {"of", visit.toString(), "person", family.cleo().toString(), "to", hub.other().id().toString()};
        for (var over : List.of(false, true)) {
            transaction.executeWithoutResult(status -> db.sql("update hub.stand_in set worker = :worker, period = tsrange(:from, :until) where absence = :id").param("worker", over ? hub.other().id() : bram.id()).param("id", id)
                .param("from", samples.today().minusDays(1).atStartOfDay()).param("until", samples.today().plusDays(over ? 0 : 5).atStartOfDay()).update());
            cora.post("/absences/" + id + "/taking", give);
            assertThat(whose(visit)).as("neither whoever pressed, nor whose part is over").isEqualTo(hub.worker().id());
            assertThat(cora.get("/absences/" + id).body()).contains("Somebody else stands in now");
        }
    }

    @Test void what_was_taken_over_is_for_whoever_stands_in_once_whoever_took_it_is_away_too_or_gone() {
        var visit = UUID.randomUUID();
        transaction.executeWithoutResult(status -> db.sql("insert into hub.planned_visit (id, person, worker, day, purpose, planned_by, planned_at) values (:id, :person, :worker, :day, 'other', :worker, :now)").param("id", visit)
            .param("person", family.cleo().value()).param("worker", hub.worker().id()).param("day", samples.today()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update());
        var id = away(hub.worker(), days(-1, 5));
        var petra = world.post("Petra Practice", "practitioner", "social-worker", hub.code(), "hub", hash());
        var oscar = signedIn(hub.other().username());
        var form = new java.util.ArrayList<>(List.of("of", visit.toString(), "person", family.cleo().toString()));
        transaction.executeWithoutResult(status -> db.sql("select fact, person from pathway.clock where person = any(:people) and (ended is null or ended > :today) and not unknown and warn is not null and due < :today::date + 5").param("today", samples.today()).param("people", Arrays.stream(HubWorld.all(family)).map(PersonId::value).toArray(UUID[]::new))
            .query(row -> { form.addAll(List.of("of", row.getString("fact"), "person", row.getString("person"))); }));
        assertThat(form).hasSizeGreaterThan(4);
        assertThat(oscar.post("/absences/" + id + "/taking", form.toArray(String[]::new)).statusCode()).isEqualTo(303);
        var day = signedIn(petra.username());
        assertThat(oscar.get("/").body()).contains("Planned visit", "For Wanda Worker, who is away");
        assertThat(day.get("/").body()).doesNotContain("Planned visit", "For Wanda Worker, who is away");
        assertThat(day.get("/absences/" + id).body()).contains("Taken by");

        var ill = away(hub.other(), days(0, 2));

        assertThat(standing()).contains("Petra Practice");
        assertThat(day.get("/").body()).contains("Planned visit", "For Wanda Worker, who is away");
        assertThat(day.get("/absences/" + id).body()).doesNotContain("Taken by").contains("I take it");

        transaction.executeWithoutResult(status -> db.sql("delete from hub.absence where id = ?").param(ill).update());
        assertThat(day.get("/").body()).as("back, it is his again").doesNotContain("Planned visit", "For Wanda Worker, who is away");
        transaction.executeWithoutResult(status -> db.sql("update organisation.post set hub = :elsewhere, place = :elsewhere where hub = :hub and code in (select post from organisation.posting where worker = :worker)")
            .param("elsewhere", world.hub(hash()).code()).param("hub", hub.code()).param("worker", hub.other().id()).update());
        assertThat(day.get("/").body()).as("in another hub by now").contains("Planned visit", "For Wanda Worker, who is away");
    }

    private UUID absence() { return transaction.execute(status -> db.sql("select id from hub.absence where worker = :worker").param("worker", hub.worker().id()).query(UUID.class).single()); }

    @Test void whoever_has_nothing_to_do_with_the_hub_finds_no_absence_and_a_colleague_changes_none() {
        var id = away(hub.worker(), days(0, 5));
        var stranger = world.hub(hash());

        assertThat(signedIn(stranger.other().username()).get("/absences/" + id).statusCode()).isEqualTo(404);
        assertThat(signedIn(hub.other().username()).post("/absences/" + id + "/return", "now", "yes").statusCode()).isEqualTo(403);
        assertThat(signedIn(hub.other().username()).post("/absences/new", "who", hub.worker().id().toString(), "kind", "leave", "first", "tomorrow", "last", "tomorrow").statusCode()).isEqualTo(422);
    }

    @Test void a_call_for_somebody_away_is_with_both_coordinators_and_either_answers() {
        away(hub.worker(), days(0, 5));
        var bella = signedIn(hub.buddysCoordinator().username());
        bella.post("/messages/new", "person", family.amara().toString(), "caller", "Ms Sharp", "callerIs", "school", "number", "01632 960123", "about", "Not at school today", "to", "worker:" + hub.worker().id());

        for (var who : List.of(hub.coordinator(), hub.buddysCoordinator(), hub.other())) assertThat(signedIn(who.username()).get("/messages").body()).as(who.name()).contains("Ms Sharp", "Oscar Other stands in");
        var message = transaction.<UUID>execute(status -> db.sql("select id from hub.message where for_worker = :worker").param("worker", hub.worker().id()).query(UUID.class).single());
        assertThat(bella.post("/messages/" + message + "/answer", "how", "done", "said", "Told the school").statusCode()).isEqualTo(303);
        assertThat(signedIn(hub.coordinator().username()).get("/messages").body()).contains("Told the school");
    }

    @Test void whoever_stands_in_and_moves_to_another_hub_stands_in_no_more() {
        away(hub.worker(), days(0, 9));
        assertThat(standsIn()).isEqualTo("Oscar Other");
        assertThat(findAgain()).as("nothing has changed").isFalse();

        moves(hub.other(), world.hub(hash()).code());

        assertThat(findAgain()).isTrue();
        assertThat(standing()).doesNotContain("Oscar Other").isNotEmpty();
        assertThat(findAgain()).as("found once").isFalse();
    }

    @Test void whoever_is_away_and_is_moved_with_their_children_is_stood_in_for_in_the_new_hub() {
        var absence = away(hub.worker(), days(0, 9));

        moves(hub.worker(), hub.buddy());

        assertThat(findAgain()).isTrue();
        assertThat(transaction.<List<String>>execute(status -> db.sql("select distinct hub from hub.stand_in where absence = :absence").param("absence", absence).query(String.class).list())).containsExactly(hub.buddy());
        assertThat(findAgain()).isFalse();
    }

    /** Sickness without a day back: what was found, or not found, while others were away as well is looked at again when one of them is back. */
    @Test void where_nobody_was_left_whoever_is_back_stands_in() {
        var wanda = ill(hub.worker());
        var oscar = ill(hub.other());
        for (var each : List.of(hub.consultant(), bram, lena)) ill(each);
        assertThat(standsIn(wanda, 0)).isEqualTo("Greta Manager");
        var greta = ill(hub.groupManager());
        assertThat(whoStandsIn(wanda)).containsOnlyNulls();
        assertThat(findAgain()).as("nothing has changed").isFalse();

        back(greta);
        assertThat(findAgain()).isTrue();
        assertThat(standsIn(wanda, 0)).isEqualTo("Greta Manager");

        back(oscar);
        assertThat(findAgain()).isTrue();
        assertThat(standsIn(wanda, 0)).isEqualTo("Oscar Other");
        assertThat(findAgain()).as("found once").isFalse();
    }

    @Test void for_days_to_come_too_whoever_is_back_stands_in() {
        var oscar = ill(hub.other());
        for (var each : List.of(hub.consultant(), bram, lena)) ill(each);
        var wanda = away(hub.worker(), days(3, 9));
        assertThat(standsIn(wanda, 5)).isEqualTo("Greta Manager");

        back(oscar);
        assertThat(findAgain()).isTrue();
        assertThat(standsIn(wanda, 5)).isEqualTo("Oscar Other");
    }

    @Test void another_buddy_covers_and_the_one_there_was_has_the_records_no_more() {
        away(hub.other(), days(0, 9));
        var wanda = away(hub.worker(), days(0, 9));
        assertThat(actors(bram, family.amara(), 0)).contains("covering");
        var third = world.hub(hash());

        buddyIs(third.code());

        assertThat(findAgain()).isTrue();
        assertThat(actors(bram, family.amara(), 0)).doesNotContain("covering");
        assertThat(standsIn(wanda, 0)).isEqualTo("Oscar Other");
        assertThat(actors(third.other(), family.amara(), 0)).contains("covering");
        assertThat(findAgain()).isFalse();
    }

    private void buddyIs(String hubs) {
        transaction.executeWithoutResult(status -> {
            db.sql("delete from organisation.buddy where hub = :hub or buddy = :hub").param("hub", hub.code()).update();
            db.sql("insert into organisation.buddy (hub, buddy, valid) values (:hub, :buddy, '[2024-01-01,)')").param("hub", hub.code()).param("buddy", hubs).update();
        });
    }

    private UUID ill(Person who) {
        var id = UUID.randomUUID();
        say(id, who.id(), hub.code(), "sickness", new Span(samples.today().minusDays(1).atStartOfDay(), null));
        return id;
    }

    private void back(UUID absence) {
        transaction.executeWithoutResult(status -> absences.backNow(absences.one(absence).orElseThrow(), new Worker(hub.consultant().id(), hub.consultant().name(), hub.consultant().username())));
    }

    private List<UUID> whoStandsIn(UUID absence) {
        return transaction.execute(status -> db.sql("select worker from hub.stand_in where absence = :absence and period @> :at::timestamp").param("absence", absence).param("at", samples.today().atTime(12, 0)).query((row, n) -> row.getObject(1, UUID.class)).list());
    }

    /** As the round does, for all hubs; whether it was for this worker is seen by what stands before and after. */
    private boolean findAgain() {
        var before = found();
        Asker.asSystem(() -> transaction.execute(status -> absences.findAgain()));
        return !before.equals(found());
    }

    private String found() {
        return transaction.<String>execute(status -> db.sql("select string_agg(s.id::text, ' ' order by s.id) from hub.absence a join hub.stand_in s on s.absence = a.id where a.worker = :worker").param("worker", hub.worker().id()).query(String.class).single());
    }

    private void moves(Person who, String to) {
        transaction.executeWithoutResult(status -> db.sql("delete from organisation.posting where worker = :worker").param("worker", who.id()).update());
        world.alsoIn(who, to, 1);
    }

    @Test void while_the_hub_meets_its_calls_are_with_the_buddys_coordinator_at_once() {
        var today = samples.today();
        say(UUID.randomUUID(), null, hub.code(), "meeting", new Span(today.atStartOfDay().plusMinutes(1), today.atTime(23, 59)));
        signedIn(lena.username()).post("/messages/new", "caller", "Grandmother", "callerIs", "relative", "about", "When may she come?", "to", "hub:" + hub.code());

        assertThat(signedIn(hub.buddysCoordinator().username()).get("/").body()).contains("Ring back Grandmother");
        assertThat(signedIn(hub.coordinator().username()).get("/messages").body()).contains("Grandmother");
    }

    // ---- the words of the stories

    private UUID away(Person who, Span span) {
        var id = UUID.randomUUID();
        say(id, who.id(), hub.code(), "leave", span);
        return id;
    }

    private void say(UUID id, UUID who, String of, String kind, Span span) {
        transaction.executeWithoutResult(status -> absences.say(id, who, of, kind, span, new Worker(hub.consultant().id(), hub.consultant().name(), hub.consultant().username())));
    }

    private Span days(int from, int until) { return Span.days(samples.today().plusDays(from), samples.today().plusDays(until)); }

    private String answers() {
        return transaction.execute(status -> db.sql("select name || ' ' || as_what from organisation.who_answers(array[:person]::uuid[], :now)").param("person", family.amara().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(String.class).single());
    }

    private String standsIn() { return standing().getFirst(); }

    private List<String> standing() {
        return transaction.execute(status -> db.sql("select w.name from hub.absence a join hub.stand_in s on s.absence = a.id join access.worker w on w.id = s.worker where a.worker = :worker order by w.name").param("worker", hub.worker().id()).query(String.class).list());
    }

    private String standsIn(UUID absence, int day) {
        return transaction.execute(status -> db.sql("select w.name from hub.stand_in s join access.worker w on w.id = s.worker where s.absence = :absence and s.period @> :at::timestamp").param("absence", absence)
            .param("at", samples.today().plusDays(day).atTime(12, 0)).query(String.class).single());
    }

    private int covers() {
        return transaction.execute(status -> db.sql("select count(*) from organisation.cover c join hub.absence a on a.id = c.absence left join organisation.hub_member m on m.worker = a.worker where coalesce(m.hub, a.hub) = :hub").param("hub", hub.code()).query(Integer.class).single());
    }

    private List<String> actors(Person who, PersonId child, int day) {
        return Arrays.asList(transaction.execute(status -> db.sql("select actors from access.standing(:worker, array[:person]::uuid[], :at)").param("worker", who.id()).param("person", child.value())
            .param("at", samples.today().plusDays(day).atTime(12, 0).atZone(Happened.LONDON).toOffsetDateTime()).query((row, n) -> (String[]) row.getArray(1).getArray()).single()));
    }

    private UUID whose(UUID visit) { return transaction.execute(status -> db.sql("select worker from hub.planned_visit where id = :id").param("id", visit).query(UUID.class).single()); }

    private String hash() { return hash == null ? hash = HASH : hash; }
}
