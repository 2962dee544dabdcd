package kith.exchange.imports;

import java.time.LocalDate;
import kith.ledger.FactKind;

/** A fact that follows from what the files tell. The key names it for ever: the same key is the same fact. */
record Wanted<B extends Record>(String key, FactKind<B> kind, LocalDate on, B body) {

    boolean says(Wanted<?> other) {
        return on.equals(other.on) && body.equals(other.body);
    }
}
