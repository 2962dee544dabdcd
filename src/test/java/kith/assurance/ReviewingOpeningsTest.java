package kith.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import kith.KithTest;
import kith.Samples;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.assurance.watch.Sampling;
import kith.calendar.WorkingDays;
import kith.hub.HubFacts;
import kith.hub.HubFacts.AllocationMade;
import kith.ledger.PersonId;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Broken glass each time, one reason in ten, and every reason in the daily list. */
class ReviewingOpeningsTest extends KithTest {

    @Autowired Samples samples;
    @Autowired SomeHubs hubs;
    @Autowired Sampling sampling;
    @Autowired OpenDatabase suite;

    private String hub;
    private PersonId amara;
    private String lead;
    private String night;

    @BeforeEach void aFamilyOfAHub() {
        hub = hubs.open();
        amara = samples.family(null).amara();
        samples.record(samples.fact(HubFacts.ALLOCATED, samples.today(), new AllocationMade(hub, null, null, null), amara));
        lead = hubs.lead(worker("manager"), hub);
        night = worker("practitioner");
    }

    @Test void broken_glass_waits_until_somebody_has_reviewed_it() throws SQLException {
        var opening = opened("break-glass", "risk", "Found wandering at three", at(0));
        var reviewer = signedIn(lead);
        assertThat(reviewer.get("/").body()).contains("Review broken glass", "1 record was opened by breaking the glass", "href=\"/reviews\"");
        assertThat(signedIn(hubs.lead(worker("manager"), hubs.open())).get("/").body()).doesNotContain("Review broken glass");

        assertThat(reviewer.get("/reviews").body()).contains("Broken glass", "Checking a risk to a child", "Found wandering at three");
        assertThat(reviewer.get("/reviews/openings/" + opening).body()).contains("broke the glass", "Amara");
        assertThat(reviewer.post("/reviews/openings/" + opening, "outcome", "followed-up", "note", "").statusCode()).isEqualTo(422);
        reviewer.post("/reviews/openings/" + opening, "outcome", "in-order", "note", "");

        assertThat(reviewer.get("/reviews").body()).doesNotContain("Broken glass");
        assertThat(reviewer.get("/").body()).doesNotContain("Review broken glass");
        assertThat(reviewer.get("/reviews/openings/" + opening).statusCode()).isEqualTo(404);
    }

    @Test void whoever_finds_it_reviewed_meanwhile_keeps_what_was_typed_and_adds_a_second_review() throws SQLException {
        var opening = opened("break-glass", "risk", null, at(9));
        var first = signedIn(lead);
        var second = signedIn(hubs.groupManager(worker("manager"), hub));
        var page = "/reviews/openings/" + opening;
        assertThat(second.get(page).body()).contains("name=\"known\" value=\"0\"");
        first.post(page, "known", "0", "outcome", "in-order", "note", "They rang me first");

        var meanwhile = second.post(page, "known", "0", "outcome", "followed-up", "note", "Nobody had rung");
        assertThat(meanwhile.statusCode()).isEqualTo(409);
        assertThat(meanwhile.body()).contains("In order", "They rang me first", "Nobody had rung", "name=\"known\" value=\"1\"");
        assertThat(outcomes(opening)).isEqualTo("in-order");

        assertThat(second.post(page, "known", "1", "outcome", "followed-up", "note", "Nobody had rung").statusCode()).isEqualTo(303);
        assertThat(outcomes(opening)).isEqualTo("in-order followed-up");
        assertThat(second.get("/reviews").body()).doesNotContain(page);
        assertThat(first.get(page).statusCode()).isEqualTo(404);
    }

    @Test void sent_twice_it_is_one_review() throws SQLException {
        var opening = opened("break-glass", "risk", null, at(0));
        var reviewer = signedIn(lead);
        for (int i = 0; i < 2; i++) assertThat(reviewer.post("/reviews/openings/" + opening, "known", "0", "outcome", "followed-up", "note", "I ask them").statusCode()).isEqualTo(303);

        assertThat(outcomes(opening)).isEqualTo("followed-up");
    }

    @Test void a_reason_that_was_reviewed_twice_is_read_once_with_what_is_not_in_order() throws SQLException {
        var day = WorkingDays.before(samples.today(), 1);
        var opening = opened("reason", "called", "His school rang again", day.atTime(10, 0).atOffset(ZoneOffset.UTC));
        var reviewer = signedIn(lead);
        reviewer.post("/reviews/openings/" + opening, "known", "0", "outcome", "followed-up", "note", "I ask them");
        reviewer.post("/reviews/openings/" + opening, "known", "1", "outcome", "in-order", "note", "They said why");

        assertThat(reviewer.get("/reviews").body()).containsOnlyOnce("His school rang again").contains("Not in order, and followed up");
    }

    @Test void late_it_goes_to_the_next_manager_up() throws SQLException {
        var fresh = opened("break-glass", "risk", null, at(0));
        var late = opened("break-glass", "risk", null, at(9));
        var group = signedIn(hubs.groupManager(worker("manager"), hub));

        assertThat(group.get("/reviews/openings/" + fresh).statusCode()).isEqualTo(404);
        assertThat(group.get("/reviews/openings/" + late).statusCode()).isEqualTo(200);
        assertThat(signedIn(hubs.lead(worker("manager"), hubs.open())).get("/reviews/openings/" + late).statusCode()).isEqualTo(404);
    }

    @Test void the_reasons_of_a_day_are_read_by_the_hub() throws SQLException {
        var day = WorkingDays.before(samples.today(), 1);
        opened("reason", "called", "His school rang", day.atTime(10, 0).atOffset(ZoneOffset.UTC));

        assertThat(signedIn(lead).get("/reviews").body()).contains("Reasons given on " + Say.day(day), "A call or message about this family", "His school rang");
        assertThat(signedIn(hubs.lead(worker("manager"), hubs.open())).get("/reviews").body()).doesNotContain("His school rang");
    }

    @Test void at_least_one_reason_in_ten_is_drawn_once() throws SQLException {
        var monday = LocalDate.of(2019, 3, 4);
        for (int i = 0; i < 23; i++) opened("reason", "called", null, monday.plusDays(i % 5).atTime(11, 0).atOffset(ZoneOffset.UTC));

        int drawn = sampling.ofLastWeek(monday.plusDays(8));

        assertThat(drawn).isEqualTo(3);
        assertThat(sampling.ofLastWeek(monday.plusDays(10))).isZero();
        assertThat(signedIn(lead).get("/reviews").body()).contains("sample of reasons");
    }

    private String outcomes(UUID opening) throws SQLException {
        try (var owner = suite.database().connect(Role.OWNER); var select = owner.prepareStatement("select string_agg(outcome, ' ' order by at) from assurance.opening_review where opening = ?")) {
            select.setObject(1, opening);
            var row = select.executeQuery();
            row.next();
            return row.getString(1);
        }
    }

    private OffsetDateTime at(int daysAgo) { return clock.instant().atOffset(ZoneOffset.UTC).minusDays(daysAgo).minusMinutes(1); }

    private UUID opened(String prompt, String reason, String note, OffsetDateTime at) throws SQLException {
        var id = UUID.randomUUID();
        try (var owner = suite.database().connect(Role.OWNER); var insert = owner.prepareStatement(
            "insert into access.opening (id, worker, person, prompt, reason, note, at, until) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            int n = 1;
            for (var value : new Object[] {id, hubs.id(night), amara.value(), prompt, reason, note, at, at.plusHours(4)}) insert.setObject(n++, value);
            insert.executeUpdate();
        }
        return id;
    }
}
