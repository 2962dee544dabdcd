package kith.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** When something happened: the day in London, and the moment where it is known. */
public record Happened(LocalDate day, Instant at) {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    public static Happened on(LocalDate day) {
        return new Happened(day, null);
    }

    public static Happened at(Instant moment) {
        return new Happened(moment.atZone(LONDON).toLocalDate(), moment);
    }

    /** The day and, where it was given, the time, in London. */
    public static Happened on(LocalDate day, Optional<LocalTime> time) {
        return time.map(at -> at(day.atTime(at).atZone(LONDON).toInstant())).orElse(on(day));
    }

    /**
     * A date (2026-03-02) or a date and time with offset (2026-03-02T16:10:00Z).
     * @throws DateTimeException when it is neither
     */
    @JsonCreator
    public static Happened valueOf(String text) {
        return text.length() == 10 ? on(Iso.day(text)) : at(Iso.moment(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return at == null ? day.toString() : at.toString();
    }
}
