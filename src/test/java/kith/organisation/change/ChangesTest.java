package kith.organisation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kith.KithTest;
import kith.access.Worker;
import kith.access.Workers;
import kith.organisation.ChangedModel;
import kith.organisation.HubMember;
import kith.organisation.Hubs;
import kith.organisation.ModelOnADay;
import kith.organisation.ModelRows;
import kith.organisation.OperatingModel;
import kith.organisation.OperatingModels;
import kith.organisation.Organisation;
import kith.organisation.Postings;
import kith.organisation.TurnOfTheDay;
import kith.organisation.change.Changes.Undoing;
import kith.organisation.writing.ModelFolder;
import kith.ui.Say;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was changed on the screen beside what the files say. */
@Transactional
class ChangesTest extends KithTest {

    private static final OperatingModel MODEL = OperatingModels.shipped("slough-2016");
    private static final String OTHERWISE = "    function: urgent-response\n";
    private static final Map<String, String> HUB_9 = Map.of("code", "hub-9");

    @Autowired Changes changes;
    @Autowired Organisation organisation;
    @Autowired Hubs hubs;
    @Autowired Postings postings;
    @Autowired ModelOnADay models;
    @Autowired TurnOfTheDay turn;
    @TempDir Path folder;

    private LocalDate today;
    private Worker head;

    @BeforeEach void the_reference_model_and_nobody_in_post() {
        today = Say.london(clock.instant());
        db.sql("select set_config('kith.asker', 'system', true)").query(String.class).single();
        db.sql("delete from organisation.posting").update();
        organisation.install(MODEL, MODEL.validFrom());
        head = someone("Head Of Service");
    }

    @Test void a_change_of_the_screen_survives_the_same_files_again() {
        make(protection(today.plusDays(30)));

        assertThat(organisation.install(MODEL, MODEL.validFrom())).isZero();
        assertThat(organisation.install(MODEL, today)).isZero();
        assertThat(function(today)).isEqualTo("urgent-response");
        assertThat(function(today.plusDays(30))).isEqualTo("child-protection");
    }

    @Test void where_the_files_say_something_else_of_the_same_thing_they_have_spoken_last() throws IOException {
        make(protection(today));
        make(change("hub-9", Edit.say("organisation.hub", HUB_9, today, null, Map.of("locality", "North"))));

        var files = ChangedModel.in(folder).with("hubs.yml", OTHERWISE, "    function: mash\n").read();
        organisation.install(files, today.plusDays(60));

        assertThat(function(today.plusDays(59))).isEqualTo("child-protection");
        assertThat(function(today.plusDays(60))).isEqualTo("mash");
        assertThat(models.on(today.plusDays(60)).orElseThrow().hub("hub-9").orElseThrow().locality()).contains("North");
        assertThat(organisation.install(files, today.plusDays(60))).isZero();
    }

    @Test void a_change_to_come_is_undone_without_a_trace_and_one_in_force_is_taken_back_with_a_day() {
        var soon = protection(today.plusDays(3));
        make(soon);
        assertThat(changes.undo(soon.id(), head)).isEqualTo(Undoing.UNDONE);
        assertThat(changes.undo(soon.id(), head)).isEqualTo(Undoing.ALREADY);
        assertThat(db.sql("select count(*) from organisation.hub where code = 'hub-9'").query(Integer.class).single()).isEqualTo(1);

        var now = protection(today.minusDays(10));
        make(now);
        assertThat(changes.undo(now.id(), head)).isEqualTo(Undoing.IN_FORCE);
        make(changes.reverse(now.id(), UUID.randomUUID(), today.plusDays(1), "It did not work").change());
        assertThat(List.of(function(today.minusDays(11)), function(today), function(today.plusDays(1)))).containsExactly("urgent-response", "child-protection", "urgent-response");
        assertThat(organisation.install(MODEL, MODEL.validFrom())).isZero();
        assertThat(changes.one(now.id()).orElseThrow().reversed()).isTrue();
    }

    @Test void what_a_later_change_was_built_on_is_not_undone_beneath_it() {
        var first = protection(today.plusDays(3));
        make(first);
        make(change("hub-9", Edit.say("organisation.hub", HUB_9, today.plusDays(5), null, Map.of("locality", "North"))));

        assertThat(changes.undo(first.id(), head)).isEqualTo(Undoing.CHANGED_SINCE);
    }

    @Test void the_same_form_sent_again_changes_nothing_more() {
        var once = protection(today);

        assertThat(changes.make(once, head)).isTrue();
        assertThat(changes.make(once, head)).isFalse();
    }

    @Test void whoever_leaves_a_post_loses_what_it_gave_in_the_same_transaction_and_on_the_day() {
        var ada = someone("Ada Leaver");
        postings.begin(ada.id(), "hub-10.social-worker.1", today.minusYears(1));
        assertThat(workers.rolesOf(ada)).containsExactly("practitioner");

        make(change("hub-10", Edit.end("organisation.posting", posting(ada, "hub-10.social-worker.1"), today, null)));
        assertThat(workers.rolesOf(ada)).isEmpty();

        make(change("hub-1", Edit.begin("organisation.posting", posting(ada, "hub-1.consultant-social-worker.1"), today.plusDays(2), today.plusDays(9), Map.of("kind", "acting-up"))));
        assertThat(workers.rolesOf(ada)).isEmpty();
        db.sql("delete from organisation.turned").update();
        turn.turn(today);
        turn.turn(today.plusDays(2));
        assertThat(workers.rolesOf(ada)).containsExactly("duty-team", "manager");
        turn.turn(today.plusDays(9));
        assertThat(workers.rolesOf(ada)).isEmpty();
    }

