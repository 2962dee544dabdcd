package kith.ledger;

import java.util.List;
import java.util.UUID;

/**
 * Something that happened, about one or several people. Never changed: {@code corrects} and {@code withdraws} name the
 * fact that a later one puts right. {@code occasion} joins the facts of one entry; {@code words} are the narratives.
 */
public record Fact<B extends Record>(FactId id, FactKind<B> kind, List<PersonId> about, Happened happened, Recorded recorded, B body,
                                     FactId corrects, FactId withdraws, Origin origin, UUID occasion, List<Words> words) {

    public static <B extends Record> Fact<B> of(FactId id, FactKind<B> kind, List<PersonId> about, Happened happened, Recorded recorded, B body) {
        return new Fact<>(id, kind, about, happened, recorded, body, null, null, null, null, List.of());
    }

    public Fact<B> from(Origin origin) {
        return new Fact<>(id, kind, about, happened, recorded, body, corrects, withdraws, origin, occasion, words);
    }

    public Fact<B> on(UUID occasion) {
        return new Fact<>(id, kind, about, happened, recorded, body, corrects, withdraws, origin, occasion, words);
    }

    public Fact<B> saying(List<Words> words) {
        return new Fact<>(id, kind, about, happened, recorded, body, corrects, withdraws, origin, occasion, words);
    }

    public Fact<B> correcting(FactId other) {
        return new Fact<>(id, kind, about, happened, recorded, body, other, withdraws, origin, occasion, words);
    }

    public Fact<B> withdrawing(FactId other) {
        return new Fact<>(id, kind, about, happened, recorded, body, corrects, other, origin, occasion, words);
    }

    Fact<B> corrected(Happened day, B newBody, List<Words> newWords) {
        return new Fact<>(id, kind, about, day, recorded, newBody, corrects, withdraws, origin, occasion, newWords);
    }

    public boolean is(FactKind<?> other) {
        return kind.equals(other);
    }

    /** Where it stands among the facts of its day. */
    public Rank rank() {
        return kind.rank(happened);
    }

    /** The value of a part of the body by its name, as rules written as data ask for it; null where the body has no such part. */
    public Object value(String field) {
        for (var each : kind.fields()) if (each.name().equals(field)) return each.of(body);
        return null;
    }
}
