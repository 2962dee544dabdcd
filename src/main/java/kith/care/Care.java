package kith.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import kith.care.CareFacts.CareEnded;
import kith.care.CareFacts.CareStarted;
import kith.care.CareFacts.LegalStatusChanged;
import kith.care.CareFacts.PlacementEnded;
import kith.care.CareFacts.PlacementStarted;
import kith.care.PlacementFacts.PlacementChanged;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.Projection;

/** Under what law and where a looked after child lived and lives: the episodes, in the order in which they began. */
public record Care(List<Episode> episodes) {

    public enum Kind { LAW, PLACEMENT }

    /**
     * @param at the moment at which it began, where that is known
     * @param why what ended it: the reason of a move, or of the end of care
     */
    public record Episode(Kind kind, FactId fact, String code, String provider, String basis, boolean permanent, LocalDate since, Instant at, LocalDate until, String why) {
        Episode ended(LocalDate day, String reason) {
            return new Episode(kind, fact, code, provider, basis, permanent, since, at, day, reason == null ? why : reason);
        }

        boolean open() {
            return until == null;
        }
    }

    private static final String PLACEMENT_ORDER = "E1";
    private static final Set<String> CARE_ORDERS = Set.of("C1", "C2");
    private static final Set<String> EMERGENCY = Set.of("L1", "L2", "L3");

    static final Care NONE = new Care(List.of());

    public static List<Projection> projections() {
        return List.of(
            Projection.of("care.current", "person uuid, legal_status text, legal_since date, placement_type text, provider text, placed_since date, missing bool", 1, (state, timeline) -> {
                var care = state.part(Care.class).filter(it -> !it.episodes.isEmpty());
                var away = state.part(Missing.class);
                if (care.isEmpty() && away.isEmpty()) return List.of();
                var law = care.map(it -> it.now(Kind.LAW)).orElse(null);
                var placed = care.map(it -> it.now(Kind.PLACEMENT)).orElse(null);
                return List.<Object[]>of(new Object[] {state.person().value(), law == null ? null : law.code, law == null ? null : law.since, placed == null ? null : placed.code,
                    placed == null ? null : placed.provider, placed == null ? null : placed.since, away.map(Missing::now).orElse(false)});
            }),
            Projection.of("care.episode", "person uuid, kind text, fact uuid, code text, provider text, basis text, permanent bool, since date, at timestamptz, until date, why text", 3, (state, timeline) ->
                state.part(Care.class).map(care -> care.episodes.stream().map(it -> new Object[] {state.person().value(), it.kind.name().toLowerCase(), it.fact.value(), it.code, it.provider, it.basis,
                    it.permanent, it.since, it.at, it.until, it.why}).toList()).orElse(List.of())));
    }

    /** The legal status now, in the code of the return; null where there is none. */
    public String law() {
        var law = now(Kind.LAW);
        return law == null ? null : law.code;
    }

    /** The legal status now, or where that is not recorded the one before it. */
    public String lastLaw() {
        return episodes.stream().filter(each -> each.kind == Kind.LAW && each.code != null).reduce((older, newer) -> newer).map(Episode::code).orElse(null);
    }

    Episode now(Kind kind) {
        return episodes.stream().filter(each -> each.kind == kind && each.open()).reduce((older, newer) -> newer).orElse(null);
    }

    Care started(Fact<CareStarted> fact) {
        return begun(fact, Kind.LAW, fact.body().legalStatus(), null, null, false);
    }

    /** Of two orders of one day, whichever was recorded first: a care order has no effect while there is a placement order (Adoption and Children Act 2002, section 29(1)), and what the night did ends with a care order. */
    Care legalStatus(Fact<LegalStatusChanged> fact) {
        var law = now(Kind.LAW);
        if (law != null && law.code != null && law.since.equals(fact.happened().day()) && goesBefore(law, fact)) return this;
        return begun(fact, Kind.LAW, fact.body().legalStatus(), null, null, false);
    }

