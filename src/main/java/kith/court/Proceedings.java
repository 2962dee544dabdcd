package kith.court;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import kith.court.CourtFacts.FilingMade;
import kith.court.CourtFacts.FilingOrdered;
import kith.court.CourtFacts.FinalOrderMade;
import kith.court.CourtFacts.HearingListed;
import kith.court.CourtFacts.HearingVacated;
import kith.court.CourtFacts.PartyJoined;
import kith.court.CourtFacts.PartyLeft;
import kith.court.CourtFacts.ProceedingsEnded;
import kith.court.CourtFacts.ProceedingsExtended;
import kith.court.ProceedingsFacts.ApplicationMade;
import kith.court.ProceedingsFacts.LetterSent;
import kith.court.ProceedingsFacts.PreProceedingsStarted;
import kith.court.ProceedingsFacts.StepDecided;
import kith.ledger.Fact;
import kith.ledger.FactId;

/** A child before and in court: each stage with its last day, what was marked on the way, hearings, filings, orders and who takes part. */
public record Proceedings(List<Stage> stages, List<Step> steps, List<Hearing> hearings, List<Filing> filings, List<Order> orders, List<Party> parties) {

    public static final String BEFORE = "pre-proceedings";
    public static final String COURT = "court";
    /** The guidance on the relaunched Public Law Outline. */
    static final int WEEKS_BEFORE = 16;
    /** Children Act 1989, section 32(1)(a). */
    static final int WEEKS_IN_COURT = 26;
    /** Made for a year at the most (Children Act 1989, section 16(5) and schedule 3, paragraph 6), whatever day was typed. */
    private static final Set<String> YEARLY = Set.of("supervision", "family-assistance");
    /** A supervision order, in all. */
    private static final int YEARS_EXTENDED = 3;

    /** What each order ends when it is made (Children Act 1989, section 91(1) to (3) and (5A), schedule 3 paragraph 10; Adoption and Children Act 2002, section 29(2)). */
    private static final Map<String, Set<String>> GIVE_WAY = Map.of(
        "care", Set.of("supervision", "child-arrangements"),
        "supervision", Set.of("care"),
        "special-guardianship", Set.of("care"),
        "child-arrangements", Set.of("care"),
        "placement", Set.of("supervision", "child-arrangements"),
        "interim-care", Set.of("interim-supervision", "interim-child-arrangements"),
        "interim-supervision", Set.of("interim-care"));

    /** @param ended null while it runs */
    public record Stage(String stage, LocalDate started, LocalDate due, LocalDate ended) {}

    public record Step(FactId fact, String type, LocalDate day) {}

    /** @param sits the day it is fixed for, null where it was held without being listed here */
    public record Hearing(FactId fact, String kind, LocalDate sits, String at, String court, LocalDate held, LocalDate vacated) {}

    public record Filing(FactId fact, String document, String from, LocalDate ordered, LocalDate due, LocalDate made) {}

    public record Order(FactId fact, String code, boolean interim, LocalDate made, LocalDate until, LocalDate ended) {}

    public record Party(FactId fact, String role, UUID person, String name, String phone, LocalDate since, LocalDate until) {}

