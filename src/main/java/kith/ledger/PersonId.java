package kith.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Whom a fact is about. */
public record PersonId(UUID value) implements Comparable<PersonId> {

    @JsonCreator
    public static PersonId valueOf(String text) {
        return new PersonId(Uuids.of(text));
    }

    public static PersonId fresh() {
        return new PersonId(Uuids.fresh());
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