    @Test void a_hub_that_takes_up_the_front_door_gives_its_people_that_duty_at_once() {
        var ada = someone("Ada Worker");
        postings.begin(ada.id(), "hub-9.social-worker.1", today.minusYears(1));

        make(change("hub-9", Edit.say("organisation.hub", HUB_9, today, null, Map.of("function", "mash", "function_title", "Multi-agency safeguarding hub", "duty", "front-door"))));

        assertThat(workers.rolesOf(ada)).containsExactly("duty-team", "practitioner");
    }

    @Test void an_agency_worker_sits_on_a_chair_for_a_set_period_that_no_file_ends() {
        var ada = someone("Ada Agency");
        make(change("hub-9", chair("hub-9.social-worker.2", today.plusDays(90)),
            Edit.begin("organisation.posting", posting(ada, "hub-9.social-worker.2"), today, today.plusDays(90), Map.of("kind", "agency"))));

        assertThat(organisation.install(MODEL, today)).isZero();
        assertThat(hubs.members("hub-9", today.plusDays(89))).extracting(HubMember::name).containsExactly("Ada Agency");
        assertThat(hubs.members("hub-9", today.plusDays(90))).isEmpty();
    }

    @Test void what_is_written_out_reads_back_as_it_stands_and_is_not_changed_twice() {
        var ada = someone("Ada Second");
        make(protection(today));
        make(change("hub-9", chair("hub-9.social-worker.2", null), Edit.begin("organisation.posting", posting(ada, "hub-9.social-worker.2"), today, null, Map.of("kind", "permanent"))));
        make(change("hub-9", Edit.end("organisation.post", Map.of("code", "hub-9.social-worker.1"), today, null)));
        make(change("hub-9", Edit.begin("organisation.locality", Map.of("code", "larkfield"), today, null, Map.of("name", "Larkfield", "kind", "childrens-centre")),
            Edit.begin("organisation.hub_locality", Map.of("hub", "hub-9", "locality", "larkfield"), today, null, Map.of())));

        ModelFolder.write(models.written(today, clock.instant()).orElseThrow(), folder);
        var read = OperatingModels.in(folder);

        assertThat(read.hub("hub-9").orElseThrow().function()).isEqualTo("child-protection");
        assertThat(read.hub("hub-9").orElseThrow().linked()).hasSize(1);
        organisation.install(read, today);
        assertThat(function(today)).isEqualTo("child-protection");
        assertThat(hubs.members("hub-9", today)).extracting(HubMember::name).containsExactly("Ada Second");
        assertThat(organisation.install(read, today)).isZero();
    }

    @Test void every_model_that_ships_reads_back_as_it_was_written() {
        for (var name : List.of("slough-2016", "slough-2021", "monmouthshire-2017", "cambridgeshire-2011", "families-first-2026")) {
            var model = OperatingModels.shipped(name);
            organisation.install(model, model.validFrom());
            // what other tests opened
            for (var theirs : List.of("hub where code", "hub_group where code", "service_area where code", "locality where code", "hub_locality where locality", "post where place"))
                db.sql("delete from organisation." + theirs + " not in (:codes) and valid @> :day::date").param("day", today).param("codes", Stream.concat(model.places().map(place -> place.code()), model.localities().stream().map(each -> each.code())).toList()).update();
            ModelFolder.write(models.json(today).orElseThrow(), folder.resolve(name));

            var read = ModelRows.of(OperatingModels.in(folder.resolve(name)));
            ModelRows.of(model).forEach((table, rows) -> {
                if (!table.equals("organisation.model_whole")) assertThat(rows(read.get(table))).as(name + " " + table).containsExactlyInAnyOrderElementsOf(rows(rows));
            });
        }
    }

    private static List<JsonNode> rows(String json) {
        var rows = new ArrayList<JsonNode>();
        JsonMapper.shared().readTree(json).forEach(rows::add);
        return rows;
    }

    private Change protection(LocalDate from) { return change("hub-9", Edit.say("organisation.hub", HUB_9, from, null, Map.of("function", "child-protection", "function_title", "Child protection"))); }

    private static Edit chair(String post, LocalDate until) {
        return Edit.begin("organisation.post", Map.of("code", post), LocalDate.of(2026, 1, 1), until, Map.of("title", "Social worker", "role", "social-worker", "place", "hub-9", "place_kind", "hub", "hub", "hub-9",
            "full_time", 1.0, "funded", true));
    }

    private static Map<String, String> posting(Worker worker, String post) { return Map.of("worker", worker.id().toString(), "post", post); }

    private static Change change(String hub, Edit... edits) { return new Change(UUID.randomUUID(), "hub-changed", hub, null, edits[0].from(), edits[0].until(), "A change", "Because", List.of(edits), null); }

    private void make(Change change) { assertThat(changes.make(change, head)).isTrue(); }

    private String function(LocalDate day) { return hubs.hub("hub-9", day).orElseThrow().function(); }

    private Worker someone(String name) {
        var id = UUID.randomUUID();
        workers.addWithHash(new Workers.NewWorker(id, "of-" + id, name, null, null), "none");
        return workers.withId(id).orElseThrow();
    }
}
