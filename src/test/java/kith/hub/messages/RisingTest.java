package kith.hub.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Friday 20 November 2026, half past four: who has a message at which time, worked out by hand. */
class RisingTest {

    private static final Instant SENT = Instant.parse("2026-11-20T16:30:00Z");

    @ParameterizedTest @CsvSource({
        "false, true,  2026-11-20T17:30:00Z, WORKER",
        "false, true,  2026-11-22T12:00:00Z, WORKER",
        "false, true,  2026-11-23T08:00:00Z, COORDINATOR",
        "false, true,  2026-11-24T08:00:00Z, BUDDY",
        "false, false, 2026-11-20T16:31:00Z, COORDINATOR",
        "false, false, 2026-11-24T08:00:00Z, BUDDY",
        "true,  true,  2026-11-20T16:59:00Z, WORKER",
        "true,  true,  2026-11-20T17:00:00Z, COORDINATOR",
        "true,  true,  2026-11-20T18:30:00Z, BUDDY",
        "true,  false, 2026-11-20T16:30:00Z, COORDINATOR"})
    void a_message_rises_until_somebody_answers(boolean urgent, boolean reachable, Instant now, Rising to) {
        assertThat(Rising.of(urgent, reachable, false, SENT, now)).isEqualTo(to);
    }

    @ParameterizedTest @CsvSource({"2026-03-28T23:30:00Z, 2026-03-29T01:10:00Z, COORDINATOR", "2026-10-25T00:30:00Z, 2026-10-25T01:10:00Z, COORDINATOR", "2026-10-25T00:30:00Z, 2026-10-25T02:30:00Z, BUDDY"})
    void the_hours_are_hours_also_when_the_clocks_change(Instant sent, Instant now, Rising to) {
        assertThat(Rising.of(true, true, false, sent, now)).isEqualTo(to);
    }
}
