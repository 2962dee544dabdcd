package kith.people.confidential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import kith.ledger.Fact;
import kith.people.confidential.ConfidentialFacts.AccessEnded;
import kith.people.confidential.ConfidentialFacts.AccessGranted;
import kith.people.confidential.ConfidentialFacts.ConflictDeclared;
import kith.people.confidential.ConfidentialFacts.ConflictLifted;
import kith.people.confidential.ConfidentialFacts.RecordSealed;
import kith.people.confidential.ConfidentialFacts.RecordUnsealed;
import kith.people.confidential.ConfidentialFacts.RestrictionLifted;
import kith.people.confidential.ConfidentialFacts.RestrictionPlaced;
import kith.people.confidential.ConfidentialFacts.RestrictionReviewed;
import kith.people.confidential.ConfidentialFacts.StrandMarked;
import kith.people.confidential.ConfidentialFacts.StrandUnmarked;
import kith.pathway.ChildState;
import kith.pathway.Projection;

/** What guards a record and whom it opens to beside the hub: the part of the state that kith.access asks for. */
public record Confidence(List<Tie> ties, List<Guard> guards, List<Strand> strands) {

    /** A restriction is looked at again after so many days, or it stands only because nobody asked. */
    private static final int REVIEW_DAYS = 90;

    /** @param detail of somebody named, on which guard: restricted or sealed */
    public record Tie(String kind, UUID worker, String detail, LocalDate since, LocalDate until) {}

    public record Guard(String kind, String why, String owner, LocalDate since, LocalDate review, LocalDate until) {}

    public record Strand(UUID fact, String strand) {}

    static Confidence open() { return new Confidence(List.of(), List.of(), List.of()); }

    public static List<Projection> projections() {
        return List.of(
            Projection.of("people.tie", "person uuid, kind text, worker uuid, detail text, since date, until date", 5, (state, timeline) -> rows(state, part -> part.ties().stream()
                .map(tie -> new Object[] {state.person().value(), tie.kind(), tie.worker(), tie.detail(), tie.since(), tie.until()}).toList())),
            Projection.of("people.guard", "person uuid, kind text, since date, why text, owner text, review date, until date", 3, (state, timeline) -> rows(state, part -> part.guards().stream()
                .map(guard -> new Object[] {state.person().value(), guard.kind(), guard.since(), guard.why(), guard.owner(), guard.review(), guard.until()}).toList())),
            Projection.of("people.strand", "person uuid, fact uuid, strand text", 3, (state, timeline) -> rows(state, part -> part.strands().stream()
                .map(strand -> new Object[] {state.person().value(), strand.fact(), strand.strand()}).toList())));
    }

    private static List<Object[]> rows(ChildState state, Function<Confidence, List<Object[]>> rows) {
        return state.part(Confidence.class).map(rows).orElse(List.of());
    }

    Confidence conflict(Fact<ConflictDeclared> fact) { return tied("conflict", fact.body().worker(), fact.body().relation(), fact.happened().day(), null); }

    Confidence conflictLifted(Fact<ConflictLifted> fact) { return untied("conflict", fact.body().worker(), fact.body().relation(), fact.happened().day()); }

    /** Placed again while it stands, it goes on with another list. */
    Confidence restricted(Fact<RestrictionPlaced> fact) {
        var day = fact.happened().day();
        var afresh = unlisted("restricted", day);
        var since = guards.stream().filter(each -> each.kind().equals("restricted") && each.until() == null).map(Guard::since).min(LocalDate::compareTo).orElse(day);
        var placed = new Confidence(afresh.ties, with(guards, new Guard("restricted", fact.body().why(), fact.body().owner(), since, day.plusDays(REVIEW_DAYS), null)), strands);
        for (var worker : named(fact.body().named())) placed = placed.tied("named", worker, "restricted", day, null);
        // whoever answers for it has to see it
        return placed.tied("named", fact.body().owner(), "restricted", day, null);
    }

    Confidence reviewed(Fact<RestrictionReviewed> fact) {
        return guards(guard -> guard.kind().equals("restricted") && guard.until() == null
            ? new Guard(guard.kind(), guard.why(), guard.owner(), guard.since(), fact.happened().day().plusDays(REVIEW_DAYS), null) : guard);
    }

    Confidence lifted(Fact<RestrictionLifted> fact) { return unlisted("restricted", fact.happened().day()).ended("restricted", fact.happened().day()); }

    Confidence sealed(Fact<RecordSealed> fact) {
        var day = fact.happened().day();
        var placed = new Confidence(ties, with(guards, new Guard("sealed", null, null, day, null, null)), strands);
        for (var worker : named(fact.body().named())) {
            placed = placed.tied("named", worker, "sealed", day, null);
            // a restriction that goes on beside the seal would keep out the very people to whom the file was sealed
            if (runs("restricted")) placed = placed.tied("named", worker, "restricted", day, null);
        }
        return placed;
    }

