package kith.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 20", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "－1", "＠x", "=cmd|' /C calc'!A0"})
    void what_would_be_a_formula_is_words(String formula) throws IOException {
        assertThat(written(formula)).startsWith("\"'").contains(formula.replace("\"", "\"\""));
    }

    @Test void everything_typed_is_quoted_and_numbers_stay_numbers() throws IOException {
        assertThat(written("Says \"no\", twice", -5, null, "Łukasz")).isEqualTo("\"Says \"\"no\"\", twice\",\"-5\",\"\",\"Łukasz\"\r\n");
    }

    private static String written(Object... cells) throws IOException {
        var text = new StringWriter();
        try (var csv = new Csv(text)) {
            csv.row(cells);
        }
        return text.toString();
    }
}
