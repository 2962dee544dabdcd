package kith.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.ledger.Fact;
import kith.ledger.FactCorrected;
import kith.ledger.FactId;
import kith.ledger.FactJson;
import kith.ledger.FactKind;
import kith.ledger.FactKinds;
import kith.ledger.FactWithdrawn;
import kith.ledger.Happened;
import kith.ledger.Origin;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The facts by which the ledger follows a dossier: what is new is added, what is told otherwise corrected, what no file tells any
 * more (a referral that turned out to have led to nothing) withdrawn. Ids are names, so the same load always adds the same facts.
 */
final class Changes {

    private final FactJson json;
    private final Recorded recorded;
    private final Origin origin;

    Changes(FactKinds kinds, Recorded recorded, Origin origin) {
        this.json = new FactJson(kinds);
        this.recorded = recorded;
        this.origin = origin;
    }

    /** @param after what is told now, and how often facts were taken back */
    record Followed(List<Fact<?>> facts, Dossier after) {}

    /** @param year the collection year of the file; 0 where it has none */
    Followed follow(Dossier before, Dossier after, int year) {
        if (before.equals(after)) return new Followed(List.of(), before);
        var was = before.rows().isEmpty() ? Map.<String, Wanted<?>>of() : Story.of(before.erased(after.erased()));
        var is = Story.of(after);
        var facts = new ArrayList<Fact<?>>();
        var again = new HashMap<>(before.again());
        for (var wanted : is.values()) {
            var told = was.get(wanted.key());
            if (told == null) facts.add(fact(after, wanted, id(after, wanted.key())));
            else if (!wanted.says(told)) facts.add(correction(after, told, wanted));
        }
        for (var told : was.values())
            if (!is.containsKey(told.key())) {
                facts.add(withdrawal(after, told));
                again.merge(told.key(), 1, Integer::sum);
            }
        if (year > 0 && !before.yearsAfter(year).isEmpty()) earlier(before, after, year, facts);
        return new Followed(List.copyOf(facts), after.takenBack(Map.copyOf(again)));
    }

    /**
     * A file older than those before it adds nothing to what they told of the same rows, but asked what was known by its own date
     * (--by-source-date) the ledger must answer as if it had come in time: so what only it told by then is recorded too, and
     * withdrawn by the day on which the later file told it, or told it otherwise.
     */
    private void earlier(Dossier before, Dossier after, int year, List<Fact<?>> facts) {
        var knew = Story.of(before.knownBy(year));
        var later = before.yearsAfter(year);
        for (var wanted : Story.of(after.knownBy(year)).values()) {
            if (knew.containsKey(wanted.key())) continue;
            for (int next : later) {
                if (!Story.of(before.knownBy(next)).containsKey(wanted.key()) && Story.of(after.knownBy(next)).containsKey(wanted.key())) continue;
                var told = fact(after, wanted, of(id(after, wanted.key()), origin.source()));
                facts.add(told);
                facts.add(amendment(after, FactWithdrawn.KIND, told.id(), "withdrawn", told.happened(), new FactWithdrawn("told-by-later-file"))
                    .withdrawing(told.id()).from(new Origin(origin.source(), LocalDate.of(next, 3, 31))));
                break;
            }
        }
    }

    /** The name of a fact: the person, what it is, and since which day. */
    static FactId id(Dossier of, String key) {
        return id(of.who(), key, of.again().get(key));
    }

    private static FactId id(String who, String key, Integer times) {
        return new FactId(Uuids.named(who + "|" + key + (times == null ? "" : "|" + times)));
    }

    private static FactId of(FactId other, String what) {
        return new FactId(Uuids.named(other + "|" + what));
    }

    /** Every name that it may bear in the ledger, and those of its corrections by files. */
    static Stream<FactId> ids(Dossier of, String key, List<String> sources) {
        return IntStream.rangeClosed(0, of.again().getOrDefault(key, 0)).mapToObj(times -> id(of.who(), key, times == 0 ? null : times))
            .flatMap(id -> Stream.concat(Stream.of(id), sources.stream().flatMap(source -> Stream.of(of(id, source), of(id, "corrected|" + source)))));
    }

    private <B extends Record> Fact<B> fact(Dossier of, Wanted<B> wanted, FactId id) {
        return Fact.of(id, wanted.kind(), List.of(of.person()), Happened.on(wanted.on()), recorded, wanted.body()).from(origin);
    }

    private Fact<FactCorrected> correction(Dossier of, Wanted<?> told, Wanted<?> wanted) {
        var id = id(of, wanted.key());
        var day = told.on().equals(wanted.on()) ? null : wanted.on().toString();
        var body = told.body().equals(wanted.body()) ? null : body(of, wanted);
        return amendment(of, FactCorrected.KIND, id, "corrected", Happened.on(wanted.on()), new FactCorrected(day, body)).correcting(id);
    }

    private Fact<FactWithdrawn> withdrawal(Dossier of, Wanted<?> told) {
        var id = id(of, told.key());
        return amendment(of, FactWithdrawn.KIND, id, "withdrawn", Happened.on(told.on()), new FactWithdrawn("told-otherwise")).withdrawing(id);
    }

    private <B extends Record> Fact<B> amendment(Dossier of, FactKind<B> kind, FactId other, String how, Happened happened, B body) {
        return Fact.of(of(other, how + "|" + origin.source()), kind, List.of(of.person()), happened, recorded, body).from(origin);
    }

    private ObjectNode body(Dossier of, Wanted<?> wanted) {
        var written = FactJson.tree(json.write(fact(of, wanted, id(of, wanted.key())))).get("body");
        // a body with nothing in it is not written, but as a correction it says that nothing is known any more
        return written == null ? JsonNodeFactory.instance.objectNode() : (ObjectNode) written;
    }
}
