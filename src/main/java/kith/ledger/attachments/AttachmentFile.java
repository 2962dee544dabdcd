package kith.ledger.attachments;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file on its way to a worker: always to be saved, never shown as a page of ours, and with no right to run anything. */
public record AttachmentFile(Attachment attachment, byte[] content) {

    public ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
            .header("Content-Disposition", ContentDisposition.attachment().filename(attachment.name(), StandardCharsets.UTF_8).build().toString())
            .header("Content-Security-Policy", "default-src 'none'; sandbox")
            .header("X-Content-Type-Options", "nosniff")
            .contentType(MediaType.parseMediaType(attachment.kind().type()))
            .body(content);
    }
}
