package kith.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.pathway.Projection;
import kith.pathway.Telling;

/** What a page of a looked after child says of last: the last review, health assessment, education plan, and what each of them said. */
public record Latest(Map<String, Said> things) {

    /** @param said a code or a name, whatever the fact is looked at for */
    public record Said(LocalDate day, String said, FactId fact) {}

    static final Latest NOTHING = new Latest(Map.of());

    public static final Projection PROJECTION = Projection.of("care.latest", "person uuid, thing text, day date, said text, fact uuid", 2, (state, timeline) ->
        state.part(Latest.class).map(latest -> latest.things.entrySet().stream().map(each -> new Object[] {state.person().value(), each.getKey(), each.getValue().day, each.getValue().said,
            each.getValue().fact.value()}).toList()).orElse(List.of()));

    /** A kind of fact of which the latest is shown. */
    static <B extends Record> Telling<B> of(FactKind<B> kind, String title, String thing, Function<Fact<B>, Object> said) {
        return Telling.of(kind, title).folds(Latest.class, () -> NOTHING, (latest, fact) -> latest.with(thing, fact, said.apply(fact)));
    }

    private Latest with(String thing, Fact<?> fact, Object said) {
        var all = new TreeMap<>(things);
        all.put(thing, new Said(fact.happened().day(), said == null ? null : said.toString(), fact.id()));
        return new Latest(Map.copyOf(all));
    }
}