    static final Proceedings NONE = new Proceedings(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    Proceedings step(Fact<?> fact) {
        return new Proceedings(stages, and(steps, new Step(fact.id(), fact.kind().name(), fact.happened().day())), hearings, filings, orders, parties);
    }

    Proceedings preStarted(Fact<PreProceedingsStarted> fact) {
        return before(fact.happened().day());
    }

    /** Where nobody recorded the beginning, the letter was it. */
    Proceedings letter(Fact<LetterSent> fact) {
        return before(fact.happened().day());
    }

    private Proceedings before(LocalDate day) {
        if (runs(BEFORE) || runs(COURT)) return this;
        return stages(and(stages, new Stage(BEFORE, day, day.plusWeeks(WEEKS_BEFORE), null)));
    }

    Proceedings preDecided(Fact<StepDecided> fact) {
        return endStage(BEFORE, fact.happened().day());
    }

    Proceedings applied(Fact<ApplicationMade> fact) {
        var kind = fact.body().kind();
        if (kind != null && !kind.equals("care") && !kind.equals("supervision")) return this;
        var day = fact.happened().day();
        var before = endStage(BEFORE, day);
        var issued = fact.body().issued() == null || fact.body().issued().isBefore(day) ? day : fact.body().issued();
        return runs(COURT) ? before : before.stages(and(before.stages, new Stage(COURT, issued, issued.plusWeeks(WEEKS_IN_COURT), null)));
    }

    Proceedings extended(Fact<ProceedingsExtended> fact) {
        return step(fact).changeStages(each -> each.stage.equals(COURT) && each.ended == null ? new Stage(COURT, each.started, fact.body().until(), null) : each);
    }

    /** The interim orders give way to it. */
    Proceedings finished(Fact<FinalOrderMade> fact) {
        return order(fact, fact.body().order(), false, fact.body().until()).endStage(COURT, fact.happened().day()).endOrders(fact.happened().day(), each -> each.interim);
    }

    /** An interim order does not outlive the application it was made in (Children Act 1989, section 38(4)). */
    Proceedings ended(Fact<ProceedingsEnded> fact) {
        return step(fact).endStage(COURT, fact.happened().day()).endOrders(fact.happened().day(), each -> each.interim);
    }

    Proceedings listed(Fact<HearingListed> fact) {
        var it = fact.body();
        return hearings(and(hearings, new Hearing(fact.id(), it.kind(), it.on(), it.time(), it.court(), null, null)));
    }

    /** Where it names no listing, it is a hearing of its own: another that is fixed for a later day still stands. */
    Proceedings held(Fact<?> fact, FactId of, String kind) {
        var day = fact.happened().day();
        if (of == null || hearings.stream().noneMatch(each -> each.fact.equals(of)))
            return hearings(and(hearings, new Hearing(fact.id(), kind == null ? "other" : kind, null, null, null, day, null)));
        return hearings(hearings.stream().map(each -> each.fact.equals(of) ? new Hearing(each.fact, each.kind, each.sits, each.at, each.court, day, null) : each).toList());
    }

    Proceedings vacated(Fact<HearingVacated> fact) {
        return hearings(hearings.stream().map(each -> each.fact.equals(fact.body().of()) && each.held == null
            ? new Hearing(each.fact, each.kind, each.sits, each.at, each.court, null, fact.happened().day()) : each).toList());
    }

    Proceedings ordered(Fact<FilingOrdered> fact) {
        var it = fact.body();
        return filings(and(filings, new Filing(fact.id(), it.document(), it.from(), fact.happened().day(), it.due(), null)));
    }

    Proceedings filed(Fact<FilingMade> fact) {
        return filings(filings.stream().map(each -> each.fact.equals(fact.body().of()) ? new Filing(each.fact, each.document, each.from, each.ordered, each.due, fact.happened().day()) : each).toList());
    }

    /** A new order of the same kind takes the place of the one before, and of those that the law ends with it. */
    Proceedings order(Fact<?> fact, String code, boolean interim, LocalDate until) {
        var day = fact.happened().day();
        var before = endOrders(day, each -> each.code.equals(code) || GIVE_WAY.getOrDefault(code, Set.of()).contains(each.code));
        // of an interim and the final order of one day the final one is the later, whichever is read first
        boolean disposed = interim && !runs(COURT) && stages.stream().anyMatch(each -> each.stage.equals(COURT) && day.equals(each.ended));
        return before.orders(and(before.orders, new Order(fact.id(), code, interim, day, YEARLY.contains(code) ? earlier(until, day.plusYears(1)) : until, disposed ? day : null)));
    }

    Proceedings lasting(String code, LocalDate until) {
        return changeOrders(each -> each.code.equals(code) && each.ended == null
            ? new Order(each.fact, each.code, each.interim, each.made, YEARLY.contains(code) ? earlier(until, each.made.plusYears(YEARS_EXTENDED)) : until, null) : each);
    }

    private static LocalDate earlier(LocalDate named, LocalDate last) {
        return named == null || named.isAfter(last) ? last : named;
    }

    /** The order that stands lasts longer, or, where none does, this is it. */
    Proceedings renewed(Fact<?> fact, String code, LocalDate until) {
        return orders.stream().anyMatch(each -> each.code.equals(code) && each.ended == null) ? lasting(code, until) : order(fact, code, false, until);
    }

    Proceedings over(String code, LocalDate day) {
        return endOrders(day, each -> each.code.equals(code));
    }

    private Proceedings endOrders(LocalDate day, Predicate<Order> which) {
        return changeOrders(each -> each.ended == null && which.test(each) ? new Order(each.fact, each.code, each.interim, each.made, each.until, day) : each);
    }

    Proceedings joined(Fact<PartyJoined> fact) {
        var it = fact.body();
        return parties(and(parties, new Party(fact.id(), it.role(), it.person() == null ? null : it.person().value(), it.name(), it.phone(), fact.happened().day(), null)));
    }

    Proceedings left(Fact<PartyLeft> fact) {
        return parties(parties.stream().map(each -> each.fact.equals(fact.body().of()) ? new Party(each.fact, each.role, each.person, each.name, each.phone, each.since, fact.happened().day()) : each).toList());
    }

    private boolean runs(String stage) {
        return stages.stream().anyMatch(each -> each.stage.equals(stage) && each.ended == null);
    }

    private Proceedings endStage(String stage, LocalDate day) {
        return changeStages(each -> each.stage.equals(stage) && each.ended == null ? new Stage(stage, each.started, each.due, day) : each);
    }

    private Proceedings changeStages(UnaryOperator<Stage> change) {
        return stages(stages.stream().map(change).toList());
    }

    private Proceedings changeOrders(UnaryOperator<Order> change) {
        return orders(orders.stream().map(change).toList());
    }

    private Proceedings stages(List<Stage> changed) {
        return new Proceedings(changed, steps, hearings, filings, orders, parties);
    }

    private Proceedings hearings(List<Hearing> changed) {
        return new Proceedings(stages, steps, changed, filings, orders, parties);
    }

    private Proceedings filings(List<Filing> changed) {
        return new Proceedings(stages, steps, hearings, changed, orders, parties);
    }

    private Proceedings orders(List<Order> changed) {
        return new Proceedings(stages, steps, hearings, filings, changed, parties);
    }

    private Proceedings parties(List<Party> changed) {
        return new Proceedings(stages, steps, hearings, filings, orders, changed);
    }

    private static <T> List<T> and(List<T> before, T added) {
        var all = new ArrayList<>(before);
        all.add(added);
        return List.copyOf(all);
    }
}
