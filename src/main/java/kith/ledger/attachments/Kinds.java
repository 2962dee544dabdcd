package kith.ledger.attachments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import kith.ledger.attachments.Kept.Reason;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.core.io.InputStreamSource;

/** Looks into a file to say what it is. */
final class Kinds {

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
    /** Every Outlook message has a stream of this name; other old Office documents, which may hold macros, have not. */
    private static final byte[] MESSAGE = "__properties_version1.0".getBytes(StandardCharsets.UTF_16LE);

    private Kinds() { }

    record Found(Kind kind, Reason refused) {
        static Found of(Kind kind) { return new Found(kind, null); }

        static Found refused(Reason reason) { return new Found(null, reason); }
    }

    static Found of(InputStreamSource content) throws IOException {
        return switch (type(content)) {
            case "application/pdf" -> Found.of(Kind.PDF);
            case "image/jpeg" -> Found.of(Kind.JPEG);
            case "image/png" -> Found.of(Kind.PNG);
            case "image/heic", "image/heif" -> Found.of(Kind.HEIC);
            case "text/plain" -> Found.of(Kind.TEXT);
            case "message/rfc822" -> Found.of(Kind.EMAIL);
            case "application/zip", "application/x-tika-ooxml" -> Packed.kind(content);
            case "application/x-tika-msoffice", "application/vnd.ms-outlook" -> message(content) ? Found.of(Kind.OUTLOOK) : Found.refused(Reason.WRONG_KIND);
            default -> Found.refused(Reason.WRONG_KIND);
        };
    }

    private static String type(InputStreamSource content) throws IOException {
        try (var stream = new BufferedInputStream(content.getInputStream(), 1 << 17)) {
            return KNOWN.detect(stream, new Metadata()).getBaseType().toString();
        }
    }

    private static boolean message(InputStreamSource content) throws IOException {
        try (var stream = new BufferedInputStream(content.getInputStream())) {
            return contains(stream, MESSAGE);
        }
    }

    private static boolean contains(InputStream stream, byte[] wanted) throws IOException {
        int matched = 0;
        for (int next = stream.read(); next >= 0; next = stream.read()) {
            if (next == (wanted[matched] & 0xff)) matched++;
            else matched = next == (wanted[0] & 0xff) ? 1 : 0;
            if (matched == wanted.length) return true;
        }
        return false;
    }

}
