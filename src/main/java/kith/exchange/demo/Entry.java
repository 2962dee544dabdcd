package kith.exchange.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Happened;
import kith.ledger.Recorded;
import kith.ledger.Words;
import kith.organisation.Duty;

/** One fact while it is being written down. */
final class Entry<B extends Record> {

    private final Pen pen;
    private final FactKind<B> kind;
    private final List<Somebody> about;
    private final B body;
    private LocalDate day;
    private LocalTime time;
    private Instant recorded;
    private Instant notBefore;
    private Colleague by;
    private Colleague forWhom;
    private String door = "page";
    private UUID occasion;
    private boolean slippery;
    private final List<Words> words = new ArrayList<>(2);
    private Function<UUID, List<Words>> parts;

    Entry(Pen pen, FactKind<B> kind, List<Somebody> about, B body) {
        this.pen = pen;
        this.kind = kind;
        this.about = about;
        this.body = body;
    }

    Entry<B> on(LocalDate day) {
        this.day = day;
        return this;
    }

    Entry<B> at(LocalTime time) {
        this.time = time;
        return this;
    }

    Entry<B> by(Colleague by) {
        this.by = by;
        return this;
    }

    Entry<B> onBehalfOf(Colleague forWhom) {
        this.forWhom = forWhom;
        return this;
    }

    Entry<B> promptly() {
        return recorded(pen.sameDay(day, time == null ? LocalTime.of(14, 0) : time));
    }

    Entry<B> recorded(Instant at) {
        this.recorded = at;
        return this;
    }

    /** Nobody can complete what has not been recorded yet. */
    Entry<B> after(Fact<?> other) {
        this.notBefore = other.recorded().at();
        return this;
    }

    Entry<B> within(UUID occasion) {
        this.occasion = occasion;
        return this;
    }

    Entry<B> byPhone() {
        this.door = "phone";
        return this;
    }

    Entry<B> byNight() {
        this.door = Duty.NIGHT;
        return this;
    }

    Entry<B> slippery() {
        this.slippery = true;
        return this;
    }

    /** Words whose ids follow from that of the fact. */
    Entry<B> parts(Function<UUID, List<Words>> parts) {
        this.parts = parts;
        return this;
    }

    Entry<B> saying(Words... said) {
        for (var each : said) if (each != null) words.add(each);
        return this;
    }

    Entry<B> saying(String text) {
        if (text != null && !text.isBlank()) words.add(pen.words(Pen.instant(day, time == null ? Pen.MORNING : time), text));
        return this;
    }

    /** Null when by now nobody has recorded it yet, or it is about nobody. */
    Fact<B> write() {
        if (about.isEmpty() || day.isAfter(pen.today)) return null;
        var at = recorded == null ? pen.later(day, time == null ? LocalTime.of(14, 0) : time) : recorded;
        if (notBefore != null && !at.isAfter(notBefore)) at = notBefore.plusSeconds(pen.chance.between(120, 5000));
        if (!pen.known(at)) return null;
        var happened = time == null ? Happened.on(day) : Happened.at(Pen.instant(day, time));
        var id = pen.id(at);
        if (parts != null) words.addAll(parts.apply(id));
        var fact = new Fact<>(new FactId(id), kind, about.stream().map(each -> each.id).toList(), happened,
            new Recorded(at, by == null ? null : by.id(), forWhom == null ? null : forWhom.id(), by == null ? null : by.hub(), door),
            body, null, null, null, occasion, List.copyOf(words));
        pen.keep(fact, slippery);
        return fact;
    }
}
