package kith.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kith.care.CareFacts.MissingEnded;
import kith.care.CareFacts.MissingStarted;
import kith.care.MissingFacts.InterviewHeld;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.pathway.Fold;
import org.junit.jupiter.api.Test;

/** Which time missing a talk was about. */
class MissingTest {

    private static final PersonId CAI = PersonId.fresh();
    private final List<Fact<?>> facts = new ArrayList<>();

    @Test void a_talk_on_the_day_of_the_return_is_about_that_return() {
        away("2026-01-05T20:00:00Z", "2026-01-06T08:00:00Z");
        talk("2026-01-07");
        away("2026-06-05T20:00:00Z", "2026-06-06T08:00:00Z");
        talk("2026-06-06T16:00:00Z");

        assertThat(interviewed()).containsExactly("2026-01-07", "2026-06-06");
    }

    @Test void and_a_talk_before_the_second_return_of_a_day_about_the_first() {
        away("2026-06-05T20:00:00Z", "2026-06-06T08:00:00Z");
        talk("2026-06-06T10:00:00Z");
        away("2026-06-06T12:00:00Z", "2026-06-06T21:00:00Z");

        assertThat(interviewed()).containsExactly("2026-06-06", "null");
    }

    @Test void a_talk_while_the_child_is_away_again_is_about_the_time_before() {
        away("2026-06-05T20:00:00Z", "2026-06-06T08:00:00Z");
        away("2026-06-07T20:00:00Z", "2026-06-10T08:00:00Z");
        talk("2026-06-08");

        assertThat(interviewed()).containsExactly("2026-06-08", "null");
    }

    private void away(String from, String until) {
        tell(CareFacts.MISSING_STARTED, from, new MissingStarted("M"));
        tell(CareFacts.MISSING_ENDED, until, new MissingEnded());
    }

    private void talk(String when) {
        tell(MissingFacts.HELD, when, InterviewHeld.of("held", null));
    }

    private <B extends Record> void tell(FactKind<B> kind, String when, B body) {
        facts.add(Fact.of(FactId.fresh(), kind, List.of(CAI), Happened.valueOf(when), Recorded.at(Instant.parse("2026-12-01T09:00:00Z")), body));
    }

    private List<String> interviewed() {
        var tellings = new ArrayList<>(CareFacts.tellings());
        tellings.addAll(MissingFacts.tellings());
        var missing = new Fold(tellings).of(CAI, facts).part(Missing.class).orElseThrow();
        return missing.periods().stream().map(each -> String.valueOf(each.interviewed())).toList();
    }
}
