package kith.people.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Amara 7            | amara        | 2018-11-23 | 2019-11-22",
        "amara okafor aged 7| amara okafor | 2018-11-23 | 2019-11-22",
        "7 years amara      | amara        | 2018-11-23 | 2019-11-22",
        "okafor 2019        | okafor       | 2019-01-01 | 2019-12-31",
        "okafor born 2019   | okafor       | 2019-01-01 | 2019-12-31",
        "o'neil 4/5/2019    | oneil        | 2019-05-04 | 2019-05-04",
        "O’Neil 04-05-19    | oneil        | 2019-05-04 | 2019-05-04",
        "oneil 4 5 2019     | oneil        | 2019-05-04 | 2019-05-04",
        "oneil 4th May 2019 | oneil        | 2019-05-04 | 2019-05-04",
        "2019-05-04 Łukasz  | lukasz       | 2019-05-04 | 2019-05-04",
        "baby khan 3 months | baby khan    | 2026-07-23 | 2026-08-22"})
    void a_name_and_when_they_were_born(String typed, String words, LocalDate from, LocalDate to) {
        var question = Question.of(typed, TODAY);

        assertThat(question.words()).isEqualTo(List.of(words.split(" ")));
        assertThat(question.born()).isEqualTo(Question.Born.between(from, to));
    }

    @ParameterizedTest
    @CsvSource({"943 476 5919, 9434765919", "+44 7700 900123, 07700900123", "sl1 3ab, SL13AB", "a823432110007, A823432110007", "12 Oak Street, 12oakstreet"})
    void a_number_is_looked_for_in_each_way_it_may_be_written(String typed, String value) {
        assertThat(Question.of(typed, TODAY).values()).contains(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Ellis Thackray, 16 Thimble Street     | ellis thackray | 16thimblestreet     |",
        "Ellis 16 Thimble Street               | ellis          | 16thimblestreet     |",
        "16 Thimble Street, ellis              | ellis          | 16thimblestreet     |",
        "ellis 7, flat 2, 16a Hill View Road   | ellis          | flat216ahillviewroad | 2019-11-22",
        "ellis thackray 12 Oak St              | ellis thackray | 12oakst             |",
        "ellis 12-14 Thimble Street            | ellis          | 1214thimblestreet   |",
        "ellis 4 Heol Fach                     | ellis          | 4heolfach           |",
        "ellis 7 mary st clair                 | ellis mary st clair |                | 2019-11-22",
        "ellis 1200 Oak Street                 | ellis oak street |                   |",
        "aged 7 amara lane                     | amara lane     |                     | 2019-11-22",
        "7 years amara lane                    | amara lane     |                     | 2019-11-22"})
    void an_address_is_no_name_and_a_house_number_no_age(String typed, String words, String place, LocalDate youngest) {
        var question = Question.of(typed, TODAY);

        assertThat(question.words()).isEqualTo(List.of(words.split(" ")));
        assertThat(question.born() == null ? null : question.born().likelyTo()).isEqualTo(youngest);
        if (place != null) assertThat(question.place()).isEqualTo(place);
    }

    @Test void a_street_without_a_number_may_be_a_surname_and_need_not_be() {
        assertThat(Question.of("Thackray Thimble Street", TODAY).counted()).isEqualTo(1);
        assertThat(Question.of("Thackray Thimble Street", TODAY).streets()).contains("thimblestreet");
        assertThat(Question.of("Emily Street", TODAY).counted()).isEqualTo(2);
        assertThat(Question.of("Thimble Street Thackray", TODAY).counted()).isEqualTo(1);
        assertThat(Question.of("Thackray Hill View Road", TODAY).streets()).containsExactlyInAnyOrder("viewroad", "hillviewroad");
    }

    @Test void an_address_alone_is_looked_for_by_its_street_too() {
        var alone = Question.of("16 Thimble Street", TODAY);

        assertThat(alone.words()).containsExactly("thimble", "street");
        assertThat(alone.counted()).isEqualTo(1);
        assertThat(alone.streets()).containsExactly("thimblestreet");
    }

    @Test void what_begins_with_a_number_behind_a_name_may_be_an_address() {
        assertThat(Question.of("Ellis 16 Thimble", TODAY).place()).isEqualTo("16thimble");
    }

    @Test void nothing_typed_asks_nothing() {
        for (var typed : new String[] {null, "", "  ", "7", "--"}) assertThat(Question.of(typed, TODAY).words()).isEmpty();
        assertThat(Question.of("--", TODAY).empty()).isTrue();
    }

    @Test void hyphens_and_spaces_are_forgotten_first() {
        assertThat(Letters.ofName("Smith-Jones")).containsExactly("smith", "jones", "smithjones");
        assertThat(Letters.ofName("al Hassan")).containsExactly("hassan", "alhassan");
        assertThat(Letters.ofName("Ó’Neill")).containsExactly("oneill");
        assertThat(Letters.ofName("Szczęsny-Żółć")).contains("szczesny", "zolc");
    }
}
