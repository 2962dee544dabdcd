package kith.people.confidential;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.History;
import kith.ledger.Uuids;
import kith.pathway.Alongside;
import kith.pathway.Telling;
import kith.people.confidential.ConfidentialFacts.StrandMarked;

/**
 * A complaint about somebody who works with the child is kept from them with all that becomes of it. Each entry is marked as it is recorded, whoever records it and
 * whether or not they may read it.
 */
public final class KeptTogether implements Alongside {

    public static final String STRAND = "complaint";
    /** What follows from saying yes, in the form itself. */
    public static final String WHO_READS = "If yes, only managers read it and all that becomes of it: whoever leads the hub or its group, the manager on call and whoever leads the service. If it is about one of them, speak to the manager above before you write it here";
    /** What is said once it is saved, also to whoever may not read it from then on. */
    public static final String KEPT = "Only managers read it: whoever leads the hub or its group, the manager on call and whoever leads the service. Nobody else learns that there is one";
    private static final String ABOUT_A_WORKER = "aboutWorker";

    /** @param begins asks whether it is about somebody who works with the child; {@code kinds} all that may become of it */
    public record Matter(FactKind<?> begins, Set<FactKind<?>> kinds) {

        public static Matter of(FactKind<?> begins, List<Telling<?>> tellings) { return new Matter(begins, tellings.stream().map(Telling::kind).collect(toSet())); }

        boolean begunAboutAWorker(Fact<?> fact) { return fact.is(begins) && Boolean.TRUE.equals(fact.value(ABOUT_A_WORKER)); }

        boolean goesOn(Fact<?> fact) { return kinds.contains(fact.kind()) && !fact.is(begins); }
    }

    private final List<Matter> matters;

    public KeptTogether(List<Matter> matters) { this.matters = List.copyOf(matters); }

    /** Under which id an entry is marked, if it is: the same entry sent again marks nothing twice. */
    public static FactId mark(FactId entry) { return new FactId(Uuids.named("kept/" + entry)); }

    public boolean concerns(FactKind<?> kind) { return matters.stream().anyMatch(each -> each.kinds().contains(kind)); }

    @Override
    public List<? extends Fact<?>> of(Fact<?> fact, List<Fact<?>> told) {
        if (fact.withdraws() != null || told.stream().noneMatch(each -> begins(each.kind()))) return List.of();
        var standing = History.settle(once(told));
        var kept = kept(standing);
        // a correction says anew what an entry is about; a mark by hand on the complaint takes along what became of it
        var entry = fact.body() instanceof StrandMarked marked ? marked(marked, standing) : fact.corrects() == null ? fact : find(fact.corrects(), standing);
        if (entry == null) return List.of();
        if (fact.is(ConfidentialFacts.STRAND) || matters.stream().anyMatch(each -> each.begunAboutAWorker(entry))) return marks(fact, withAllThatBecameOfIt(entry, kept, standing));
        return !kept.contains(entry.id()) && !ConfidentialFacts.guards(entry.kind()) && (names(entry, kept) || aboutAll(entry, kept, standing)) ? marks(fact, List.of(entry)) : List.of();
    }

    /** What is about several people is told once for each of them. */
    private static Collection<Fact<?>> once(List<Fact<?>> told) {
        var facts = new LinkedHashMap<FactId, Fact<?>>();
        for (var each : told) facts.putIfAbsent(each.id(), each);
        return facts.values();
    }

    private boolean begins(FactKind<?> kind) { return matters.stream().anyMatch(each -> each.begins().equals(kind)); }

    private Fact<?> marked(StrandMarked mark, List<Fact<?>> standing) {
        var entry = mark.strand().equals(STRAND) ? find(mark.of(), standing) : null;
        return entry == null || !begins(entry.kind()) ? null : entry;
    }

    private static Fact<?> find(FactId id, List<Fact<?>> standing) { return standing.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null); }

    private static Set<FactId> kept(List<Fact<?>> standing) {
        var confidence = Confidence.open();
        for (var each : standing) confidence = after(confidence, each);
        return confidence.strands().stream().filter(each -> each.strand().equals(STRAND)).map(each -> new FactId(each.fact())).collect(toSet());
    }

    @SuppressWarnings("unchecked")
    private static Confidence after(Confidence confidence, Fact<?> fact) {
        if (fact.is(ConfidentialFacts.STRAND)) return confidence.marked((Fact<StrandMarked>) fact);
        return fact.is(ConfidentialFacts.STRAND_UNMARKED) ? confidence.unmarked((Fact<ConfidentialFacts.StrandUnmarked>) fact) : confidence;
    }

    private static List<Fact<?>> withAllThatBecameOfIt(Fact<?> entry, Set<FactId> kept, List<Fact<?>> standing) {
        var all = new ArrayList<Fact<?>>(List.of(entry));
        var ids = new HashSet<>(Set.of(entry.id()));
        for (int before = 0; before < all.size();) {
            before = all.size();
            for (var each : standing) if (!ids.contains(each.id()) && !ConfidentialFacts.guards(each.kind()) && names(each, ids) && ids.add(each.id())) all.add(each);
        }
        all.removeIf(each -> kept.contains(each.id()));
        return all;
    }

    private static boolean names(Fact<?> fact, Set<FactId> kept) {
        return fact.kind().fields().stream().filter(part -> part.type() == FactId.class).anyMatch(part -> kept.contains((FactId) part.of(fact.body())));
    }

    /** What names nothing is about all that there are. */
    private boolean aboutAll(Fact<?> fact, Set<FactId> kept, List<Fact<?>> standing) {
        return matters.stream().anyMatch(matter -> matter.goesOn(fact) && namesNothing(fact)
            && standing.stream().anyMatch(each -> each.is(matter.begins()) && kept.contains(each.id()) && !Collections.disjoint(each.about(), fact.about())));
    }

    private static boolean namesNothing(Fact<?> fact) {
        return fact.kind().fields().stream().filter(part -> part.type() == FactId.class).allMatch(part -> part.of(fact.body()) == null);
    }

    private static List<Fact<StrandMarked>> marks(Fact<?> with, List<Fact<?>> entries) {
        return entries.stream().map(each -> Fact.of(each.id().equals(with.id()) ? mark(each.id()) : new FactId(Uuids.named("kept/" + each.id() + "/" + with.id())), ConfidentialFacts.STRAND, each.about(), with.happened(), with.recorded(),
            new StrandMarked(each.id(), STRAND))).toList();
    }
}
