package kith.people.confidential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.pathway.Fold;
import kith.people.confidential.ConfidentialFacts.AccessEnded;
import kith.people.confidential.ConfidentialFacts.AccessGranted;
import kith.people.confidential.ConfidentialFacts.ConflictDeclared;
import kith.people.confidential.ConfidentialFacts.ConflictLifted;
import kith.people.confidential.ConfidentialFacts.RecordSealed;
import kith.people.confidential.ConfidentialFacts.RecordUnsealed;
import kith.people.confidential.ConfidentialFacts.RestrictionLifted;
import kith.people.confidential.ConfidentialFacts.RestrictionPlaced;
import kith.people.confidential.ConfidentialFacts.StrandMarked;
import kith.people.confidential.ConfidentialFacts.StrandUnmarked;
import org.junit.jupiter.api.Test;

/** What opens a record and what closes it, done and undone on one day: the last word counts, in whatever order the facts are given. */
class LastWordOfADayTest {

    private static final Fold FOLD = new Fold(ConfidentialFacts.tellings());
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String WORKER = UUID.randomUUID().toString();
    private static final PersonId CHILD = PersonId.fresh();
    private static final FactId ENTRY = FactId.fresh();

    /** One way of opening and closing a record. @param shut whether the record is the more closed for it */
    private record Pair(FactKind<?> opens, Record opening, FactKind<?> closes, Record closing, java.util.function.Predicate<Confidence> shut) {}

    private static final List<Pair> PAIRS = List.of(
        new Pair(ConfidentialFacts.CONFLICT_LIFTED, new ConflictLifted(WORKER, "a", "b"), ConfidentialFacts.CONFLICT, new ConflictDeclared(WORKER, "friend"), it -> it.ties().stream().anyMatch(tie -> tie.until() == null)),
        new Pair(ConfidentialFacts.RESTRICTION_LIFTED, new RestrictionLifted(null), ConfidentialFacts.RESTRICTED, new RestrictionPlaced("inquiry", WORKER, List.of()), it -> it.guards().stream().anyMatch(guard -> guard.until() == null)),
        new Pair(ConfidentialFacts.UNSEALED, new RecordUnsealed("The court"), ConfidentialFacts.SEALED, new RecordSealed(List.of(WORKER)), it -> it.guards().stream().anyMatch(guard -> guard.until() == null)),
        new Pair(ConfidentialFacts.GRANTED, new AccessGranted(WORKER, "involved", null, null), ConfidentialFacts.ENDED, new AccessEnded(WORKER, "involved"), it -> it.ties().stream().noneMatch(tie -> tie.until() == null)),
        new Pair(ConfidentialFacts.STRAND_UNMARKED, new StrandUnmarked(ENTRY), ConfidentialFacts.STRAND, new StrandMarked(ENTRY, "third-party"), it -> !it.strands().isEmpty()));

    @Test void by_the_time_the_last_counts() {
        for (var each : PAIRS) for (var first : List.of(true, false)) for (int times = 1; times <= 4; times++) {
            var facts = new ArrayList<Fact<?>>(List.of(fact(each.closes, each.closing, Happened.on(DAY.minusYears(1)))));
            boolean shut = first;
            for (int hour = 0; hour < times; hour++, shut = !shut) facts.add(fact(shut ? each.closes : each.opens, shut ? each.closing : each.opening, Happened.at(Instant.parse("2026-03-02T09:00:00Z").plusSeconds(hour * 3600L))));
            assertThat(shut(each, facts)).as("%s, %s times, %s", each.closes, times, first).isEqualTo(!shut);
        }
    }

    @Test void where_nobody_knows_the_time_what_is_closed_stays_closed() {
        for (var each : PAIRS) assertThat(shut(each, List.of(fact(each.closes, each.closing, Happened.on(DAY)), fact(each.opens, each.opening, Happened.on(DAY)), fact(each.closes, each.closing, Happened.on(DAY.minusYears(1)))))).as("%s", each.closes).isTrue();
    }

    @Test void what_is_undone_on_a_later_day_is_undone() {
        for (var each : PAIRS) assertThat(shut(each, List.of(fact(each.closes, each.closing, Happened.on(DAY)), fact(each.opens, each.opening, Happened.on(DAY.plusDays(1)))))).as("%s", each.closes).isFalse();
    }

    @Test void an_entry_is_in_the_strand_that_was_said_last() {
        var facts = List.<Fact<?>>of(fact(ConfidentialFacts.STRAND, new StrandMarked(ENTRY, "strategy"), Happened.at(Instant.parse("2026-03-02T09:00:00Z"))),
            fact(ConfidentialFacts.STRAND, new StrandMarked(ENTRY, "legal-privilege"), Happened.at(Instant.parse("2026-03-02T09:01:00Z"))));
        assertThat(confidence(facts).strands()).extracting(Confidence.Strand::strand).containsExactly("legal-privilege");
    }

    /** In every order the same. */
    private static boolean shut(Pair pair, List<Fact<?>> facts) {
        var all = new ArrayList<>(facts);
        var random = new Random(7);
        var first = confidence(all);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(all, random);
            assertThat(confidence(all)).isEqualTo(first);
        }
        return pair.shut.test(first);
    }

    private static Confidence confidence(List<Fact<?>> facts) {
        return FOLD.of(CHILD, facts).part(Confidence.class).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static <B extends Record> Fact<?> fact(FactKind<?> kind, Record body, Happened happened) {
        return Fact.of(FactId.fresh(), (FactKind<B>) kind, List.of(CHILD), happened, Recorded.at(Instant.parse("2026-03-02T12:00:00Z")), (B) body);
    }
}
