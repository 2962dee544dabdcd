package kith.exchange.imports;

import static java.time.Duration.ofSeconds;
import static kith.exchange.imports.Imported.TODAY;
import static kith.exchange.imports.Imported.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileCsvTest {

    @TempDir Path folder;

    @BeforeEach void samples() throws IOException {
        for (var name : new String[] {"header", "episodes", "reviews", "missing"}) write(name + ".csv", text(name));
    }

    @Test void marks_line_ends_and_the_spelling_of_names_do_not_matter() throws IOException {
        var strange = Files.createDirectory(folder.resolve("2026"));
        Files.writeString(strange.resolve("SSDA903 2026 - Header.CSV"), "\ufeff" + text("header").replace("\n", "\r\n"));
        Files.writeString(strange.resolve("Episodes_v2.csv"), text("episodes").replace("CHILD,DECOM", "Child,Decom"));
        Files.writeString(strange.resolve("Sw-Episodes.csv"), text("sw_episodes"));

        var read = Ssda903Reader.read(strange, null, TODAY);

        assertThat(read.problems().found()).isEmpty();
        assertThat(read.children().get("K1003")).filteredOn(Row.SocialWorker.class::isInstance).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "=HYPERLINK(\"\"x\"\")"})
    void a_formula_costs_no_more_than_itself_and_is_shown_harmlessly(String formula) throws IOException {
        write("episodes.csv", text("episodes").replaceFirst("ZZ1 1AA", "\"" + formula.replace("$", "") + "\""));

        var read = read();
        assertThat(read.problems().found()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.child()).isEqualTo("K1003");
        });
    }

    @Test void a_cell_of_a_million_characters_costs_its_row_alone() throws IOException {
        write("episodes.csv", text("episodes").replaceFirst("XXXXXXX", "X".repeat(1_000_000)));

        var read = assertTimeoutPreemptively(ofSeconds(5), this::read);
        assertThat(read.problems().found()).singleElement().satisfies(problem -> assertThat(problem.toString()).hasSizeLessThan(400).contains("1000000 characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHILD", "DECOM", "LS", "REC"})
    void a_missing_column_is_named(String column) throws IOException {
        write("episodes.csv", text("episodes").replaceFirst(column, "X"));

        assertThatThrownBy(this::read).isInstanceOf(Refused.class).hasMessageContaining("column " + column + " is missing");
    }

    @Test void a_missing_column_of_a_lesser_table_costs_that_table_alone() throws IOException {
        write("reviews.csv", text("reviews").replaceFirst("REVIEW,", "DAY,"));

        var read = read();
        assertThat(read.children()).hasSize(3);
        assertThat(read.problems().found()).singleElement().satisfies(problem -> assertThat(problem.what()).contains("REVIEW is missing"));
    }

    @Test void letters_that_only_look_like_a_column_are_a_missing_column() throws IOException {
        write("header.csv", text("header").replaceFirst("CHILD", "\u0421HILD"));

        assertThatThrownBy(this::read).isInstanceOf(Refused.class).hasMessageContaining("CHILD is missing");
    }

    @Test void a_column_twice_is_refused() throws IOException {
        write("header.csv", text("header").replaceFirst("ETHNIC", "DOB"));

        assertThatThrownBy(this::read).isInstanceOf(Refused.class).hasMessageContaining("twice");
    }

    @Test void utf_16_is_named_as_what_it_is() throws IOException {
        Files.write(folder.resolve("header.csv"), text("header").getBytes(StandardCharsets.UTF_16));

        assertThatThrownBy(this::read).isInstanceOf(Refused.class).hasMessageContaining("UTF-16");
    }

    @Test void bytes_that_are_not_utf_8_cost_their_value_alone_and_its_line_is_said() throws IOException {
        Files.write(folder.resolve("episodes.csv"), text("episodes").replaceFirst("K1003,15/09/2025(.*)ZZ1 1AA", "K1003,15/09/2025$1ZZ1 1\u00e9").getBytes(StandardCharsets.ISO_8859_1));

        var read = read();
        assertThat(read.children()).hasSize(3);
        assertThat(read.children().get("K1003")).filteredOn(Row.Episode.class::isInstance).hasSize(3);
        assertThat(read.problems().found()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.child()).isEqualTo("K1003");
            assertThat(problem.toString()).contains("UTF-8");
        });
    }

    @Test void a_header_that_is_not_utf_8_is_said_to_be_so() throws IOException {
        Files.write(folder.resolve("header.csv"), text("header").replaceFirst("ETHNIC", "\u00e9THNIC").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(this::read).isInstanceOf(Refused.class).hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void values_that_are_separated_by_another_mark_are_said_to_be_so(String mark) throws IOException {
        write("header.csv", text("header").replace(",", mark));

        assertThatThrownBy(this::read).isInstanceOf(Refused.class).hasMessageContaining("separated by " + (mark.equals(";") ? ";" : "a tab") + " and not by ,");
    }

    @Test void a_quotation_mark_never_closed_leaves_the_rows_before_it() throws IOException {
        write("reviews.csv", text("reviews").replace("K1003,30/11/2009,16/03/2026", "K1003,30/11/2009,\"16/03/2026"));

        var read = read();
        assertThat(read.children().get("K1003")).filteredOn(Row.CareReview.class::isInstance).hasSize(2);
        assertThat(read.problems().found()).singleElement().satisfies(problem -> assertThat(problem.what()).contains("quotation mark"));
    }

    @Test void zeros_in_the_text_cost_their_value() throws IOException {
        write("reviews.csv", text("reviews").replaceFirst("PN1", "PN\u00001"));

        assertThat(read().problems().found()).singleElement().satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
    }

    @Test void a_row_with_too_many_values_is_listed() throws IOException {
        write("reviews.csv", text("reviews").replaceFirst("PN1", "PN1,x"));

        assertThat(read().problems().found()).singleElement().satisfies(problem -> assertThat(problem.what()).contains("more values"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"header.csv", "episodes.csv"})
    void without_its_vital_tables_a_folder_is_refused(String name) throws IOException {
        Files.delete(folder.resolve(name));

        assertThatThrownBy(this::read).isInstanceOf(Refused.class).hasMessageContaining(name);
    }

    @Test void an_empty_file_is_refused() throws IOException {
        write("header.csv", "");

        assertThatThrownBy(this::read).isInstanceOf(Refused.class).hasMessageContaining("empty");
    }

    @Test void a_hundred_thousand_broken_rows_give_a_list_that_can_be_read() throws IOException {
        write("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n" + "K9999,30/11/2009,27/06/2025,PN1\n".repeat(100_000));

        var read = assertTimeoutPreemptively(ofSeconds(5), this::read);
        assertThat(read.problems().count()).isEqualTo(100_000);
        assertThat(read.problems().found()).hasSize(20_000);
    }

    private Return read() {
        return Ssda903Reader.read(folder, null, TODAY);
    }

    private static String text(String name) {
        return sample("ssda903-2026/" + name + ".csv");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
