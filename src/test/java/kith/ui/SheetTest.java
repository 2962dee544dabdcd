package kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-2", "@sum", "\t=1", "\r=1", "\n=1", "  =1"})
    void what_a_spreadsheet_would_run_is_plain_text(String cell) {
        assertThat(Sheet.plain(cell)).isEqualTo("'" + cell);
    }

    @Test void names_dates_and_nothing_stay_as_they_are() {
        assertThat(new String(new Sheet("Name", "Day").row("O'Neil, Ada", null).bytes(), StandardCharsets.UTF_8)).isEqualTo("Name,Day\r\n\"O'Neil, Ada\",\r\n");
    }
}
