package kith.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.panel.PanelFacts.PanelDecided;
import kith.panel.PanelFacts.PanelRequested;
import org.junit.jupiter.api.Test;

/** A matter that was put off and decided on one day is decided, in whatever order its facts come to the fold. */
class MattersTest {

    private static final PersonId CHILD = new PersonId(new UUID(7, 7));
    private static final FactId REQUEST = new FactId(new UUID(8, 8));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @Test void of_one_day_the_decision_holds_and_not_the_putting_off() {
        assertThat(Stream.of(List.of("deferred", "agreed"), List.of("agreed", "deferred")).map(each -> state(each, DAY, DAY))).containsOnly("decided");
    }

    @Test void put_off_on_a_later_day_it_waits_again() {
        assertThat(state(List.of("agreed", "deferred"), DAY, DAY.plusDays(1))).isEqualTo("deferred");
    }

    private static Object state(List<String> outcomes, LocalDate... days) {
        var asked = Matters.NONE.requested(Fact.of(REQUEST, PanelFacts.REQUESTED, List.of(CHILD), Happened.on(DAY), Recorded.at(Instant.EPOCH), new PanelRequested("resource-panel", "external-placement")));
        for (int n = 0; n < days.length; n++) asked = asked.decided(decision(outcomes.get(n), days[n], n));
        return asked.rows(CHILD.value()).getFirst()[6];
    }

    private static Fact<PanelDecided> decision(String outcome, LocalDate day, int n) {
        return Fact.of(new FactId(new UUID(9, n)), PanelFacts.DECIDED, List.of(CHILD), Happened.on(day), Recorded.at(Instant.EPOCH),
            new PanelDecided("resource-panel", "external-placement", outcome, "panel", null, REQUEST, false));
    }
}
