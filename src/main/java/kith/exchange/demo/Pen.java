package kith.exchange.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kith.calendar.WorkingDays;
import kith.ledger.Fact;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.ledger.Words;

/** Writes facts down as people do: mostly the same day, often the next, now and then weeks later. What is not yet known today is not written. */
final class Pen {

    static final LocalTime MORNING = LocalTime.of(7, 0);

    final LocalDate today;
    final Density density;
    final Chance chance;
    private final Instant now;
    private final Slips slips;
    private final List<Fact<?>> facts = new ArrayList<>();

    Pen(LocalDate today, Density density, Chance chance) {
        this.today = today;
        this.density = density;
        this.chance = chance;
        this.now = instant(today, MORNING);
        this.slips = new Slips(this, chance.apart());
    }

    <B extends Record> Entry<B> tell(FactKind<B> kind, List<Somebody> about, B body) {
        return new Entry<>(this, kind, about, body);
    }

    <B extends Record> Entry<B> tell(FactKind<B> kind, Somebody about, B body) {
        return tell(kind, List.of(about), body);
    }

    /** From when on narratives are told in full. */
    boolean recent(LocalDate day) {
        return day.isAfter(today.minusMonths(12));
    }

    boolean known(Instant moment) {
        return !moment.isAfter(now);
    }

    static Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Happened.LONDON).toInstant();
    }

    /** When somebody gets round to recording what happened. */
    Instant later(LocalDate day, LocalTime time) {
        return switch (chance.weighted(640, 215, 95, 36, 10, 4)) {
            case 0 -> sameDay(day, time);
            case 1 -> desk(WorkingDays.after(day, 1));
            case 2 -> desk(WorkingDays.after(day, chance.between(2, 4)));
            case 3 -> desk(WorkingDays.after(day, chance.between(5, 14)));
            case 4 -> desk(WorkingDays.after(day, chance.between(15, 30)));
            default -> desk(WorkingDays.after(day, chance.between(31, 80)));
        };
    }

    Instant sameDay(LocalDate day, LocalTime time) {
        return instant(day, time).plusSeconds(60L * chance.between(12, 170) + chance.between(0, 59));
    }

    Instant desk(LocalDate day) {
        return instant(day, LocalTime.of(8, 40)).plusSeconds(chance.between(0, 9 * 3600));
    }

    UUID id(Instant at) {
        return Uuids.at(at.toEpochMilli(), chance.bits(), chance.bits());
    }

    Words words(Instant at, String text) {
        return Words.of(id(at), text, Long.toHexString(chance.bits()) + Long.toHexString(chance.bits()));
    }

    /** One part of several, found by whose it is. */
    Words part(UUID id, String text) {
        return Words.of(id, text, Long.toHexString(chance.bits()) + Long.toHexString(chance.bits()));
    }

    <B extends Record> void keep(Fact<B> fact, boolean slippery) {
        facts.add(fact);
        if (slippery) slips.after(fact);
    }

    List<Fact<?>> written() {
        facts.sort(Comparator.<Fact<?>, Instant>comparing(fact -> fact.recorded().at()).thenComparing(fact -> fact.id().value()));
        return List.copyOf(facts);
    }
}
