package kith.ledger.sealing;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kith.ledger.FactJson;
import kith.ledger.RowStream;

/**
 * Is every fact listed under the people that it says it is about, and under nobody else? Both sides are summed up, under a key of this run,
 * in so many baskets; only the facts of baskets that do not come out even are looked at one by one.
 */
final class PeopleCheck {

    private static final String LISTED = "select fact, person from ledger.about";
    private static final String FACTS = "select id, content from ledger.fact";
    private static final int BASKETS = 1 << 16;
    private static final int LOOKED_INTO = 500;

    private final Findings findings;
    private final long[] baskets = new long[BASKETS];
    private final long key = new SecureRandom().nextLong();

    PeopleCheck(Findings findings) {
        this.findings = findings;
    }

    void said(UUID fact, UUID person) {
        baskets[basket(fact)] += sum(fact, person);
    }

    /** After every fact has said whom it is about. Erased ones say nothing: whom they are listed under is left as it is. */
    void check(Connection db, Set<UUID> erased) throws SQLException {
        try (var rows = new RowStream(db, LISTED)) {
            while (rows.next()) if (!erased.contains(rows.uuid(0))) baskets[basket(rows.uuid(0))] -= sum(rows.uuid(0), rows.uuid(1));
        }
        var odd = new HashSet<Integer>();
        for (int i = 0; i < BASKETS && odd.size() < LOOKED_INTO; i++) if (baskets[i] != 0) odd.add(i);
        if (!odd.isEmpty()) lookInto(db, odd, erased);
    }

    private void lookInto(Connection db, Set<Integer> odd, Set<UUID> erased) throws SQLException {
        Map<UUID, Set<UUID>> listed = new HashMap<>();
        try (var rows = new RowStream(db, LISTED)) {
            while (rows.next()) if (odd.contains(basket(rows.uuid(0))) && !erased.contains(rows.uuid(0))) listed.computeIfAbsent(rows.uuid(0), any -> new HashSet<>()).add(rows.uuid(1));
        }
        try (var rows = new RowStream(db, FACTS)) {
            while (rows.next()) {
                var fact = rows.uuid(0);
                if (!odd.contains(basket(fact))) continue;
                var under = listed.remove(fact);
                var about = rows.isNull(1) ? null : about(rows.bytes(1));
                if (about != null && !about.equals(under == null ? Set.of() : under)) findings.wrong("fact " + fact, "people says " + under + ", the content " + about);
            }
        }
        listed.forEach((fact, people) -> findings.wrong("fact " + fact, "does not exist, yet it is listed under " + people));
    }

    /** Null where FactCheck has said that this is no fact. */
    private static Set<UUID> about(byte[] content) {
        try {
            var people = new HashSet<UUID>();
            for (var each : FactJson.tree(content).get("about")) people.add(UUID.fromString(each.stringValue()));
            return people;
        } catch (RuntimeException notAFact) {
            return null;
        }
    }

    private static int basket(UUID fact) {
        return (int) fact.getLeastSignificantBits() & BASKETS - 1;
    }

    private long sum(UUID fact, UUID person) {
        return mixed(mixed(mixed(mixed(key ^ fact.getMostSignificantBits()) ^ fact.getLeastSignificantBits()) ^ person.getMostSignificantBits()) ^ person.getLeastSignificantBits());
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(long z) {
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
