package kith.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way agrees with the JDK's own. */
class IsoTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T16:10:00Z", "2026-03-02T16:10:00.5Z", "2026-03-02T16:10:00.123456Z", "2026-03-02T16:10:00.000000001Z", "2026-03-02T16:10Z", "2026-03-02T16:10:00+01:00",
        "2026-03-02T16:10:00.25+01:00", "0001-01-01T00:00:00Z", "2024-02-29T23:59:59Z", "1969-12-31T23:59:59.999Z", "2026-03-02T16:10:00-05:30"})
    void a_moment(String text) {
        assertThat(Iso.moment(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-03-02", "2026-03-02T16:10:00", "2026-02-30T16:10:00Z", "2026-03-02T25:10:00Z", "2026-03-02T16:61:00Z", "2026-03-02 16:10:00Z", "2026-03-02T16:10:0xZ",
        "2026-03-02T16:10:00.12x4Z", "2026-03-02T16:10:00.1234567890Z", "20260302T161000Z", "yesterday at noon.....", "2026-03-02T16:10:00z0"})
    void no_moment(String text) {
        assertThatThrownBy(() -> OffsetDateTime.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Iso.moment(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2024-02-29", "0001-01-01", "9999-12-31"})
    void a_day(String text) {
        assertThat(Iso.day(text)).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-3-2", "2026-02-29", "2026-13-01", "2026-00-10", "2026/03/02", "2o26-03-02", "+026-03-02", "2026-03-02 "})
    void no_day(String text) {
        assertThatThrownBy(() -> Iso.day(text)).isInstanceOf(DateTimeException.class);
    }
}
