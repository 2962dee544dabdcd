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
import java.util.UUID;

/**
 * What happened to one person, settled: corrections and withdrawals applied, in the order in which it happened. Pure, and the
 * same whatever order the facts were recorded or given in.
 */
public final class History {

    private static final Comparator<Fact<?>> BY_DAY_AND_KIND = Comparator
        .<Fact<?>, LocalDate>comparing(fact -> fact.happened().day())
        .thenComparing(Fact::rank)
        .thenComparing(fact -> fact.happened().at(), Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparing(fact -> fact.kind().name());

    private History() {}

    /** @param facts all facts about one person, in any order */
    public static List<Fact<?>> settle(Collection<? extends Fact<?>> facts) {
        Collection<? extends Fact<?>> standing = facts;
        for (var fact : facts) {
            if (fact.corrects() != null || fact.withdraws() != null) {
                standing = new Amendments(facts).applied();
                break;
            }
        }
        var settled = new ArrayList<Fact<?>>(standing);
        settled.sort(asItHappened(standing));
        return settled;
    }

    /**
     * By day, then the rank of the kind, then the time where one is known, then the name of the type, then the content, then what is named, then what named it before. What decides between two facts of a day
     * is worked out once for each: of many visits on one day it would otherwise be most of the time that settling takes.
     */
    private static Comparator<Fact<?>> asItHappened(Collection<? extends Fact<?>> history) {
        var contents = new Contents(history);
        return BY_DAY_AND_KIND
            .thenComparing(contents::of, Arrays::compareUnsigned)
            .thenComparing(contents::named, Contents.CHAINS)
            .thenComparing(contents::naming, Contents.CHAINS)
            // of two that say the very same (a referral on both records of one child) either may start a clock, but always the same one
            .thenComparing(fact -> fact.id().value());
    }

    /** The same, as it was known at a moment: facts recorded later are left out. */
    public static List<Fact<?>> asKnown(Collection<? extends Fact<?>> facts, Instant moment) {
        return settle(facts.stream().filter(fact -> !fact.recorded().at().isAfter(moment)).toList());
    }

    /** What each fact says, and what the one says that it names; both are asked for only where two facts of a day are alike. */
    private static final class Contents {

        /** What is named comes before what names it, so the shorter before the longer. */
        static final Comparator<List<byte[]>> CHAINS = Comparator.<List<byte[]>>comparingInt(List::size).thenComparing(Contents::compare);

        private final Collection<? extends Fact<?>> history;
        private final Map<Fact<?>, byte[]> contents = new IdentityHashMap<>();
        private final Map<Fact<?>, List<byte[]>> chains = new IdentityHashMap<>();
        private Map<FactId, Fact<?>> known;
        private Map<FactId, List<Fact<?>>> naming;

        Contents(Collection<? extends Fact<?>> history) {
            this.history = history;
        }

        byte[] of(Fact<?> fact) {
            return contents.computeIfAbsent(fact, each -> Hash.of(FactJson.content(each)));
        }

        /** The contents of what it names, of what that names in turn, and so on. */
        List<byte[]> named(Fact<?> fact) {
            var chain = chains.get(fact);
            if (chain != null) return chain;
            chain = new ArrayList<>(2);
            var met = new HashSet<FactId>();
            for (var each = fact; each != null && met.add(each.id()); each = earlier(each)) if (each != fact) chain.add(of(each));
            chains.put(fact, chain);
            return chain;
        }

        /** The contents of what named it until that day (a plan made before the placement): of two that say the same only one may have been meant. */
        List<byte[]> naming(Fact<?> fact) {
            if (naming == null) {
                naming = new HashMap<>();
                for (var each : history) if (each.value("of") instanceof FactId id) naming.computeIfAbsent(id, any -> new ArrayList<>(1)).add(each);
            }
            return naming.getOrDefault(fact.id(), List.of()).stream().filter(each -> !each.happened().day().isAfter(fact.happened().day())).map(this::of).sorted(Arrays::compareUnsigned).toList();
        }

        /** Nothing of a later day: what a day looks like is not for the days after it to say. */
        private Fact<?> earlier(Fact<?> fact) {
            if (!(fact.value("of") instanceof FactId id)) return null;
            var named = known().get(id);
            return named == null || named.happened().day().isAfter(fact.happened().day()) ? null : named;
        }

        private Map<FactId, Fact<?>> known() {
            if (known == null) {
                known = new HashMap<>();
                for (var fact : history) known.put(fact.id(), fact);
            }
            return known;
        }

        private static int compare(List<byte[]> one, List<byte[]> other) {
            for (int i = 0; i < one.size(); i++) {
                int order = Arrays.compareUnsigned(one.get(i), other.get(i));
                if (order != 0) return order;
            }
            return 0;
        }
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
            for (var correction : standing) corrected = apply(corrected, correction);
            return corrected;
        }

        private static <B extends Record> Fact<B> apply(Fact<B> fact, Fact<?> correction) {
            var by = (FactCorrected) correction.body();
            var happened = by.happened() == null ? fact.happened() : Happened.valueOf(by.happened());
            var body = by.body() == null ? fact.body() : FactJson.body(fact.kind(), by.body(), fact.kind().version());
            return fact.corrected(happened, body, correction.words().isEmpty() ? fact.words() : words(fact, correction));
        }

        private static List<Words> words(Fact<?> fact, Fact<?> correction) {
            var words = new ArrayList<Words>();
            for (var each : fact.words()) words.add(said(correction, FactCorrected.instead(correction.id(), each.id()), each));
            var added = said(correction, FactCorrected.added(correction.id()), null);
            if (added != null) words.add(added);
            return words;
        }

        private static Words said(Fact<?> correction, UUID id, Words otherwise) {
            for (var each : correction.words()) if (each.id().equals(id)) return each;
            return otherwise;
        }
    }
}
