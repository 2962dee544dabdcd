package kith.exchange.imports;

import static kith.exchange.imports.Imported.SAMPLES;
import static kith.exchange.imports.Imported.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kith.pathway.Timeline.State;
import org.junit.jupiter.api.Test;

/** What follows from docs/samples was worked out by hand. */
class SampleFilesTest {

    private final Return census = CinReader.read(SAMPLES.resolve("cin-2026.xml"), TODAY);
    private final Return care = Ssda903Reader.read(SAMPLES.resolve("ssda903-2026"), null, TODAY);
    private final Imported imported = new Imported().load(census).load(care);

    @Test void the_samples_have_nothing_to_mend() {
        assertThat(census.problems().found()).isEmpty();
        assertThat(care.problems().found()).isEmpty();
        assertThat(census.year()).isEqualTo(2026);
        assertThat(care.year()).isEqualTo(2026);
    }

    @Test void a_section_47_enquiry_leads_to_conference_plan_and_review() {
        assertThat(imported.story("K1001")).containsExactly(
            "2017-06-14 person.registered born=2017-06-14 sex=F ethnicity=WBRI",
            "2017-06-14 person.identified scheme=upn value=A999200000001",
            "2017-06-14 person.identified scheme=la-child-id value=K1001",
            "2025-09-01 referral.accepted source=2A primaryNeed=N1",
            "2025-09-01 disability.recorded codes=[NONE]",
            "2025-09-02 assessment.started kind=child-and-family",
            "2025-10-20 assessment.completed kind=child-and-family factors=[3B, 17A]",
            "2025-10-21 strategy-discussion.held outcome=section-47-single",
            "2025-11-10 protection-plan.started category=NEG previous=0",
            "2025-11-10 conference.held kind=initial outcome=plan category=NEG",
            "2026-02-06 protection-plan.category-changed category=EMO",
            "2026-02-06 conference.held kind=review outcome=continue");
    }

    @Test void the_child_is_on_the_plan_and_in_need_meanwhile() {
        assertThat(imported.statuses("K1001", "2025-11-01")).containsExactly("section-47 since 2025-10-21", "child-in-need since 2025-09-01");
        assertThat(imported.statuses("K1001", "2026-03-31")).containsExactly("child-protection since 2025-11-10", "child-in-need since 2025-09-01");
    }

    @Test void a_clock_the_census_evidences_counts_and_one_it_cannot_is_unknown() {
        var clocks = imported.timeline("K1001").clocks(LocalDate.parse("2025-12-31"));

        assertThat(clocks).filteredOn(clock -> clock.rule().equals("B3")).singleElement().satisfies(clock -> {
            assertThat(clock.ended()).isEqualTo("2025-11-10");
            assertThat(clock.on(LocalDate.parse("2025-12-31"))).isEqualTo(State.MET);
        });
        assertThat(clocks).filteredOn(clock -> clock.rule().equals("B12")).allSatisfy(clock -> assertThat(clock.unknown()).isTrue());
        assertThat(imported.timeline("K1001").owed()).isEmpty();
    }

    @Test void an_enquiry_without_a_conference_stops_its_clock_by_its_limit() {
        assertThat(imported.story("K1002")).contains("2025-11-11 section-47.ended outcome=no-conference");
        assertThat(imported.statuses("K1002", "2025-11-11")).containsExactly("child-in-need since 2025-09-01");
        assertThat(imported.timeline("K1002").clocks()).filteredOn(clock -> clock.rule().equals("B3")).singleElement()
            .satisfies(clock -> assertThat(clock.stopped()).isEqualTo("no-conference"));
    }

    @Test void an_unborn_child_has_an_expected_birth_and_a_status() {
        assertThat(imported.story("K1004")).first().isEqualTo("2026-02-16 person.registered expected=2026-06-20 sex=U ethnicity=NOBT");
        assertThat(imported.statuses("K1004", "2026-03-31")).containsExactly("child-in-need since 2026-02-16");
    }

    @Test void a_referral_that_led_to_nothing_gives_no_status_and_a_closed_one_closes() {
        assertThat(imported.story("K1005")).contains("2025-06-02 referral.no-further-action source=1A", "2025-08-29 case.closed reason=RC8");
        assertThat(imported.statuses("K1005", "2025-06-10")).isEmpty();
        assertThat(imported.statuses("K1005", "2025-09-30")).containsExactly("closed since 2025-08-29");
    }

    @Test void episodes_join_into_one_period_of_care_for_the_child_of_both_files() {
        assertThat(imported.story("K1003")).contains(
            "2025-06-02 care.started legalStatus=V2 need=N5",
            "2025-06-02 placement.started type=U6 provider=PR1 reason=S urn=XXXXXXX postcode=ZZ2 2BB homePostcode=ZZ1 1AA",
            "2025-06-27 care-review.held participation=PN1",
            "2025-09-15 legal-status.changed legalStatus=C1",
            "2025-12-01 placement.started type=K2 provider=PR4 reason=P urn=SC999001 postcode=ZZ3 3CC homePostcode=ZZ1 1AA",
            "2025-12-01 placement.ended reason=CARPL",
            "2026-01-10 missing.started type=M", "2026-01-11 missing.ended ",
            "2025-06-02 previous-permanence.recorded kind=P2 authority=999 ordered=zz/zz/2014");
        assertThat(imported.story("K1003")).filteredOn(line -> line.contains("person.registered")).hasSize(1);
        assertThat(imported.statuses("K1003", "2026-03-31")).containsExactly("looked-after since 2025-06-02", "child-in-need since 2025-04-14", "eligible since 2025-11-30", "interim-care-order since 2025-09-15");
    }

    @Test void who_left_care_at_eighteen_is_a_care_leaver() {
        assertThat(imported.story("K2001")).contains("2026-01-21 care.ended reason=E17", "2026-01-21 leaving-care.recorded inTouch=YES activity=F2 accommodation=Z1");
        assertThat(imported.statuses("K2001", "2026-03-31")).containsExactly("care-leaver since 2026-01-21", "former-relevant since 2026-01-21");
    }

    @Test void short_breaks_are_recorded_and_give_no_looked_after_status() {
        assertThat(imported.story("K2002")).contains("2025-07-04 short-break.started legalStatus=V3 type=K2 provider=PR1", "2025-07-06 short-break.ended ");
        assertThat(imported.statuses("K2002", "2025-07-05")).isEmpty();
    }

    @Test void the_people_file_gives_names_addresses_and_families() {
        var people = PeopleReader.read(SAMPLES.resolve("people.csv"), TODAY, new Service(imported::knows, any -> Optional.empty(), Set.of("hub-1"), any -> Optional.empty()));
        imported.load(people);

        assertThat(people.problems().found()).isEmpty();
        assertThat(imported.story("K1001")).contains(
            "2017-06-14 person.named use=legal forenames=Juniper surname=Marlowe", "2017-06-14 person.named use=known-as forenames=Juno surname=Marlowe",
            "2023-04-01 residence.started line=4 Quince Row town=Westerby postcode=ZZ1 1AB use=home", "2025-09-01 allocation.made hub=hub-1");
        assertThat(imported.story("K1001")).filteredOn(line -> line.contains("relationship.recorded")).hasSize(2);
        assertThat(imported.settled("adult:A3")).filteredOn(fact -> fact.kind().name().equals("residence.started")).singleElement()
            .satisfies(fact -> assertThat(fact.value("shielded")).isEqualTo(true));
    }

    @Test void the_same_files_again_change_nothing() {
        int before = imported.facts.size();

        imported.load(census).load(care);

        assertThat(imported.facts).hasSize(before);
    }
}
