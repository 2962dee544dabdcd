package kith.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happened to one person, settled: corrections and withdrawals applied, in the order in which it happened. Pure, and the
 * same whatever order the facts were recorded or given in.
 */
public final class History {

    private static final Comparator<Fact<?>> BY_DAY_AND_KIND = Comparator
        .<Fact<?>, LocalDate>comparing(fact -> fact.happened().day())
        .thenComparing(fact -> fact.kind().rank())
        .thenComparing(fact -> fact.happened().at(), Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparing(fact -> fact.kind().name());

    private History() {}

    /** @param facts all facts about one person, in any order */
    public static List<Fact<?>> settle(Collection<? extends Fact<?>> facts) {
        List<Fact<?>> settled = null;
        for (var fact : facts) {
            if (fact.corrects() != null || fact.withdraws() != null) {
                settled = new Amendments(facts).applied();
                break;
            }
        }
        if (settled == null) settled = new ArrayList<>(facts);
        settled.sort(asItHappened());
        return settled;
    }

    /**
     * By day, then the rank of the kind, then the time where one is known, then the name of the type, then the content. What decides between two facts of a day
     * is worked out once for each: of many visits on one day it would otherwise be most of the time that settling takes.
     */
    static Comparator<Fact<?>> asItHappened() {
        var contents = new IdentityHashMap<Fact<?>, byte[]>();
        return BY_DAY_AND_KIND
            .thenComparing(fact -> contents.computeIfAbsent(fact, each -> Hash.of(FactJson.content(each))), Arrays::compareUnsigned)
            // of two that say the very same (a referral on both records of one child) either may start a clock, but always the same one
            .thenComparing(fact -> fact.id().value());
    }

    /** The same, as it was known at a moment: facts recorded later are left out. */
    public static List<Fact<?>> asKnown(Collection<? extends Fact<?>> facts, Instant moment) {
        return settle(facts.stream().filter(fact -> !fact.recorded().at().isAfter(moment)).toList());
    }

    /** A later correction beats an earlier one; a withdrawal beats every correction; either may itself be withdrawn. */
    private static final class Amendments {

        private static final Comparator<Fact<?>> LATEST = Comparator
            .<Fact<?>, Instant>comparing(fact -> fact.recorded().at())
            .thenComparing(fact -> Hash.of(FactJson.content(fact)), Arrays::compareUnsigned);

        private final Collection<? extends Fact<?>> facts;
        private final Map<FactId, List<Fact<?>>> withdrawals = new HashMap<>();
        private final Map<FactId, List<Fact<?>>> corrections = new HashMap<>();

        Amendments(Collection<? extends Fact<?>> facts) {
            this.facts = facts;
            for (var fact : facts) {
                if (fact.withdraws() != null) withdrawals.computeIfAbsent(fact.withdraws(), any -> new ArrayList<>()).add(fact);
                if (fact.corrects() != null) corrections.computeIfAbsent(fact.corrects(), any -> new ArrayList<>()).add(fact);
            }
        }

        List<Fact<?>> applied() {
            var standing = new ArrayList<Fact<?>>(facts.size());
            for (var fact : facts) {
                if (fact.withdraws() == null && fact.corrects() == null && stands(fact.id(), new HashSet<>())) standing.add(corrected(fact));
            }
            return standing;
        }

        private boolean stands(FactId id, Set<FactId> asked) {
            if (!asked.add(id)) return true;
            return withdrawals.getOrDefault(id, List.of()).stream().noneMatch(withdrawal -> stands(withdrawal.id(), asked));
        }

        /** One after the other as they were recorded, so that for the day and for the body each the latest correction wins. */
        private <B extends Record> Fact<B> corrected(Fact<B> fact) {
            var corrected = fact;
            var standing = corrections.getOrDefault(fact.id(), List.of()).stream()
                .filter(correction -> stands(correction.id(), new HashSet<>())).sorted(LATEST).toList();
            for (var correction : standing) corrected = apply(corrected, (FactCorrected) correction.body());
            return corrected;
        }

        private static <B extends Record> Fact<B> apply(Fact<B> fact, FactCorrected by) {
            var happened = by.happened() == null ? fact.happened() : Happened.valueOf(by.happened());
            var body = by.body() == null ? fact.body() : FactJson.body(fact.kind(), by.body(), fact.kind().version());
            return fact.corrected(happened, body);
        }
    }
}
