package kith.pathway;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactJson;
import kith.ledger.FactRows;
import kith.ledger.FactRows.Appended;
import kith.ledger.Happened;
import kith.ledger.Words;
import kith.pathway.question.Asking;

/**
 * Something of what is recorded was there before. Sent twice it is harmless; but two windows of one form share its ids, and what the second
 * says more may not fall away behind a "Saved". Words are kept once: a new fact is never written over the words of another.
 */
final class SentBefore {

    private final FactRows rows;

    SentBefore(FactRows rows) {
        this.rows = rows;
    }

    /** @throws SavedOtherwise where it does not say the same; of what was recorded before only a worker who typed it is told */
    void check(Connection db, List<? extends Fact<?>> facts, Appended given) throws SQLException {
        var stored = new HashMap<FactId, Fact<?>>();
        for (var all : given.all().values()) for (var fact : all) if (!given.fresh().contains(fact.id())) stored.put(fact.id(), fact);
        var ids = new HashSet<UUID>();
        for (var fact : facts) {
            fact.words().forEach(each -> ids.add(each.id()));
            if (stored.get(fact.id()) instanceof Fact<?> before) before.words().forEach(each -> ids.add(each.id()));
        }
        var words = rows.words(db, ids);
        for (var fact : facts) {
            var before = stored.get(fact.id());
            boolean same = given.fresh().contains(fact.id()) ? fact.words().stream().allMatch(each -> kept(each, words)) : !Asking.asks() || before != null && same(fact, before, words);
            if (!same) throw new SavedOtherwise(saved(facts, stored), ids(facts));
        }
    }

    /** Words that were not read, as those of a correction, go along as they are. */
    private static boolean kept(Words said, Map<UUID, Words> words) {
        return said.text() == null || words.get(said.id()) instanceof Words kept && said.hash().equals(kept.hash());
    }

    private static boolean same(Fact<?> sent, Fact<?> before, Map<UUID, Words> words) {
        return Set.copyOf(sent.about()).equals(Set.copyOf(before.about())) && happened(sent, before) && body(sent).equals(body(before))
            && Objects.equals(sent.corrects(), before.corrects()) && Objects.equals(sent.withdraws(), before.withdraws()) && texts(sent, words).equals(texts(before, words));
    }

    private static Object body(Fact<?> fact) {
        return List.of(fact.kind().name(), FactJson.tree(fact.body()));
    }

    /** What a form states as of now has the moment of its sending, which is another each time. */
    private static boolean happened(Fact<?> sent, Fact<?> before) {
        return now(sent) && now(before) || typed(sent).equals(typed(before));
    }

    private static Happened typed(Fact<?> fact) {
        return now(fact) ? Happened.on(fact.happened().day()) : fact.happened();
    }

    private static boolean now(Fact<?> fact) {
        var at = fact.happened().at();
        return at != null && Duration.between(at, fact.recorded().at()).abs().compareTo(Duration.ofMinutes(2)) < 0;
    }

    private static List<String> texts(Fact<?> fact, Map<UUID, Words> words) {
        return fact.words().stream().map(each -> each.text() != null ? each.text() : words.get(each.id()) instanceof Words kept ? kept.text() : null).filter(Objects::nonNull).sorted().toList();
    }

    private static Instant saved(List<? extends Fact<?>> facts, Map<FactId, Fact<?>> stored) {
        return facts.stream().map(each -> stored.get(each.id())).filter(Objects::nonNull).map(each -> each.recorded().at()).findFirst().orElse(null);
    }

    private static Set<UUID> ids(List<? extends Fact<?>> facts) {
        var ids = new HashSet<UUID>();
        for (var fact : facts) {
            ids.add(fact.id().value());
            if (fact.occasion() != null) ids.add(fact.occasion());
            fact.words().forEach(each -> ids.add(each.id()));
        }
        return ids;
    }
}
