package kith.ledger.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.KithTest;
import kith.ledger.attachments.Attachment.State;
import kith.ledger.attachments.Kept.Reason;
import kith.ledger.attachments.Kept.Refused;
import kith.ledger.attachments.Kept.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.transaction.support.TransactionTemplate;

class AttachmentsTest extends KithTest {

    @Autowired Attachments attachments;
    @Autowired TransactionTemplate transaction;

    private final AttachmentId id = AttachmentId.of(UUID.randomUUID());
    private FakeClamd clamd;

    @BeforeEach void start() throws Exception {
        clamd = new FakeClamd();
        System.setProperty("kith.clamd", clamd.address());
    }

    @AfterEach void stop() throws Exception {
        System.clearProperty("kith.clamd");
        clamd.close();
    }

    @ParameterizedTest @MethodSource("taken")
    void what_is_taken_is_known_by_its_content(Kind kind, byte[] content) {
        var kept = keep("anything.exe", content);

        assertThat(kept.kind()).isEqualTo(kind);
        assertThat(kept.name()).startsWith("anything.exe.");
        assertThat(attachments.open(id).orElseThrow().content()).isEqualTo(content);
    }

    static Stream<Arguments> taken() {
        return Stream.of(Arguments.of(Kind.PDF, Files.pdf()), Arguments.of(Kind.PNG, Files.png()), Arguments.of(Kind.JPEG, Files.jpeg()), Arguments.of(Kind.HEIC, Files.heic()),
            Arguments.of(Kind.DOCX, Files.docx()), Arguments.of(Kind.XLSX, Files.xlsx()), Arguments.of(Kind.TEXT, Files.bytes("She was not in school today.\n")),
            Arguments.of(Kind.EMAIL, Files.email()), Arguments.of(Kind.OUTLOOK, Files.outlook()));
    }

    @ParameterizedTest @MethodSource("refused")
    void what_may_do_harm_is_not_taken(Reason reason, String what, byte[] content) {
        assertThat(attachments.keep(id, "report.pdf", new ByteArrayResource(content))).as(what).isEqualTo(new Refused(reason));
        assertThat(attachments.state(List.of(id))).isEmpty();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
            Arguments.of(Reason.EMPTY, "nothing", new byte[0]),
            Arguments.of(Reason.WRONG_KIND, "web page", Files.bytes("<!DOCTYPE html><html><script>alert(1)</script></html>")),
            Arguments.of(Reason.WRONG_KIND, "drawing with a script", Files.bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")),
            Arguments.of(Reason.WRONG_KIND, "program", Files.bytes("MZ\u0000\u0000program")),
            Arguments.of(Reason.WRONG_KIND, "shell script", Files.bytes("#!/bin/sh\nrm -rf /\n")),
            Arguments.of(Reason.WRONG_KIND, "old Word document", Files.oldWord()),
            Arguments.of(Reason.WRONG_KIND, "plain archive", Files.zip("a.txt", "a")),
            Arguments.of(Reason.WRONG_KIND, "document with macros", Files.zip("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", "x")),
            Arguments.of(Reason.WRONG_KIND, "archive in a document", Files.zip("[Content_Types].xml", "", "word/document.xml", "", "word/more.zip", "x")),
            Arguments.of(Reason.WRONG_KIND, "name that leads out", Files.zip("[Content_Types].xml", "", "word/document.xml", "", "../../etc/passwd", "x")),
            Arguments.of(Reason.TOO_MUCH_INSIDE, "bomb", Files.bomb(400)),
            Arguments.of(Reason.TOO_MUCH_INSIDE, "ten thousand parts", Files.manyEntries()),
            Arguments.of(Reason.INFECTED, "virus", Files.bytes(FakeClamd.EICAR)));
    }

    @Test void a_file_larger_than_twenty_megabytes_is_refused_without_being_read_to_its_end() {
        var endless = new InputStreamSource() {
            long read;

            @Override public InputStream getInputStream() {
                return new InputStream() {
                    @Override public int read() { return 'a' + (int) (read++ & 0); }

                    @Override public int read(byte[] into, int from, int length) {
                        read += length;
                        return length;
                    }
                };
            }
        };

        assertThat(attachments.keep(id, "endless.txt", endless)).isEqualTo(new Refused(Reason.TOO_LARGE));
        assertThat(endless.read).isLessThan(Attachments.LARGEST + (1 << 20));
    }

    @Test void a_large_file_comes_back_as_it_went_in() {
        var content = "A line that is written many times over.\n".repeat(100_000).getBytes();
        keep("long.txt", content);

        assertThat(attachments.open(id).orElseThrow().content()).isEqualTo(content);
    }

    @Test void handing_in_twice_keeps_it_once() {
        keep("report.pdf", Files.pdf());

        assertThat(keep("report.pdf", Files.pdf()).id()).isEqualTo(id);
        assertThat(db(() -> db.sql("select count(*) from ledger.attachment_part where attachment = :id").param("id", id.value()).query(Integer.class).single())).isEqualTo(1);
    }

    @ParameterizedTest @CsvSource({"silent", "confused"})
    void what_nobody_looked_at_is_held_until_the_scanner_is_back(String mood) {
        clamd.feels(mood);
        assertThat(keep("report.pdf", Files.pdf()).state()).isEqualTo(State.HELD);
        assertThat(attachments.open(id)).isEmpty();

        clamd.feels("well");
        while (attachments.scanNextHeld());

        assertThat(attachments.state(List.of(id)).get(id).state()).isEqualTo(State.CLEAN);
        assertThat(attachments.open(id)).isPresent();
    }

    @Test void a_virus_found_later_is_thrown_away() {
        System.clearProperty("kith.clamd");
        keep("letter.txt", Files.bytes("Dear hub\n" + FakeClamd.EICAR));
        assertThat(attachments.scanNextHeld()).isFalse();

        System.setProperty("kith.clamd", clamd.address());
        while (attachments.scanNextHeld());

        assertThat(attachments.state(List.of(id)).get(id).state()).isEqualTo(State.INFECTED);
        assertThat(attachments.open(id)).isEmpty();
        assertThat(db(() -> db.sql("select count(*) from ledger.attachment_part where attachment = :id").param("id", id.value()).query(Integer.class).single())).isZero();
        assertThat(attachments.keep(id, "letter.txt", new ByteArrayResource(Files.pdf()))).isEqualTo(new Refused(Reason.INFECTED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"report.pdf | report.pdf", "C:\\Users\\me\\report.PDF | report.pdf", "../../etc/passwd | passwd.pdf", "..pdf | pdf.pdf",
        "a\u202Efdp.exe | afdp.exe.pdf", "a<script>.pdf | a_script_.pdf", "' ' | file.pdf"})
    void names_are_cleaned(String given, String shown) { assertThat(Names.clean(given, Kind.PDF)).isEqualTo(shown); }

    @Test void a_file_is_saved_and_never_shown() {
        keep("report \u00e9.pdf", Files.pdf());

        var headers = attachments.open(id).orElseThrow().answer().getHeaders();

        assertThat(headers.getFirst("Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''report%20%C3%A9.pdf");
        assertThat(headers.getFirst("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private Attachment keep(String name, byte[] content) { return ((Stored) attachments.keep(id, name, new ByteArrayResource(content))).attachment(); }

    private <T> T db(java.util.function.Supplier<T> work) { return transaction.execute(begun -> work.get()); }

}
