package kith.exchange.imports;

import static java.time.Duration.ofSeconds;
import static kith.exchange.imports.Imported.TODAY;
import static kith.exchange.imports.Imported.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Test void rows_that_end_early_are_said_and_what_they_hold_is_read() throws IOException {
        write("episodes.csv", text("episodes").replaceFirst("U6,PR1,15/09/2025,X1,,ZZ1 1AA,ZZ2 2BB,XXXXXXX", "U6,PR1"));

        var read = read();
        assertThat(read.problems().none()).isTrue();
        assertThat(read.problems().notes()).contains("episodes.csv: 1 row ends before the last column of the header (the first at line 2); what is missing was taken as empty.");
        assertThat(read.children().get("K1003")).filteredOn(Row.Episode.class::isInstance).hasSize(3);
    }

    @Test void a_mark_of_the_byte_order_in_the_middle_is_no_part_of_a_value() throws IOException {
        write("episodes.csv", text("episodes").replaceFirst("\nK1003", "\n\ufeffK1003"));

        assertThat(read().problems().found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"header.csv", "people.csv"})
    void a_workbook_or_an_archive_by_the_name_of_a_table_is_said_to_be_one(String name) throws IOException {
        Files.write(folder.resolve(name), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, (byte) 0xff});

        assertThatThrownBy(() -> new CsvFile(folder.resolve(name), new Problems()).read(List.of("CHILD"), cells -> { })).isInstanceOf(Refused.class).hasMessageContaining("workbook");
    }

    @Test void an_archive_in_place_of_the_folder_is_refused() throws IOException {
        var archive = Files.write(folder.resolve("ssda903-2026.zip"), new byte[] {'P', 'K', 3, 4});

        assertThatThrownBy(() -> Ssda903Reader.read(archive, null, TODAY)).isInstanceOf(Refused.class).hasMessageContaining("Name the folder");
    }

    @Test void a_folder_by_the_name_of_a_table_is_not_passed_over_in_silence() throws IOException {
        Files.createDirectory(folder.resolve("oc3.csv"));

        assertThat(read().problems().notes()).contains("oc3.csv is no file and was not read.");
    }

    @Test void two_files_of_one_name_in_different_case_are_listed() throws IOException {
        write("REVIEWS.csv", text("reviews"));

        assertThat(read().problems().found()).singleElement().satisfies(problem -> assertThat(problem.what()).contains("is the same table"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oc3 2023-24.csv", "oc3_2024.csv"})
    void a_table_named_for_another_year_is_not_taken_for_one_of_this(String name) throws IOException {
        write(name, text("oc3"));

        assertThatThrownBy(this::read).isInstanceOf(Refused.class).hasMessageContaining(name).hasMessageContaining("2025-26").hasMessageContaining("--year 2026");
        assertThat(Ssda903Reader.read(folder, 2026, TODAY).children().get("K2001")).filteredOn(Row.Leaver.class::isInstance).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oc3 2025-26.csv", "oc3_2026.csv", "oc3 2025.csv", "oc3_2027-01-15.csv"})
    void a_table_named_for_this_year_by_its_end_or_its_beginning_or_for_the_day_of_its_export_is_read(String name) throws IOException {
        write(name, text("oc3"));

        assertThat(read().children().get("K2001")).filteredOn(Row.Leaver.class::isInstance).hasSize(1);
    }

    /** Memory that nothing is mapped to is a file that is there and cannot be read, whoever asks. */
    @Test void a_table_that_cannot_be_read_is_listed_and_the_rest_stands() throws IOException {
        var unreadable = Path.of("/proc/self/mem");
        assumeTrue(Files.exists(unreadable));
        Files.createSymbolicLink(folder.resolve("oc3.csv"), unreadable);

        var read = read();
        assertThat(read.problems().found()).singleElement().satisfies(problem -> assertThat(problem.what()).contains("cannot be read", "the whole table was left out"));
        assertThat(Fingerprint.of(folder, read)).hasSize(64);
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
