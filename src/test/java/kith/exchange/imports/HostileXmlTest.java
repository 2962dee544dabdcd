package kith.exchange.imports;

import static java.time.Duration.ofSeconds;
import static kith.exchange.imports.Imported.TODAY;
import static kith.exchange.imports.Imported.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXmlTest {

    @TempDir Path folder;

    static Stream<String> declarations() {
        var secret = Path.of("pom.xml").toAbsolutePath().toUri();
        return Stream.of(
            "<!DOCTYPE Message [<!ENTITY x SYSTEM \"" + secret + "\">]>",
            "<!DOCTYPE Message [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE Message [<!ENTITY x SYSTEM \"http://127.0.0.1:PORT/x\">]>",
            "<!DOCTYPE Message [<!ENTITY x SYSTEM \"ftp://127.0.0.1:PORT/x\">]>",
            "<!DOCTYPE Message [<!ENTITY x SYSTEM \"jar:file:///tmp/x.jar!/x\">]>",
            "<!DOCTYPE Message [<!ENTITY % x SYSTEM \"http://127.0.0.1:PORT/x.dtd\"> %x;]>",
            "<!DOCTYPE Message SYSTEM \"http://127.0.0.1:PORT/x.dtd\">",
            "<!DOCTYPE Message PUBLIC \"-//X//Y\" \"http://127.0.0.1:PORT/x.dtd\">",
            "<!DOCTYPE Message [<!ENTITY x \"lol\">]>",
            "<!DOCTYPE Message [" + laughs() + "]>",
            "<!DOCTYPE Message [<!ENTITY x \"" + "a".repeat(100_000) + "\">]>",
            "<!DOCTYPE Message [<!ELEMENT Message ANY><!ATTLIST Message a CDATA \"" + "b".repeat(10_000) + "\">]>",
            "<!DOCTYPE Message>");
    }

    private static String laughs() {
        var text = new StringBuilder("<!ENTITY x0 \"lol\">");
        IntStream.range(1, 12).forEach(n -> text.append("<!ENTITY x").append(n).append(" \"").append(("&x" + (n - 1) + ";").repeat(10)).append("\">"));
        return text.append("<!ENTITY x \"&x11;\">").toString();
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void entities_are_refused_and_nothing_outside_is_asked(String declaration) throws IOException {
        try (var outside = new ServerSocket(0)) {
            outside.setSoTimeout(50);
            var file = write(sample("cin-2026.xml").replaceFirst("(?s)<!--.*?-->", java.util.regex.Matcher.quoteReplacement(declaration.replace("PORT", "" + outside.getLocalPort()))).replace("WBRI", "&x;"));

            assertTimeoutPreemptively(ofSeconds(5), () -> assertThatThrownBy(() -> CinReader.read(file, TODAY)).isInstanceOf(Refused.class).hasMessageContaining("entities"));
            assertThatThrownBy(outside::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test void an_entity_that_is_nowhere_declared_loads_the_children_before_it_at_most() throws IOException {
        var file = write(sample("cin-2026.xml").replace("APKN", "&x;"));

        assertThatThrownBy(() -> CinReader.read(file, TODAY)).isInstanceOf(Refused.class).hasMessageContaining("line");
    }

    @Test void a_hint_to_a_schema_and_an_include_are_not_followed() throws IOException {
        var file = write(sample("cin-2026.xml").replace("<Message>", "<Message xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"file:///etc/passwd\">"
            + "<?xml-stylesheet href=\"file:///etc/passwd\"?><include xmlns=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>"));

        assertThat(CinReader.read(file, TODAY).children()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 300, 900, 2_000, 3_676, 4_000, 6_000})
    void a_truncated_file_gives_the_children_before_the_break_and_says_where_it_breaks(int length) throws IOException {
        var whole = sample("cin-2026.xml");
        var file = write(whole.substring(0, length));
        int complete = whole.substring(0, length).split("</Child>", -1).length - 1;

        if (complete == 0) {
            assertThatThrownBy(() -> CinReader.read(file, TODAY)).isInstanceOf(Refused.class);
        } else {
            var read = CinReader.read(file, TODAY);
            assertThat(read.children()).hasSize(complete);
            assertThat(read.problems().found()).singleElement().satisfies(problem -> assertThat(problem.line()).isPositive());
            assertThat(read.problems().found().getFirst().what()).startsWith("The file breaks off");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mum & Dad", "Mum &Dad"})
    void an_ampersand_by_itself_is_called_one(String text) throws IOException {
        var file = write(sample("cin-2026.xml").replaceFirst("NONE", text));

        assertThatThrownBy(() -> CinReader.read(file, TODAY)).isInstanceOf(Refused.class).hasMessageContaining("&amp;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1", "windows-1252"})
    void a_file_in_the_encoding_it_names_is_read(String encoding) throws IOException {
        var file = folder.resolve("x.xml");
        Files.write(file, sample("cin-2026.xml").replace("UTF-8", encoding).replace("Invented", "Invented \u00e9").getBytes(Charset.forName(encoding)));

        assertThat(CinReader.read(file, TODAY).children()).hasSize(5);
    }

    @Test void bytes_of_another_encoding_cost_their_row_alone_and_nothing_else_is_written_on_the_screen() throws IOException {
        var file = folder.resolve("x.xml");
        Files.write(file, sample("cin-2026.xml").replace("<Ethnicity>WBRI", "<Ethnicity>\u00e9").getBytes(StandardCharsets.ISO_8859_1));

        var screen = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(screen, true, StandardCharsets.UTF_8));
        try {
            var read = CinReader.read(file, TODAY);
            assertThat(read.children()).hasSize(5);
            assertThat(read.problems().found()).isNotEmpty().allSatisfy(problem -> assertThat(problem.toString()).contains("line ", "child K", "Ethnicity", "UTF-8"));
        } finally {
            System.setErr(before);
        }
        assertThat(screen.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test void a_file_that_says_utf_16_and_is_not_is_told_so() throws IOException {
        var file = write(sample("cin-2026.xml").replace("UTF-8", "UTF-16"));

        assertThatThrownBy(() -> CinReader.read(file, TODAY)).isInstanceOf(Refused.class).hasMessageContaining("says that it is UTF-16 and is not saved so");
    }

    @Test void a_byte_order_mark_does_not_matter() throws IOException {
        assertThat(CinReader.read(write("\ufeff" + sample("cin-2026.xml")), TODAY).children()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void a_file_that_is_saved_as_utf_16_and_says_otherwise_is_told_both(String encoding) throws IOException {
        var file = folder.resolve("x.xml");
        Files.write(file, sample("cin-2026.xml").getBytes(Charset.forName(encoding)));

        assertThatThrownBy(() -> CinReader.read(file, TODAY)).isInstanceOf(Refused.class).hasMessageContaining("saved as UTF-16 and says that it is UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-7", "EBCDIC-X", "x"})
    void an_encoding_nobody_knows_is_refused(String encoding) throws IOException {
        var file = write(sample("cin-2026.xml").replace("UTF-8", encoding));

        assertThatThrownBy(() -> CinReader.read(file, TODAY)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "CHILD,DOB\n1,2", "{}", "<", "<Message/>", "<Message><Header/></Message>", "\u0000\u0000", "<Message><Children/></Message>", "PK\u0003\u0004"})
    void what_is_no_census_is_refused(String content) throws IOException {
        var file = write(content);

        assertThatThrownBy(() -> CinReader.read(file, TODAY)).isInstanceOf(Refused.class);
    }

    @Test void a_folder_is_called_one() {
        assertThatThrownBy(() -> CinReader.read(folder, TODAY)).isInstanceOf(Refused.class).hasMessageContaining("This is a folder");
    }

    @Test void a_hundred_thousand_elements_in_one_another_are_refused_at_once() throws IOException {
        var file = write("<Message>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</Message>");

        assertTimeoutPreemptively(ofSeconds(5), () -> assertThatThrownBy(() -> CinReader.read(file, TODAY)).isInstanceOf(Refused.class));
    }

    @Test void a_million_elements_in_one_child_are_refused() throws IOException {
        var file = write(sample("cin-2026.xml").replaceFirst("<ChildCharacteristics>", "<ChildCharacteristics>" + "<a/>".repeat(1_000_000)));

        assertTimeoutPreemptively(ofSeconds(5), () -> assertThatThrownBy(() -> CinReader.read(file, TODAY)).isInstanceOf(Refused.class));
    }

    @Test void a_value_of_a_million_characters_costs_its_row_alone() throws IOException {
        var file = write(sample("cin-2026.xml").replaceFirst("<ReferralSource>2A", "<ReferralSource>" + "2".repeat(3_000_000)));

        var read = assertTimeoutPreemptively(ofSeconds(5), () -> CinReader.read(file, TODAY));
        assertThat(read.children()).hasSize(5);
        assertThat(read.problems().found()).singleElement().satisfies(problem -> assertThat(problem.what()).contains("characters"));
    }

    @Test void many_attributes_are_refused_or_read_quickly() throws IOException {
        var attributes = new StringBuilder();
        IntStream.range(0, 100_000).forEach(n -> attributes.append(" a").append(n).append("='1'"));
        var file = write(sample("cin-2026.xml").replaceFirst("<Message>", "<Message" + attributes + ">"));

        assertTimeoutPreemptively(ofSeconds(5), () -> assertThatThrownBy(() -> CinReader.read(file, TODAY)).isInstanceOf(Refused.class));
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("x.xml"), content);
    }
}