    Confidence unsealed(Fact<RecordUnsealed> fact) { return unlisted("sealed", fact.happened().day()).ended("sealed", fact.happened().day()); }

    Confidence granted(Fact<AccessGranted> fact) {
        var body = fact.body();
        var detail = switch (body.as()) {
            case "request" -> second(fact);
            case "named" -> runs("sealed") ? "sealed" : "restricted";
            default -> body.strand() == null ? "" : body.strand();
        };
        return tied(body.as(), body.worker(), detail, fact.happened().day(), body.until());
    }

    /** Nobody agrees with themselves. */
    private static String second(Fact<AccessGranted> fact) {
        var second = fact.body().second();
        return second == null || second.equals(fact.body().worker()) || fact.recorded().by() != null && second.equals(fact.recorded().by().toString()) ? "" : second;
    }

    Confidence ended(Fact<AccessEnded> fact) { return untied(fact.body().as(), fact.body().worker(), null, fact.happened().day()); }

    /** An entry is in one strand, the last that was said; of two that were said on a day nobody knows in what order, in both. */
    Confidence marked(Fact<StrandMarked> fact) {
        if (fact.body().of() == null) return this;
        var marked = new Strand(fact.body().of().value(), fact.body().strand());
        var others = fact.happened().at() == null ? strands : unmarked(marked.fact());
        return others.contains(marked) ? this : new Confidence(ties, guards, with(others, marked));
    }

    Confidence unmarked(Fact<StrandUnmarked> fact) {
        return fact.body().of() == null ? this : new Confidence(ties, guards, unmarked(fact.body().of().value()));
    }

    private List<Strand> unmarked(UUID fact) { return strands.stream().filter(each -> !each.fact().equals(fact)).toList(); }

    private static List<String> named(List<String> workers) { return workers == null ? List.of() : workers; }

    /** Somebody whose id nobody can read is bound to nothing. The same bond again goes on from where it began. */
    private Confidence tied(String kind, String worker, String detail, LocalDate since, LocalDate until) {
        var id = id(worker);
        if (id.isEmpty()) return this;
        Predicate<Tie> same = tie -> tie.kind().equals(kind) && tie.worker().equals(id.get()) && tie.detail().equals(detail);
        if (ties.stream().anyMatch(same.and(tie -> tie.until() == null || tie.since().equals(since))))
            return new Confidence(ties.stream().map(tie -> same.test(tie) && (tie.until() == null || tie.since().equals(since)) ? new Tie(kind, id.get(), detail, tie.since(), until) : tie).toList(), guards, strands);
        return new Confidence(with(ties, new Tie(kind, id.get(), detail, since, until)), guards, strands);
    }

    /** @param detail null for every bond of the kind */
    private Confidence untied(String kind, String worker, String detail, LocalDate day) {
        var id = id(worker);
        return new Confidence(ties.stream().map(tie -> tie.kind().equals(kind) && id.filter(tie.worker()::equals).isPresent() && (detail == null || tie.detail().equals(detail)) && (tie.until() == null || tie.until().isAfter(day))
            ? new Tie(kind, tie.worker(), tie.detail(), tie.since(), day) : tie).toList(), guards, strands);
    }

    /** With a guard go those who were named on it: the next one names its own. */
    private Confidence unlisted(String guard, LocalDate day) {
        return new Confidence(ties.stream().map(tie -> tie.kind().equals("named") && tie.detail().equals(guard) && tie.until() == null
            ? new Tie(tie.kind(), tie.worker(), guard, tie.since(), day) : tie).toList(), guards, strands);
    }

    private boolean runs(String kind) { return guards.stream().anyMatch(guard -> guard.kind().equals(kind) && guard.until() == null); }

    private Confidence ended(String kind, LocalDate day) {
        return guards(guard -> guard.kind().equals(kind) && guard.until() == null ? new Guard(kind, guard.why(), guard.owner(), guard.since(), guard.review(), day) : guard);
    }

    private Confidence guards(UnaryOperator<Guard> change) { return new Confidence(ties, guards.stream().map(change).toList(), strands); }

    private static Optional<UUID> id(String worker) {
        try {
            return Optional.of(UUID.fromString(worker));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Of two that begin on one day with the same words the later stands: the table tells them apart by no more. */
    private static <T> List<T> with(List<T> all, T one) {
        var more = new ArrayList<>(all);
        if (one instanceof Guard guard) more.removeIf(each -> each instanceof Guard other && other.kind().equals(guard.kind()) && other.since().equals(guard.since()));
        more.add(one);
        return List.copyOf(more);
    }
}
