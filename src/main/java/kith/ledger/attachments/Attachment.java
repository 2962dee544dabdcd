package kith.ledger.attachments;

import java.time.Instant;

/** A file that was handed in, without its content. */
public record Attachment(AttachmentId id, String name, Kind kind, long size, State state, Instant keptAt) {

    public enum State {
        CLEAN("Scanned"),
        HELD("Waiting to be scanned, and cannot be opened yet"),
        INFECTED("A virus was found, and the file was thrown away");

        private final String words;

        State(String words) { this.words = words; }

        public String words() { return words; }
    }
}
