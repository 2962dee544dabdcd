package kith.pathway.evaluate;

import static kith.ledger.Happened.LONDON;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import kith.ledger.Fact;

/** The moment something is asked for: a time, or the end of a day in London. {@code last} is the last instant that counts. */
public record Moment(LocalDate day, Instant last) {

    /** @throws DateTimeException when it is neither a date nor a date and time with offset */
    public static Moment valueOf(String text) {
        if (text.length() > 10) {
            var at = OffsetDateTime.parse(text).toInstant();
            return new Moment(at.atZone(LONDON).toLocalDate(), at);
        }
        var day = LocalDate.parse(text);
        return new Moment(day, day.plusDays(1).atStartOfDay(LONDON).toInstant().minusNanos(1));
    }

    public boolean happened(Fact<?> fact) {
        return fact.happened().at() == null ? !fact.happened().day().isAfter(day) : !fact.happened().at().isAfter(last);
    }

    @Override
    public String toString() {
        return last.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
