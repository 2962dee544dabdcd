package kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypingDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "today | 2026-11-22", " Today  | 2026-11-22", "yesterday | 2026-11-21", "tomorrow | 2026-11-23", "22/11/2026 | 2026-11-22", "2/3/2026 | 2026-03-02", "02.03.26 | 2026-03-02",
        "2-3-2026 | 2026-03-02", "2 3 2026 | 2026-03-02", "2026-03-02 | 2026-03-02", "22 Nov | 2026-11-22", "22nd November 2026 | 2026-11-22", "Sunday 22 November 2026 | 2026-11-22",
        "1 sept 2025 | 2025-09-01", "5/1 | 2027-01-05", "22/11 | 2026-11-22", "20 dec | 2026-12-20", "4/5/17 | 2017-05-04", "4/5/63 | 1963-05-04", "29/02/2024 | 2024-02-29"})
    void a_date_is_read_as_people_type_it(String typed, LocalDate read) {
        assertThat(Typed.date(typed, TODAY)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "31/02/2026", "29/02/2026", "00/01/2026", "11/22/2026", "soon", "22", "1/1/26000", "2026-13-01", "22 ju", "22/11/0026", "<script>", "٢٢/١١/٢٠٢٦"})
    void what_is_no_date_is_not_guessed(String typed) {
        assertThat(Typed.date(typed, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"16:42, 16:42", "16.42, 16:42", "1642, 16:42", "9:05, 09:05", "4.30pm, 16:30", "4pm, 16:00", "4 PM, 16:00", "12am, 00:00", "12pm, 12:00", "noon, 12:00", "00:00, 00:00"})
    void a_time_is_read_as_people_type_it(String typed, LocalTime read) {
        assertThat(Typed.time(typed)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25:10", "16:60", "4", "13pm", "0am", "later"})
    void what_is_no_time_is_not_guessed(String typed) {
        assertThat(Typed.time(typed)).isEmpty();
    }

    @Test void a_field_keeps_what_was_typed_and_its_first_fault() {
        var field = Field.of("happened", "31/02/2026").aDate(TODAY, "Enter a real date").must(false, "Something else");

        assertThat(field.value()).isEqualTo("31/02/2026");
        assertThat(field.error()).isEqualTo("Enter a real date");
        assertThat(field.date(TODAY)).isEmpty();
    }

    @Test void a_field_says_what_is_missing_or_not_offered() {
        assertThat(Field.of("note", "  ").orElse("Enter the note").error()).isEqualTo("Enter the note");
        assertThat(Field.of("tone", "MAUVE").oneOf(Tone.class, "Choose a colour").error()).isEqualTo("Choose a colour");
        assertThat(Field.of("tone", "RED").oneOf(Tone.class, "Choose a colour").as(Tone.class)).contains(Tone.RED);
        assertThat(Field.of("note", "é".repeat(3)).atMost(2, "Too long").error()).isEqualTo("Too long");
        assertThat(Field.blank("children[0].alone").id()).isEqualTo("children-0-alone");
    }
}