    private static boolean goesBefore(Episode law, Fact<LegalStatusChanged> fact) {
        var other = fact.body().legalStatus();
        if (PLACEMENT_ORDER.equals(law.code)) return CARE_ORDERS.contains(other);
        return CARE_ORDERS.contains(law.code) && EMERGENCY.contains(other) && (law.at == null || fact.happened().at() == null);
    }

    Care placed(Fact<PlacementStarted> fact) {
        var it = fact.body();
        return begun(fact, Kind.PLACEMENT, it.type(), it.provider(), it.basis(), Boolean.TRUE.equals(it.permanent()));
    }

    Care changed(Fact<PlacementChanged> fact) {
        var it = fact.body();
        return each(episode -> episode.kind == Kind.PLACEMENT && episode.open(), was -> new Care.Episode(was.kind, was.fact, was.code, was.provider, it.basis() == null ? was.basis : it.basis(),
            it.permanent() == null ? was.permanent : it.permanent(), was.since, was.at, was.until, was.why));
    }

    /** A placement that ends on the day the next one starts is the older one, which that start has ended: what is new is why. */
    Care left(Fact<PlacementEnded> fact) {
        var day = fact.happened().day();
        var of = fact.body().of();
        if (of != null) return each(episode -> episode.fact.equals(of), was -> was.ended(was.open() ? day : was.until, was.why == null ? fact.body().reason() : null));
        boolean moved = episodes.stream().anyMatch(each -> each.kind == Kind.PLACEMENT && each.since.isBefore(day) && day.equals(each.until));
        return each(episode -> episode.kind == Kind.PLACEMENT && (moved ? day.equals(episode.until) && episode.since.isBefore(day) : episode.open()), was -> was.ended(day, fact.body().reason()));
    }

    /** A final order ends the interim one, and so do proceedings that end without any (Children Act 1989, section 38(4)): under what law the child stays is not known until it is recorded. */
    Care disposed(Fact<?> fact) {
        var law = now(Kind.LAW);
        if ("transferred".equals(fact.value("reason"))) return this;
        return law != null && InterimOrder.LAW.equals(law.code) && law.since.isBefore(fact.happened().day()) ? begun(fact, Kind.LAW, null, null, null, false) : this;
    }

    /** What an interim order left open on the day on which it ended. */
    private boolean leftOpen(Episode episode, LocalDate day) {
        return episode.kind == Kind.LAW && episode.code == null && episode.since.equals(day) && episodes.stream().anyMatch(each -> InterimOrder.LAW.equals(each.code) && day.equals(each.until));
    }

    /** Care that begins anew on the day it ends goes on in what began that day. */
    Care ended(Fact<CareEnded> fact) {
        var day = fact.happened().day();
        if (episodes.stream().anyMatch(each -> leftOpen(each, day))) return new Care(episodes.stream().filter(each -> !leftOpen(each, day)).toList()).ended(fact);
        boolean anew = episodes.stream().anyMatch(each -> each.since.isBefore(day) && (each.open() || day.equals(each.until)));
        return each(episode -> episode.open() && (!anew || episode.since.isBefore(day)), was -> was.ended(day, fact.body().reason()));
    }

    private Care begun(Fact<?> fact, Kind kind, String code, String provider, String basis, boolean permanent) {
        var day = fact.happened().day();
        var all = new ArrayList<>(each(episode -> episode.kind == kind && episode.open(), was -> was.ended(day, null)).episodes);
        all.removeIf(was -> was.kind == kind && was.since.equals(day) && day.equals(was.until));
        all.add(new Episode(kind, fact.id(), code, provider, basis, permanent, day, fact.happened().at(), null, null));
        return new Care(List.copyOf(all));
    }

    private Care each(Predicate<Episode> which, UnaryOperator<Episode> becomes) {
        return new Care(episodes.stream().map(episode -> which.test(episode) ? becomes.apply(episode) : episode).toList());
    }
}
