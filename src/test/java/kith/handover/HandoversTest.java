package kith.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kith.app.Tellings;
import kith.handover.HandoverFacts.HandoverAccepted;
import kith.handover.HandoverFacts.HandoverOffered;
import kith.handover.HandoverFacts.HandoverReturned;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.pathway.Fold;
import kith.pathway.Timeline;
import org.junit.jupiter.api.Test;

/** What came of an offer follows from the facts alone, in whatever order they were recorded. */
class HandoversTest {

    private static final Fold FOLD = new Fold(Tellings.all());
    private static final PersonId CHILD = PersonId.fresh();
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Fact<?> first = fact(HandoverFacts.OFFERED, MONDAY, new HandoverOffered("step-down", "hub-3", "hub-9", null));
    private final Fact<?> back = fact(HandoverFacts.RETURNED, MONDAY.plusDays(2), new HandoverReturned(first.id(), "no-room"));
    private final Fact<?> again = fact(HandoverFacts.OFFERED, MONDAY.plusDays(3), new HandoverOffered("step-down", "hub-3", null, "school"));
    private final Fact<?> taken = fact(HandoverFacts.ACCEPTED, MONDAY.plusDays(8), new HandoverAccepted(again.id(), "step-down", null, "school"));
    private final Fact<?> late = fact(HandoverFacts.RETURNED, MONDAY.plusDays(9), new HandoverReturned(again.id(), "other"));

    @Test void each_offer_has_its_own_answer_and_the_first_counts() {
        var rows = rows(List.of(first, back, again, taken, late));

        assertThat(rows).extracting(row -> row[1], row -> row[8], row -> row[10], row -> row[12]).containsExactly(
            tuple(first.id().value(), "returned", MONDAY.plusDays(2), "no-room"), tuple(again.id().value(), "accepted", MONDAY.plusDays(8), null));
    }

    @Test void an_offer_without_an_answer_is_open() {
        assertThat(rows(List.of(first))).singleElement().satisfies(row -> assertThat(row).contains("open", "hub-3", "hub-9").doesNotContain("returned"));
    }

    @Test void the_order_of_recording_makes_no_difference() {
        var facts = new ArrayList<>(List.of(first, back, again, taken, late));
        var expected = rows(facts);
        for (int seed = 0; seed < 30; seed++) {
            Collections.shuffle(facts, new Random(seed));
            assertThat(rows(facts)).usingRecursiveComparison().isEqualTo(expected);
        }
    }

    private static List<Object[]> rows(List<Fact<?>> facts) {
        return Handovers.PROJECTION.rows().apply(FOLD.of(CHILD, facts), Timeline.EMPTY);
    }

    private static <B extends Record> Fact<B> fact(FactKind<B> kind, LocalDate day, B body) {
        return Fact.of(FactId.fresh(), kind, List.of(CHILD), Happened.on(day), Recorded.at(day.atTime(12, 0).atZone(Happened.LONDON).toInstant()), body);
    }
}
