package kith.frontdoor.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import kith.ui.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

/** A time of today that has not come is asked about; the last minute before midnight is like any other. */
class ContactFormTest {

    @ParameterizedTest @CsvSource({"23:59:30, 23:59", "23:59:30, 16:30", "00:00:10, 00:00", "09:00, 00:00", "09:00, 09:01"})
    void a_time_that_has_come(LocalTime now, String typed) {
        assertThat(at(now, typed)).isNull();
    }

    @Test void a_time_that_has_not() {
        assertThat(at(LocalTime.of(9, 0), "09:02")).contains("not come yet");
        assertThat(at(LocalTime.of(0, 0, 10), "23:59")).contains("not come yet");
    }

    private static String at(LocalTime now, String typed) {
        var answers = new LinkedMultiValueMap<String, String>();
        answers.add("happened", "today");
        answers.add("at", typed);
        return ContactForm.of(UUID.randomUUID(), LocalDate.of(2026, 12, 31), now, null, List.of(), List.of(), new Answers(answers), List.of()).checked().at().error();
    }
}
