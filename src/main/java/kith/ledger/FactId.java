package kith.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id its client gave a fact, so that a resend is harmless. */
public record FactId(UUID value) {

    /** Any text: one that is no UUID (a hand-written file's "f1") gets the UUID of its name. */
    @JsonCreator
    public static FactId valueOf(String text) {
        return new FactId(Uuids.of(text));
    }

    public static FactId fresh() {
        return new FactId(Uuids.fresh());
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
