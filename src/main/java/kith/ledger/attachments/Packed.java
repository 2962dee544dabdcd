package kith.ledger.attachments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import kith.ledger.attachments.Kept.Reason;
import kith.ledger.attachments.Kinds.Found;
import org.springframework.core.io.InputStreamSource;

/** Word and Excel documents are archives: unpacked once, counting, so that one that would never end is stopped early. */
final class Packed {

    private static final long UNPACKED = 200L << 20;
    private static final int ENTRIES = 10_000;
    private static final int RATIO = 100;
    /** A few kilobytes of repeated spaces are no attack. */
    private static final long RATIO_FROM = 20L << 20;

    private Packed() { }

    static Found kind(InputStreamSource content) throws IOException {
        var packed = new Counting(content.getInputStream());
        boolean types = false, word = false, sheet = false;
        long unpacked = 0;
        int entries = 0;
        var buffer = new byte[1 << 16];
        try (var zip = new ZipInputStream(new BufferedInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().toLowerCase(Locale.ROOT);
                if (++entries > ENTRIES) return Found.refused(Reason.TOO_MUCH_INSIDE);
                if (forbidden(name)) return Found.refused(Reason.WRONG_KIND);
                types |= name.equals("[content_types].xml");
                word |= name.equals("word/document.xml");
                sheet |= name.equals("xl/workbook.xml");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > UNPACKED || unpacked > RATIO_FROM && unpacked / RATIO > packed.count()) return Found.refused(Reason.TOO_MUCH_INSIDE);
                }
            }
        } catch (ZipException | IllegalArgumentException broken) {
            return Found.refused(Reason.WRONG_KIND);
        }
        return types && word != sheet ? Found.of(word ? Kind.DOCX : Kind.XLSX) : Found.refused(Reason.WRONG_KIND);
    }

    /** Macros and controls, other archives, and names that lead out of the document. */
    private static boolean forbidden(String name) {
        return name.endsWith("vbaproject.bin") || name.contains("activex") || name.contains("..") || name.startsWith("/") || name.matches(".*\\.(zip|jar|7z|rar|gz|exe|dll|js|vbs|bat|cmd|ps1|lnk|hta)");
    }
}
