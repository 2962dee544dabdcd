package kith.ledger.attachments;

import java.util.UUID;

/** Made by the form that sends the file, so that sending twice keeps it once. */
public record AttachmentId(UUID value) {
    public static AttachmentId of(UUID value) { return new AttachmentId(value); }
}
