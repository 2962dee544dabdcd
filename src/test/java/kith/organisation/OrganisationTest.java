package kith.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import kith.KithTest;
import kith.access.Workers;
import kith.organisation.Postings.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class OrganisationTest extends KithTest {

    private static final OperatingModel MODEL = OperatingModels.shipped("slough-2016");
    private static final LocalDate LAUNCH = LocalDate.of(2016, 7, 4);
    private static final LocalDate LATER = LocalDate.of(2020, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2021, 4, 1);
    private static final LocalDate AFTER = LocalDate.of(2022, 1, 1);

    @Autowired Organisation organisation;
    @Autowired Hubs hubs;
    @Autowired Postings postings;
    @Autowired Covers covers;
    @TempDir Path folder;

    @BeforeEach void only_the_reference_model_and_nobody_in_post() {
        db.sql("delete from organisation.posting").update();
        organisation.install(MODEL, MODEL.validFrom());
    }

    @Test void the_same_model_again_changes_nothing() {
        assertThat(organisation.install(MODEL, MODEL.validFrom())).isZero();
        assertThat(organisation.install(MODEL, LATER)).isZero();
        assertThat(organisation.inForce(LATER)).contains(new Organisation.InForce("slough-2016", "Slough hub model, 2016", "england", "hub", "hubs"));
    }

    @Test void hubs_are_there_from_the_day_they_begin() {
        assertThat(hubs.hub("hub-14", LAUNCH.minusDays(1))).isEmpty();
        assertThat(hubs.hub("hub-14", LAUNCH)).isPresent();
        assertThat(hubs.all(LAUNCH)).hasSize(18).first().extracting(WorkingHub::title).isEqualTo("Hub 1, First Contact");
        assertThat(hubs.hub("hub-10", LATER).orElseThrow()).isEqualTo(new WorkingHub("hub-10", "hub", 10, "Child Protection", "Hub 10, Child Protection",
            "child-protection", "Child protection", "group-3", "Child Protection", 40, 70));
    }

    @Test void a_hub_that_changes_what_it_does_keeps_its_past() throws IOException {
        var changed = ChangedModel.in(folder).with("hubs.yml", "    function: urgent-response\n", "    function: child-protection\n").read();

        assertThat(organisation.install(changed, CHANGE)).isEqualTo(2);

        assertThat(hubs.hub("hub-9", CHANGE.minusDays(1)).orElseThrow().function()).isEqualTo("urgent-response");
        assertThat(hubs.hub("hub-9", CHANGE).orElseThrow().function()).isEqualTo("child-protection");
        assertThat(organisation.install(changed, CHANGE)).isZero();
    }

    @Test void a_change_that_is_taken_back_leaves_no_trace() throws IOException {
        organisation.install(ChangedModel.in(folder).with("hubs.yml", "    function: urgent-response\n", "    function: child-protection\n").read(), CHANGE);

        organisation.install(MODEL, CHANGE);

        assertThat(db.sql("select count(*) from organisation.hub where code = 'hub-9'").query(Integer.class).single()).isEqualTo(1);
        assertThat(hubs.hub("hub-9", AFTER).orElseThrow().function()).isEqualTo("urgent-response");
    }

    @Test void people_are_shown_with_role_name_and_phone() {
        var amara = inPost("Amara Okafor", "hub-10.consultant-social-worker.1");
        var huw = inPost("Huw Penry", "hub-10.hub-coordinator.1");
        var meena = inPost("Meena Selvan", "group-3.group-manager.1");

        assertThat(hubs.members("hub-10", LATER)).extracting(HubMember::name).containsExactly("Amara Okafor", "Huw Penry");
        assertThat(hubs.lead("hub-10", LATER).orElseThrow()).extracting(HubMember::worker, HubMember::title, HubMember::phone, HubMember::holdsAll)
            .containsExactly(amara, "Consultant social worker", "07700 900123", true);
        assertThat(hubs.coordinator("hub-10", LATER)).map(HubMember::worker).contains(huw);
        assertThat(hubs.groupManager("hub-10", LATER)).map(HubMember::worker).contains(meena);
        assertThat(hubs.members("hub-10", LAUNCH.minusDays(1))).isEmpty();
    }

    @Test void half_a_week_in_each_of_two_hubs() {
        var clinician = inPost("Marek Baran", "hub-10.clinician.1");
        postings.begin(clinician, "hub-11.clinician.1", LAUNCH);

        assertThat(hubs.hubsOf(clinician, LATER)).extracting(WorkingHub::code).containsExactly("hub-10", "hub-11");
        assertThat(hubs.members("hub-10", LATER)).extracting(HubMember::fullTime).containsExactly(0.5);
    }

    @Test void the_front_door_is_the_duty_of_everybody_in_first_contact() {
        var worker = inPost("Orla Keogh", "hub-1.social-worker.1");

        assertThat(hubs.rolesOf(worker, LATER)).extracting(RoleHeld::role).containsExactly("front-door", "social-worker");
        assertThat(workers.rolesOf(workers.withId(worker).orElseThrow())).containsExactly("duty-team", "practitioner");
    }

    @Test void a_post_has_one_holder_and_gives_what_they_may_do_until_it_ends() {
        var first = inPost("Amara Okafor", "hub-10.social-worker.1");
        var second = newWorker("Huw Penry");

        assertThat(postings.begin(second, "hub-10.social-worker.1", LATER)).isEqualTo(Outcome.NOT_FREE);
        assertThat(postings.begin(first, "hub-10.social-worker.1", LATER)).isEqualTo(Outcome.ALREADY_THERE);
        assertThat(postings.end(first, "hub-10.social-worker.1", LATER)).isTrue();
        assertThat(postings.begin(second, "hub-10.social-worker.1", LATER)).isEqualTo(Outcome.DONE);
        assertThat(workers.rolesOf(workers.withId(first).orElseThrow())).isEmpty();
        assertThat(workers.rolesOf(workers.withId(second).orElseThrow())).containsExactly("practitioner");
        assertThat(postings.begin(first, "hub-99.social-worker.1", LATER)).isEqualTo(Outcome.NOT_FREE);
    }

    @Test void a_post_that_ends_takes_its_posting_with_it() throws IOException {
        var clinician = inPost("Marek Baran", "hub-9.clinician.1");

        organisation.install(ChangedModel.in(folder).with("hubs.yml", "    function: urgent-response\n", "    function: urgent-response\n    without: [clinician]\n").read(), CHANGE);

        assertThat(hubs.hubsOf(clinician, CHANGE.minusDays(1))).hasSize(1);
        assertThat(hubs.hubsOf(clinician, CHANGE)).isEmpty();
    }

    @Test void buddy_hubs_are_known_on_both_sides() {
        assertThat(hubs.buddiesOf("hub-10", LATER)).extracting(WorkingHub::code).containsExactly("hub-11");
        assertThat(hubs.buddiesOf("hub-11", LATER)).extracting(WorkingHub::code).containsExactly("hub-10");
        assertThat(hubs.buddiesOf("hub-9", LATER)).isEmpty();
    }

    @Test void cover_lasts_as_long_as_it_says() {
        var worker = inPost("Orla Keogh", "hub-11.social-worker.1");
        var cover = Cover.ofHub(UUID.randomUUID(), "hub-10", "hub-11", "Weekly discussion", LATER, LATER.plusDays(1));

        assertThat(covers.begin(cover)).isTrue();

        assertThat(covers.begin(cover)).isFalse();
        assertThat(covers.forHub("hub-10", LATER)).containsExactly(cover);
        assertThat(covers.coveredBy(worker, LATER)).containsExactly(cover);
        assertThat(covers.coveredBy(worker, LATER.plusDays(1))).isEmpty();
    }

    @Test void open_cover_can_be_ended() {
        var cover = Cover.ofWorker(UUID.randomUUID(), newWorker("Huw Penry"), newWorker("Amara Okafor"), "Sickness", LATER, null);
        covers.begin(cover);

        assertThat(covers.end(cover.id(), AFTER)).isTrue();

        assertThat(covers.coveredBy(cover.coveringWorker(), AFTER.minusDays(1))).hasSize(1);
        assertThat(covers.coveredBy(cover.coveringWorker(), AFTER)).isEmpty();
    }

    @Test void the_database_refuses_two_hubs_of_one_code_at_one_time() {
        assertThatThrownBy(() -> db.sql("""
            insert into organisation.hub (code, kind, name, title, function, function_title, valid)
            values ('hub-10', 'hub', 'Again', 'Again', 'mash', 'Again', daterange('2019-01-01', '2019-02-01'))
            """).update()).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("hub_code_valid_excl");
    }

    private UUID inPost(String name, String post) {
        var worker = newWorker(name);
        assertThat(postings.begin(worker, post, LAUNCH)).isEqualTo(Outcome.DONE);
        return worker;
    }

    private UUID newWorker(String name) {
        var id = UUID.randomUUID();
        workers.addWithHash(new Workers.NewWorker(id, "of-" + id, name, "07700 900123", null), "none");
        return id;
    }
}
