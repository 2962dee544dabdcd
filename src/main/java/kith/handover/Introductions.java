package kith.handover;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kith.handover.IntroductionFacts.IntroductionMade;
import kith.handover.IntroductionFacts.IntroductionPlanned;
import kith.ledger.Fact;
import kith.pathway.Projection;

/** Of each offer the introduction as it was planned last, and whether it was made. */
public record Introductions(SortedMap<UUID, Visit> visits) {

    record Visit(UUID fact, LocalDate planned, LocalDate day, String at, String giver, String taker, LocalDate made) {}

    static final Introductions NONE = new Introductions(Collections.emptySortedMap());

    public static final Projection PROJECTION = Projection.of("handover.introduction", "person uuid, offer uuid, fact uuid, planned date, day date, at text, giver text, taker text, made date", 2,
        (state, timeline) -> state.part(Introductions.class).map(it -> it.visits.entrySet().stream().map(each -> row(state.person().value(), each.getKey(), each.getValue())).toList()).orElse(List.of()));

    private static Object[] row(UUID person, UUID offer, Visit it) {
        return new Object[] {person, offer, it.fact, it.planned, it.day, it.at, it.giver, it.taker, it.made};
    }

    Introductions planned(Fact<IntroductionPlanned> fact) {
        var body = fact.body();
        return with(body.of().value(), new Visit(fact.id().value(), fact.happened().day(), body.day(), body.at(), body.giver(), body.taker(), null));
    }

    /** One that nobody planned is known by its being made. */
    Introductions made(Fact<IntroductionMade> fact) {
        var day = fact.happened().day();
        var was = visits.get(fact.body().of().value());
        return with(fact.body().of().value(), was == null ? new Visit(fact.id().value(), day, day, null, null, null, day) : new Visit(was.fact, was.planned, was.day, was.at, was.giver, was.taker, day));
    }

    private Introductions with(UUID offer, Visit visit) {
        var all = new TreeMap<>(visits);
        all.put(offer, visit);
        return new Introductions(all);
    }
}
