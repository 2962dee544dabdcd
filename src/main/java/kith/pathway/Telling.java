package kith.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import kith.ledger.Fact;
import kith.ledger.FactKind;

/**
 * What a package contributes for a kind of fact: its steps of the fold, and its line in the chronology. Steps return the new
 * part and never change the old one.
 */
public final class Telling<B extends Record> {

    record Step<P, B extends Record>(Class<P> part, Supplier<P> blank, BiFunction<P, Fact<B>, P> fold) {}

    private final FactKind<B> kind;
    private final String title;
    private final List<Step<?, B>> steps = new ArrayList<>();
    private Function<Fact<B>, String> line;
    private boolean byHand;

    private Telling(FactKind<B> kind, String title) {
        this.kind = kind;
        this.title = title;
        this.line = fact -> Line.generated(title, fact);
    }

    /** @param title what the fact is called on a page, e.g. "Strategy discussion" */
    public static <B extends Record> Telling<B> of(FactKind<B> kind, String title) {
        return new Telling<>(kind, title);
    }

    public <P> Telling<B> folds(Class<P> part, Supplier<P> blank, BiFunction<P, Fact<B>, P> fold) {
        steps.add(new Step<>(part, blank, fold));
        return this;
    }

    /** A line made by hand where the generated one would serve the worker less well. */
    public Telling<B> says(Function<Fact<B>, String> line) {
        this.line = line;
        this.byHand = true;
        return this;
    }

    /** The same in the words of the country. */
    Telling<B> in(Pathways country) {
        var telling = new Telling<>(kind, country.word(title));
        telling.steps.addAll(steps);
        var made = byHand ? line : telling.line;
        telling.line = fact -> country.inWords(made.apply(fact));
        return telling;
    }

    public FactKind<B> kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    @SuppressWarnings("unchecked")
    public String line(Fact<?> fact) {
        return line.apply((Fact<B>) fact);
    }

    List<Step<?, B>> steps() {
        return steps;
    }
}
