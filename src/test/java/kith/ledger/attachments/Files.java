package kith.ledger.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each kind, and some that are not what they say. */
final class Files {

    private Files() { }

    static byte[] pdf() { return bytes("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"); }

    static byte[] png() { return with(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 64); }

    static byte[] jpeg() { return with(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0}, 64); }

    static byte[] heic() { return with(new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c'}, 64); }

    static byte[] email() { return bytes("From: school@example.org\r\nTo: hub@example.org\r\nSubject: Attendance\r\nMessage-ID: <1@example.org>\r\n\r\nHello\r\n"); }

    static byte[] outlook() {
        var name = "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE);
        var file = with(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1}, 2048);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    static byte[] oldWord() { return with(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1}, 2048); }

    static byte[] docx() { return zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w:document/>"); }

    static byte[] xlsx() { return zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>"); }

    static byte[] zip(String... namesAndContents) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(bytes(namesAndContents[i + 1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A Word document whose one part unpacks to so many megabytes of nothing. */
    static byte[] bomb(int megabytes) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var nothing = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) zip.write(nothing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] manyEntries() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 10_010; i++) zip.putNextEntry(new ZipEntry("word/" + i));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(String text) { return text.getBytes(StandardCharsets.UTF_8); }

    private static byte[] with(byte[] head, int size) {
        var file = new byte[size];
        System.arraycopy(head, 0, file, 0, head.length);
        return file;
    }
}
