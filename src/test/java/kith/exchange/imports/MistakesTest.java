package kith.exchange.imports;

import static kith.exchange.imports.Imported.SAMPLES;
import static kith.exchange.imports.Imported.TODAY;
import static kith.exchange.imports.Imported.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.app.Tellings;
import kith.pathway.Fold;
import kith.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of mistake is listed with its line, its child and what to do; the rest of the file is loaded. */
class MistakesTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <ReferralSource>2A                      | <ReferralSource>99                     | is not a code
        <PrimaryNeedCode>N1                     | <PrimaryNeedCode>ZZ                    | is not a code
        <CINreferralDate>2025-09-01             | <CINreferralDate>2062-09-01            | lies in the future
        <CINreferralDate>2025-09-01             | <CINreferralDate>2015-09-01            | lies before the birth
        <CINreferralDate>2025-09-01             | <CINreferralDate>                      | CINreferralDate is missing
        <CINreferralDate>2025-09-01             | <CINreferralDate>2025-02-30            | is not a date
        <CINreferralDate>2025-09-01             | <CINreferralDate>0025-09-01            | not in a year
        <AssessmentAuthorisationDate>2025-10-20 | <AssessmentAuthorisationDate>2025-08-01| lies before AssessmentActualStartDate
        <AssessmentFactors>3B                   | <AssessmentFactors>RB                  | is not a code
        <InitialCategoryOfAbuse>NEG             | <InitialCategoryOfAbuse>XXX            | is not a code
        <DateOfInitialCPC>2025-11-10            | <DateOfInitialCPC>2025-10-01           | lies before S47ActualStartDate
        <CPPreviewDate>2026-02-06               | <CPPreviewDate>2025-11-01              | lies before CPPstartDate
        <Ethnicity>WBRI                         | <Ethnicity>=WBRI                       | formula
        <Disability>NONE                        | <Disability>BAD                        | is not a code
        <UPN>A999200000001                      | <UPN>A9992                             | UPN
        <UPN>A999200000001                      | <UPN>B999200000002                     | also stands with child
        <Sex>F                                  | <Sex>3                                 | Sex
        <Ethnicity>WBRI                         | <Ethnicity>XXXX                       | ABAN CHNE AOTH
        """)
    void a_row_of_the_census_that_is_wrong_is_listed_and_its_child_loaded(String right, String wrong, String reason) throws IOException {
        var read = CinReader.read(file("x.xml", sample("cin-2026.xml").replaceFirst(right, wrong)), TODAY);

        assertThat(read.children()).hasSize(5);
        assertThat(read.problems().found()).singleElement().satisfies(problem -> {
            assertThat(problem.what() + ". " + problem.mend()).contains(reason);
            assertThat(problem.child()).matches("K100[13]");
            assertThat(problem.line()).isGreaterThan(17);
            assertThat(problem.mend()).endsWith(".");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <PersonBirthDate>2017-06-14 | <PersonBirthDate>2027-06-14 | lies in the future
        <PersonBirthDate>2017-06-14 | <PersonBirthDate>14/6/17    | is not a date
        <LAchildID>K1001            | <LAchildID>                 | without LAchildID
        <LAchildID>K1001            | <LAchildID>K1%02            | is not an id
        """)
    void who_cannot_be_known_is_left_out(String right, String wrong, String reason) throws IOException {
        var read = CinReader.read(file("x.xml", sample("cin-2026.xml").replaceFirst(right, wrong)), TODAY);

        assertThat(read.children()).hasSize(4).doesNotContainKey("K1001");
        assertThat(read.problems().found()).first().satisfies(problem -> assertThat(problem.what()).contains(reason));
    }

    @Test void one_id_for_two_children_loads_neither() throws IOException {
        var read = CinReader.read(file("x.xml", sample("cin-2026.xml").replace("K1002", "K1001")), TODAY);

        assertThat(read.children()).hasSize(3).doesNotContainKey("K1001");
        assertThat(read.problems().found()).singleElement().satisfies(problem -> assertThat(problem.what()).contains("also stands at line"));
    }

    @Test void the_older_names_and_the_newest_module_are_read() throws IOException {
        var older = sample("cin-2026.xml").replace("<Sex>F</Sex>", "<GenderCurrent>2</GenderCurrent>").replace("2026-03-31", "2018-03-31").replace(">2026<", ">2018<");
        assertThat(CinReader.read(file("x.xml", older), TODAY).year()).isEqualTo(2018);

        var newest = sample("cin-2026.xml").replaceFirst("</ChildProtectionPlans>", "</ChildProtectionPlans><PreProceedingsandFGDM><PPStartDate>2026-01-12</PPStartDate>"
            + "<LBPSentDate>2026-01-20</LBPSentDate><FGDMMeetingOffer>1</FGDMMeetingOffer><StepDecisionDate>2026-03-01</StepDecisionDate><PPOutcome>A</PPOutcome></PreProceedingsandFGDM>");
        assertThat(new Imported().load(CinReader.read(file("y.xml", newest), TODAY)).story("K1001"))
            .contains("2026-01-12 pre-proceedings.started ", "2026-01-20 letter-before-proceedings.sent groupMeetingOffered=true", "2026-03-01 pre-proceedings.decided outcome=A");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        episodes | K1003,02/06/2025,S,V2 | K1003,02/06/2025,S,Q9 | 2 | is not a code
        episodes | K1003,02/06/2025,S    | K1003,02/06/2062,S    | 2 | lies in the future
        episodes | K1003,02/06/2025,S    | K1003,02/06/2005,S    | 2 | lies before the birth
        episodes | 15/09/2025,X1         | 15/09/2024,X1         | 2 | DEC 2024-09-15 lies before DECOM
        episodes | 15/09/2025,X1         | ,X1                   | 2 | no date (DEC)
        episodes | 15/09/2025,X1         | 15/09/2025,           | 2 | no reason (REC)
        episodes | K2001,10/03/2022      | K7777,10/03/2022      | 5 | not in the header table
        episodes | K2001,10/03/2022      | ,10/03/2022           | 5 | CHILD is missing
        episodes | K1003,15/09/2025      | K1003,02/06/2025      | 3 | same date
        reviews  | K2001,21/01/2008,12/05/2025 | K2001,21/01/2009,12/05/2025 | 5 | not that of the header table
        reviews  | 27/06/2025,PN1        | 27/06/2025,PN9        | 2 | is not a code
        missing  | 11/01/2026            | 09/01/2026            | 2 | lies before MIS_START
        oc3      | YES,F2,Z1             | YES,F9,Z1             | 2 | is not a code
        prevperm | zz/zz/2014            | 1x/zz/2014            | 2 | is not a date
        header   | D999200000004         | UPN9                  | 3 | neither a UPN
        """)
    void a_row_of_the_return_that_is_wrong_is_listed_and_the_rest_loaded(String table, String right, String wrong, long line, String reason) throws IOException {
        samples();
        file(table + ".csv", sample("ssda903-2026/" + table + ".csv").replaceFirst(right, wrong == null ? "" : wrong));

        var read = Ssda903Reader.read(folder, null, TODAY);

        assertThat(read.children()).hasSize(3);
        assertThat(read.problems().found()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).contains(reason);
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@x", "ZZ\u00071", "\u0001"})
    void what_no_spreadsheet_would_keep_costs_no_more_than_itself(String rough) throws IOException {
        samples();
        file("episodes.csv", sample("ssda903-2026/episodes.csv").replaceFirst("XXXXXXX", rough).replaceFirst("ZZ1 1AA", rough).replaceFirst("ZZ2 2BB", rough).replaceFirst("CARPL", rough));
        file("header.csv", sample("ssda903-2026/header.csv").replaceFirst("D999200000004", rough));
        file("prevperm.csv", sample("ssda903-2026/prevperm.csv").replaceFirst(",999,", "," + rough + ","));

        var read = Ssda903Reader.read(folder, null, TODAY);

        assertThat(read.children().get("K1003")).filteredOn(Row.Episode.class::isInstance).hasSize(3);
        assertThat(read.children().get("K1003")).filteredOn(Row.Permanence.class::isInstance).hasSize(1);
        assertThat(read.problems().found()).hasSize(6).allSatisfy(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.mend()).contains(" loaded without.");
        });
    }

    @Test void a_upn_and_an_outcome_that_cannot_be_cost_no_more_than_themselves_in_the_census() throws IOException {
        var way = "</ChildProtectionPlans><PreProceedingsandFGDM><PPStartDate>2026-01-12</PPStartDate><FGDMMeetingOffer>9</FGDMMeetingOffer><PPOutcome>%s</PPOutcome></PreProceedingsandFGDM>";
        for (var rough : new String[] {"ZZ", "=1+1", "@x"}) {
            var read = CinReader.read(file("x.xml", sample("cin-2026.xml").replaceFirst("A999200000001", rough).replaceFirst("</ChildProtectionPlans>", way.formatted(rough))), TODAY);

            assertThat(read.children().get("K1001")).filteredOn(Row.PreProceedings.class::isInstance).singleElement().satisfies(row -> assertThat(((Row.PreProceedings) row).outcome()).isNull());
            assertThat(read.children().get("K1001")).filteredOn(Row.Identity.class::isInstance).singleElement().satisfies(row -> assertThat(((Row.Identity) row).upn()).isNull());
            assertThat(read.problems().found()).hasSize(3).allSatisfy(problem -> assertThat(problem.mend()).contains(" loaded without."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@x", "\u0007"})
    void what_need_not_be_there_costs_no_more_than_itself_in_the_people_file(String rough) {
        var people = people("la_child_id,forenames,surname,known_as,sex,ethnicity,address,town,postcode,shielded,language,phone,school,gp,hub\nK1001,Juniper,Marlowe,%1$s,%1$s,%1$s,4 Quince Row,%1$s,%1$s,yes,%1$s,%1$s,%1$s,%1$s,1\n".formatted(rough));

        assertThat(people.rows().get("child:K1001")).containsExactlyInAnyOrder(new Row.Named("legal", "Juniper", "Marlowe"), new Row.Address("4 Quince Row", null, null, true, null), new Row.Allotted("hub-1", null, null));
        assertThat(people.problems().found()).hasSize(9).allSatisfy(problem -> assertThat(problem.mend()).endsWith("the row was loaded without."));
    }

    @Test void a_worker_a_hub_or_a_relation_that_nobody_knows_costs_no_more_than_itself() {
        var people = people("la_child_id,forenames,surname,address,shielded,relationship_to,relationship_kind,hub,worker\nK1001,Juniper,Marlowe,4 Quince Row,yes,A9,mother,1,gone\nK1002,Rowan,Marlowe,,,K1001,gran,999,\nK1003,Idris,,,,,,,gone\n");

        assertThat(people.rows().get("child:K1001")).containsExactlyInAnyOrder(new Row.Named("legal", "Juniper", "Marlowe"), new Row.Address("4 Quince Row", null, null, true, null), new Row.Allotted("hub-1", null, null));
        assertThat(people.rows().get("child:K1002")).containsExactly(new Row.Named("legal", "Rowan", "Marlowe"));
        assertThat(people.problems().found()).hasSize(6).allSatisfy(problem -> assertThat(problem.mend()).contains("the row was loaded without the "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes,2017-14-06", "Ja,"})
    void a_shield_is_set_though_its_row_cannot_be_read(String wrong) {
        var header = "la_child_id,surname,address,shielded,date_of_birth\n";
        var before = people(header + "K1001,Marlowe,4 Quince Row,no,\n");
        var people = people(header + "K1001,Marlowe,4 Quince Row," + wrong + "\n");

        assertThat(people.rows().get("child:K1001")).containsExactly(new Row.Shielded());
        assertThat(people.problems().notes()).singleElement().asString().contains("only its shield was loaded");
        assertThat(people.problems().found()).singleElement().satisfies(problem -> assertThat(problem.mend()).contains("left out but for its shield"));

        var imported = new Imported().load(before).load(people);
        var child = new Fold(Tellings.all()).ofSettled(Dossier.person("child:K1001"), imported.settled("child:K1001"));
        assertThat(child.part(Person.class).orElseThrow().residences()).singleElement().satisfies(home -> assertThat(home.shielded()).isTrue());
    }

    /** Where a quotation mark runs on into the next line, the rest of the row may be that of another child. */
    @Test void a_line_break_within_a_value_costs_its_row() throws IOException {
        samples();
        file("episodes.csv", sample("ssda903-2026/episodes.csv").replaceFirst("XXXXXXX", "\"XXX\nXXX\""));

        var read = Ssda903Reader.read(folder, null, TODAY);

        assertThat(read.children().get("K1003")).filteredOn(Row.Episode.class::isInstance).hasSize(2);
        assertThat(read.problems().found()).singleElement().satisfies(problem -> assertThat(problem.what() + problem.mend()).contains("line break", "left out"));
    }

    @Test void people_nobody_knows_are_listed() throws IOException {
        var text = sample("people.csv").replaceFirst("K1001", "K8888").replaceFirst(",A4,mother", ",A9,mother").replaceFirst("K1002,,Rowan", "K1002,,=Rowan").replace(",sister,", ",gran,");

        var people = PeopleReader.read(file("people.csv", text), TODAY, new Service(id -> id.startsWith("K100"), any -> Optional.empty(), Set.of("hub-1"), any -> Optional.empty()));

        assertThat(people.problems().found()).extracting(Problem::what).satisfiesExactly(
            what -> assertThat(what).contains("No return loaded so far"), what -> assertThat(what).contains("formula"),
            what -> assertThat(what).contains("gran"), what -> assertThat(what).contains("A9"));
        assertThat(people.rows()).containsKeys("child:K1001", "adult:A1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <ReferralSource>2A     | <ReferralSource>99     | the referral was loaded without
        <PrimaryNeedCode>N1    | <PrimaryNeedCode>ZZ    | the referral was loaded without
        <AssessmentFactors>3B  | <AssessmentFactors>RB  | the assessment was loaded without
        <Ethnicity>WBRI        | <Ethnicity>XXXX        | the child was loaded without
        <InitialCategoryOfAbuse>NEG | <InitialCategoryOfAbuse>XXX | the plan was loaded without
        <LatestCategoryOfAbuse>EMO  | <LatestCategoryOfAbuse>XXX  | the plan was loaded without
        """)
    void a_code_that_need_not_be_there_costs_no_more_than_itself(String right, String wrong, String said) throws IOException {
        var whole = CinReader.read(file("x.xml", sample("cin-2026.xml")), TODAY);
        var read = CinReader.read(file("x.xml", sample("cin-2026.xml").replaceFirst(right, wrong)), TODAY);

        assertThat(read.problems().found()).singleElement().satisfies(problem -> assertThat(problem.mend()).contains(said));
        read.children().forEach((child, rows) -> assertThat(rows).extracting(Row::key).isEqualTo(whole.children().get(child).stream().map(Row::key).toList()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        episodes    | S,V2,N5,U6,PR1,15/09/2025,X1,, | S,V2,N99,U6,PR1,15/09/2025,X1,,  | CIN "N99"
        episodes    | S,V2,N5,U6,PR1,15/09/2025,X1,, | S,V2,N5,U6,PR77,15/09/2025,X1,,  | PLACE_PROVIDER "PR77"
        episodes    | S,V2,N5,U6,PR1,15/09/2025,X1,, | S,V2,N5,U6,PR1,15/09/2025,X99,,  | REC "X99"
        episodes    | 01/12/2025,X1,CARPL            | 01/12/2025,X1,BECAUSE            | REASON_PLACE_CHANGE "BECAUSE"
        reviews     | 27/06/2025,PN1                 | 27/06/2025,PN9                   | REVIEW_CODE "PN9"
        oc3         | YES,F2,Z1                      | YES,F9,Z1                        | ACTIV "F9"
        sw_episodes | 01/12/2025,FCONTA              | 01/12/2025,NOBODY                | SW_REASON "NOBODY"
        episodes    | X1,,ZZ1 1AA                    | X1,,ZZ1/1AA                      | HOME_POST "ZZ1/1AA"
        episodes    | ZZ1 1AA,ZZ2 2BB                | ZZ1 1AA,unknown place            | PL_POST "unknown place"
        """)
    void so_it_is_in_the_return_of_looked_after_children(String table, String right, String wrong, String said) throws IOException {
        samples();
        var whole = Ssda903Reader.read(folder, null, TODAY);
        file(table + ".csv", sample("ssda903-2026/" + table + ".csv").replaceFirst(right, wrong));
        var read = Ssda903Reader.read(folder, null, TODAY);

        assertThat(read.problems().found()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).startsWith(said);
            assertThat(problem.mend()).endsWith("; the row was loaded without.");
            assertThat(problem.line()).isGreaterThan(1);
        });
        read.children().forEach((child, rows) -> assertThat(rows).extracting(Row::key).isEqualTo(whole.children().get(child).stream().map(Row::key).toList()));
    }

    @Test void an_answer_of_the_health_table_that_is_neither_yes_nor_no_leaves_the_others() throws IOException {
        samples();
        file("oc2.csv", "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,TEETH_CHECK\nK1003,30/11/2009,77,,0,perhaps,1\n");

        var read = Ssda903Reader.read(folder, null, TODAY);

        assertThat(read.problems().found()).extracting(Problem::what).containsExactly("SDQ_SCORE \"77\" is not a number from 0 to 40", "HEALTH_CHECK \"perhaps\" is neither 1 nor 0");
        assertThat(read.children().get("K1003")).filteredOn(Row.Health.class::isInstance).singleElement().satisfies(row -> {
            var health = (Row.Health) row;
            assertThat(health.sdqScore()).isNull();
            assertThat(health.healthCheck()).isNull();
            assertThat(health.convicted()).isFalse();
            assertThat(health.teeth()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"Initial, NEG, EMO", "Latest, EMO, NEG"})
    void a_category_of_abuse_that_is_wrong_leaves_the_plan_and_what_the_conference_decided(String which, String right, String stands) throws IOException {
        var read = CinReader.read(file("x.xml", sample("cin-2026.xml").replaceFirst("<%sCategoryOfAbuse>%s".formatted(which, right), "<%sCategoryOfAbuse>XXX".formatted(which))), TODAY);
        var imported = new Imported().load(read);

        assertThat(imported.story("K1001")).contains("2025-11-10 protection-plan.started category=%s previous=0".formatted(stands),
            "2025-11-10 conference.held kind=initial outcome=plan category=" + stands, "2026-02-06 conference.held kind=review outcome=continue");
        assertThat(imported.statuses("K1001", "2026-03-31")).contains("child-protection since 2025-11-10");
    }

    @ParameterizedTest
    @CsvSource({"(?s)<Section47>.*?</Section47>, <DateOfInitialCPC>2025-11-10</DateOfInitialCPC>, transfer-in", "none, none, initial"})
    void where_a_plan_is_left_out_nothing_says_that_a_conference_decided_against_one(String enquiry, String instead, String kind) throws IOException {
        var right = sample("cin-2026.xml").replaceFirst(enquiry, instead);
        var wrong = CinReader.read(file("x.xml", right.replaceFirst("<CPPstartDate>2025-11-10", "<CPPstartDate>2062-11-10")), TODAY);
        var imported = new Imported().load(wrong);

        assertThat(wrong.problems().found()).singleElement().satisfies(problem ->
            assertThat(problem.mend()).endsWith("The plan was left out with its reviews, and what its conference decided is not known."));
        assertThat(imported.story("K1001")).contains("2025-11-10 conference.held kind=" + kind).noneMatch(line -> line.contains("outcome=no-plan"));
        var dossier = Dossier.empty("child:K1001").with(wrong.children().get("K1001"), 2026, 1, TODAY);
        assertThat(DossierRows.read(dossier.who(), dossier.person(), DossierRows.written(dossier))).isEqualTo(dossier);

        imported.load(CinReader.read(file("y.xml", right), TODAY));
        assertThat(imported.story("K1001")).contains("2025-11-10 conference.held kind=%s outcome=plan category=NEG".formatted(kind));
    }

    @Test void a_postcode_in_columns_of_seven_letters_is_the_same_postcode() throws IOException {
        samples();
        var whole = Ssda903Reader.read(folder, null, TODAY);
        file("episodes.csv", sample("ssda903-2026/episodes.csv").replaceFirst("ZZ1 1AA", "ZZ1  1AA").replaceFirst("ZZ2 2BB", "zz2\u00a02bb"));

        var read = Ssda903Reader.read(folder, null, TODAY);

        assertThat(read.problems().found()).isEmpty();
        assertThat(read.children()).isEqualTo(whole.children());
    }

    @Test void a_postcode_of_the_people_file_that_is_wrong_leaves_the_name_the_family_and_the_hub() {
        var people = people(sample("people.csv").replaceFirst("ZZ1 1AB", "ZZ1-1AB"));
        var alone = people(sample("people.csv").replaceFirst("4 Quince Row,Westerby,ZZ1 1AB,2023-04-01,no", ",,ZZ1-1AB,2023-04-01,yes"));

        assertThat(people.problems().found()).singleElement().satisfies(problem -> assertThat(problem.mend()).endsWith("; the row was loaded without."));
        assertThat(people.rows().get("child:K1001")).contains(new Row.Named("legal", "Juniper", "Marlowe"), new Row.Address("4 Quince Row", "Westerby", null, false, LocalDate.of(2023, 4, 1)));
        assertThat(alone.problems().found()).hasSize(1);
        assertThat(alone.rows().get("child:K1001")).contains(new Row.Named("legal", "Juniper", "Marlowe")).noneMatch(Row.Address.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(ints = {2062, 26, 2008, 2028})
    void a_year_that_cannot_be_meant_is_refused(int year) throws IOException {
        samples();

        assertThatThrownBy(() -> Ssda903Reader.read(folder, year, TODAY)).isInstanceOf(Refused.class).hasMessageContaining("--year " + year + " is no year");
    }

    @Test void a_year_before_the_latest_in_the_tables_is_refused_and_any_from_it_to_the_next_is_taken() throws IOException {
        samples();

        assertThatThrownBy(() -> Ssda903Reader.read(folder, 2025, TODAY)).isInstanceOf(Refused.class).hasMessageContaining("2025-26").hasMessageContaining("Say --year 2026");
        assertThat(Ssda903Reader.read(folder, 2026, TODAY).year()).isEqualTo(2026);
        assertThat(Ssda903Reader.read(folder, 2027, TODAY).year()).isEqualTo(2027);
    }

    @Test void what_was_closed_signed_or_met_about_after_a_death_stands() throws IOException {
        var died = sample("cin-2026.xml").replaceFirst("<Sex>F</Sex>", "<Sex>F</Sex><PersonDeathDate>2025-10-03</PersonDeathDate>")
            .replaceFirst("(?s)<Section47>.*?</Section47>", "<DateOfInitialCPC>2025-10-06</DateOfInitialCPC><CINclosureDate>2025-10-20</CINclosureDate><ReasonForClosure>RC2</ReasonForClosure>")
            .replaceFirst("(?s)<ChildProtectionPlans>.*?</ChildProtectionPlans>", "");

        var read = CinReader.read(file("x.xml", died), TODAY);

        assertThat(read.problems().found()).isEmpty();
        assertThat(new Imported().load(read).story("K1001")).anyMatch(line -> line.contains("referral.accepted")).anyMatch(line -> line.startsWith("2025-10-20 case.closed")).anyMatch(line -> line.startsWith("2025-10-20 assessment.completed"));
        assertThat(CinReader.read(file("y.xml", died.replaceFirst("<CINreferralDate>2025-09-01", "<CINreferralDate>2025-10-04")), TODAY).problems().found()).extracting(Problem::what).anyMatch(said -> said.contains("lies after the death"));
    }

    @Test void a_day_with_a_time_zone_is_that_day() throws IOException {
        var zoned = sample("cin-2026.xml").replaceFirst("2025-09-01<", "2025-09-01Z<").replaceFirst("2025-09-02<", "2025-09-02+00:00<").replaceFirst("2025-10-20<", "2025-10-20-05:00<");

        var read = CinReader.read(file("x.xml", zoned), TODAY);

        assertThat(read.problems().found()).isEmpty();
        assertThat(new Imported().load(read).story("K1001")).isEqualTo(new Imported().load(CinReader.read(file("y.xml", sample("cin-2026.xml")), TODAY)).story("K1001"));
        assertThat(CinReader.read(file("z.xml", zoned.replace("2025-09-01Z", "2025-09-01Q")), TODAY).problems().found()).isNotEmpty();
    }

    @Test void a_row_of_leavers_or_adoption_that_says_nothing_beside_the_child_is_no_mistake() throws IOException {
        samples();
        file("oc3.csv", sample("ssda903-2026/oc3.csv") + "K1003,,,,\n");
        file("ad1.csv", "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR\nK1003,,,,,,,\n");
        assertThat(Ssda903Reader.read(folder, null, TODAY).problems().found()).isEmpty();

        file("oc3.csv", sample("ssda903-2026/oc3.csv") + "K1003,,,F2,\n");
        file("ad1.csv", "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR\nK1003,,,,1,,,\n");
        assertThat(Ssda903Reader.read(folder, null, TODAY).problems().found()).extracting(Problem::what).anyMatch(said -> said.contains("IN_TOUCH is missing")).anyMatch(said -> said.contains("DATE_INT is missing"));
    }

    @Test void a_row_that_is_left_out_is_said_to_be() throws IOException {
        var census = CinReader.read(file("x.xml", sample("cin-2026.xml").replaceFirst("<AssessmentAuthorisationDate>2025-10-20", "<AssessmentAuthorisationDate>2025-08-01")), TODAY);
        var undated = CinReader.read(file("y.xml", sample("cin-2026.xml").replaceFirst("<CINreferralDate>2025-09-01", "<CINreferralDate>")), TODAY);
        samples();
        file("reviews.csv", sample("ssda903-2026/reviews.csv").replaceFirst("27/06/2025,PN1", "27/06/2062,PN1"));

        assertThat(census.problems().found()).singleElement().satisfies(problem -> assertThat(problem.mend()).endsWith(" The row was left out."));
        assertThat(undated.problems().found()).singleElement().satisfies(problem -> assertThat(problem.mend()).endsWith(" Nothing of this referral was loaded."));
        assertThat(Ssda903Reader.read(folder, null, TODAY).problems().found()).singleElement().satisfies(problem -> assertThat(problem.mend()).endsWith(" The row was left out."));
        assertThat(people(sample("people.csv").replace("1992-02-11", "1992-22-11")).problems().found()).singleElement().satisfies(problem -> assertThat(problem.mend()).endsWith(" The row was left out."));
    }

    @Test void a_table_with_a_header_alone_is_noted() throws IOException {
        samples();
        file("reviews.csv", sample("ssda903-2026/reviews.csv").lines().findFirst().orElseThrow() + "\n");

        var problems = Ssda903Reader.read(folder, null, TODAY).problems();

        assertThat(problems.none()).isTrue();
        assertThat(problems.notes()).contains("reviews.csv has a header and no rows.");
    }

    @Test void what_is_wrong_in_the_same_way_in_many_rows_is_told_once_with_the_first_lines() throws IOException {
        samples();
        file("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n" + "K9999,30/11/2009,27/06/2025,PN1\n".repeat(12) + "K8888,30/11/2009,27/06/2025,PN1\nK1003,30/11/2009,27/06/2025,PN9\n");
        var report = new ImportReport();
        report.tell(Ssda903Reader.read(folder, null, TODAY).problems());
        var screen = new StringWriter();

        report.write(folder.resolve("imports"), "ssda903", LocalDateTime.of(2026, 11, 20, 9, 0), new PrintWriter(screen));

        assertThat(screen.toString()).contains("To mend: 14 things", "reviews.csv, 13 times: This child is not in the header table.", "line 2 (child K9999), line 3 (child K9999), line 4",
            " and 8 more", "reviews.csv, line 15, child K1003: REVIEW_CODE").doesNotContain("line 7 ");
        assertThat(folder.resolve("imports/2026-11-20-090000-ssda903.txt")).content().contains("reviews.csv, 13 times: This child", "line 13 (child K9999)", "line 14 (child K8888)").doesNotContain("more");
    }

    @Test void days_before_the_birth_and_families_that_cannot_be_are_listed_and_the_rest_of_their_rows_loaded() {
        var text = sample("people.csv").replaceFirst("2023-04-01,no,English,no,,,,,Westerby Primary", "2013-04-01,no,English,no,,,,,Westerby Primary")
            .replace("yes,1,,2025-09-01\nK1001", "yes,1,,2016-07-01\nK1001").replace("K1001,sister", "K1002,sister").replace("1992-02-11", "2008-02-11");

        var people = people(text);

        assertThat(people.problems().found()).extracting(problem -> problem.line() + " " + problem.what()).satisfiesExactly(
            what -> assertThat(what).isEqualTo("2 address_since 2013-04-01 lies before the birth (2017-06-14)"),
            what -> assertThat(what).startsWith("2 relationship_kind \"mother\"").contains("2008-02-11", "2017-06-14"),
            what -> assertThat(what).startsWith("2 hub_since 2016-07-01 lies before the birth"),
            what -> assertThat(what).startsWith("5 relationship_to \"K1002\" is this person"));
        assertThat(people.problems().found()).extracting(Problem::mend).allMatch(mend -> mend.contains("the row was loaded without"));
        assertThat(people.rows().get("child:K1001")).contains(new Row.Named("legal", "Juniper", "Marlowe"), new Row.Address("4 Quince Row", "Westerby", "ZZ1 1AB", false, null),
            new Row.Allotted("hub-1", null, null), new Row.Related("adult:A2", "father", true)).noneMatch(row -> row.key().contains("A1"));
        assertThat(people.rows().get("child:K1002")).filteredOn(Row.Related.class::isInstance).containsExactly(new Row.Related("adult:A1", "mother", true));
    }

    @Test void of_several_rows_of_one_person_each_adds_what_it_holds_and_nothing_unshields_an_address() {
        var people = people("""
            la_child_id,person,surname,date_of_birth,sex,address,town,postcode,address_since,shielded,language,interpreter,phone,relationship_to,relationship_kind,parental_responsibility
            ,A3,Marlowe,1992-02-11,,1 Elm Row,Westerby,ZZ1 1AB,,yes,Polish,yes,,K1001,daughter,yes
            ,A3,Marlowe,,F,1 Elm Row,,ZZ1 1AB,,,,,01632 960001,K1001,daughter,
            ,A3,Marlowe,,F,1 Elm Row,,ZZ1 1AB,2024-05-01,no,,,,K1002,daughter,
            ,A3,Marlowe,,F,1 Elm Row,,ZZ1 1AB,,,English,,,K1002,daughter,
            """);

        assertThat(people.rows().get("adult:A3")).contains(new Row.Identity("people", LocalDate.parse("1992-02-11"), null, null, "F", null, null, List.of()),
            new Row.Address("1 Elm Row", "Westerby", "ZZ1 1AB", true, null), new Row.Address("1 Elm Row", null, "ZZ1 1AB", true, LocalDate.parse("2024-05-01")),
            new Row.Essential("Polish", true, null, null, null, "01632 960001", null, null, null), new Row.Related("child:K1001", "daughter", true));
        assertThat(people.problems().found()).singleElement().satisfies(problem -> assertThat(problem.line() + " " + problem.what() + ". " + problem.mend()).startsWith("5 ").contains("language", "the earlier row"));
    }

    @Test void a_hub_may_have_known_a_child_before_the_birth() {
        assertThat(people(sample("people.csv").replace("yes,1,,2025-09-01\nK1001", "yes,1,,2017-05-01\nK1001")).problems().found()).isEmpty();
    }

    @Test void advice_about_the_people_file_is_about_the_people_file() {
        assertThat(people(sample("people.csv").replaceFirst("yes,1,,", "yes,99,,")).problems().found()).singleElement()
            .satisfies(problem -> assertThat(problem.mend()).contains("such as hub-1;"));
        assertThatThrownBy(() -> people(sample("people.csv").replaceFirst("la_child_id", "child"))).hasMessageContaining("la_child_id is missing").hasMessageNotContaining("return");
    }

    private PeopleReader.People people(String text) {
        return PeopleReader.read(file("people.csv", text), TODAY, new Service(id -> id.startsWith("K100"),
            id -> id.equals("K1001") ? Optional.of(LocalDate.of(2017, 6, 14)) : Optional.empty(), new LinkedHashSet<>(List.of("hub-1", "business-support")), any -> Optional.empty()));
    }

    private void samples() throws IOException {
        try (var files = Files.list(SAMPLES.resolve("ssda903-2026"))) {
            for (var each : files.toList()) Files.copy(each, folder.resolve(each.getFileName().toString()));
        }
    }

    private Path file(String name, String content) {
        return Imported.file(folder, name, content);
    }
}
