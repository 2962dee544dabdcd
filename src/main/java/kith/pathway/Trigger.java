package kith.pathway;

import static kith.ledger.Happened.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Origin;

/** What starts a clock: a fact, or a day on which the law itself does. */
record Trigger(FactId id, Origin origin, LocalDate day, Instant at, Fact<?> fact) {

    static Trigger of(Fact<?> fact) {
        return new Trigger(fact.id(), fact.origin(), fact.happened().day(), fact.happened().at(), fact);
    }

    /** What a return told before the birthday does not make the birthday a thing of the return. */
    static Trigger birthday(int age, LocalDate day, Spell during) {
        return new Trigger(Birthday.id(age), during == null ? null : during.origin, day, null, null);
    }

    static Trigger ofStatus(Spell spell) {
        return new Trigger(spell.by, spell.origin, spell.from, null, null);
    }

    /** Where nobody knows the time, the earliest: a limit in hours may not be passed. */
    Instant begun() {
        return at != null ? at : day.atStartOfDay(LONDON).toInstant();
    }

    /** It had begun before: a file that holds its later years alone says so. */
    static boolean goesOn(Fact<?> fact) {
        return fact != null && fact.value("begun") instanceof String why && !why.equals("S");
    }

    FactId about() {
        return fact == null || fact.kind().fields().stream().noneMatch(each -> each.name().equals("of")) ? id : (FactId) fact.value("of");
    }

    LocalDate countsFrom(String part) {
        var named = names(part);
        return named == null ? day : named;
    }

    LocalDate names(String part) {
        return part != null && fact != null && fact.value(part) instanceof LocalDate said && !said.isBefore(day) ? said : null;
    }
}
