package kith.frontdoor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kith.frontdoor.MashFacts.MashCheckAnswered;
import kith.frontdoor.MashFacts.MashCheckAsked;
import kith.frontdoor.MashFacts.MashEnquiryDecided;
import kith.frontdoor.MashFacts.MashEnquiryStarted;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.ChildState;
import kith.pathway.Projection;
import kith.pathway.Timeline;

/** The MASH enquiries about a child, whom each asked, and what each agency answered. */
public record Mash(List<Enquiry> enquiries, List<Check> checks) {

    static final Mash NONE = new Mash(List.of(), List.of());

    /** @param decision null while it is open */
    record Enquiry(FactId fact, FactId contact, String colour, LocalDate day, Instant at, UUID by, String decision, LocalDate ended, UUID decider) {

        Enquiry ended(String decision, Fact<?> by) {
            return ended != null ? this : new Enquiry(fact, contact, colour, day, at, this.by, decision, by.happened().day(), by.recorded().by());
        }
    }

    record Check(FactId fact, FactId enquiry, String agency, LocalDate day, Instant at, String colour, String basis, FactId answer, LocalDate answered, Instant answeredAt, UUID by) {

        Check answered(Fact<MashCheckAnswered> fact) {
            return new Check(this.fact, enquiry, agency, day, at, fact.body().colour(), fact.body().lawfulBasis(), fact.id(), fact.happened().day(), fact.happened().at(), fact.recorded().by());
        }
    }

    public static final Projection ENQUIRIES = Projection.of("frontdoor.mash_enquiry",
        "person uuid, enquiry uuid, contact uuid, colour text, started_on date, started_at timestamptz, starter uuid, due date, due_at timestamptz, decision text, ended_on date, decider uuid", 2,
        (state, timeline) -> of(state).enquiries.stream().map(each -> {
            var clock = clock("A1a", each.fact, timeline);
            return new Object[] {state.person().value(), each.fact.value(), id(each.contact), each.colour, each.day, zoned(each.at), each.by, clock == null ? null : clock.due(), clock == null ? null : zoned(clock.dueAt()),
                each.decision, each.ended, each.decider};
        }).toList());

    public static final Projection CHECKS = Projection.of("frontdoor.mash_check",
        "person uuid, asked uuid, enquiry uuid, agency text, asked_on date, asked_at timestamptz, due date, due_at timestamptz, colour text, basis text, answer uuid, answered_on date, answered_at timestamptz, answerer uuid", 2,
        (state, timeline) -> of(state).checks.stream().map(each -> {
            var clock = clock("A1b", each.fact, timeline);
            return new Object[] {state.person().value(), each.fact.value(), id(each.enquiry), each.agency, each.day, zoned(each.at), clock == null ? null : clock.due(), clock == null ? null : zoned(clock.dueAt()),
                each.colour, each.basis, id(each.answer), each.answered, zoned(each.answeredAt), each.by};
        }).toList());

    private static Mash of(ChildState state) {
        return state.part(Mash.class).orElse(NONE);
    }

    private static Timeline.Clock clock(String rule, FactId fact, Timeline timeline) {
        return timeline.clocks().stream().filter(each -> each.rule().equals(rule) && each.fact().equals(fact)).findFirst().orElse(null);
    }

    private static Object zoned(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Object id(FactId fact) {
        return fact == null ? null : fact.value();
    }

    Mash started(Fact<MashEnquiryStarted> fact) {
        return new Mash(and(enquiries, new Enquiry(fact.id(), fact.body().of(), fact.body().colour(), fact.happened().day(), fact.happened().at(), fact.recorded().by(), null, null, null)), checks);
    }

    Mash asked(Fact<MashCheckAsked> fact) {
        return new Mash(enquiries, and(checks, new Check(fact.id(), fact.body().of(), fact.body().agency(), fact.happened().day(), fact.happened().at(), null, null, null, null, null, null)));
    }

    /** An answer that names no question answers the open one of the agency. */
    Mash answered(Fact<MashCheckAnswered> fact) {
        var of = fact.body().of();
        return new Mash(enquiries, each(checks, check -> (of == null ? check.answer == null && check.agency.equals(fact.body().agency()) : check.fact.equals(of)) ? check.answered(fact) : check));
    }

    Mash decided(Fact<MashEnquiryDecided> fact) {
        var of = fact.body().of();
        return new Mash(each(enquiries, enquiry -> of == null || enquiry.fact.equals(of) ? enquiry.ended(fact.body().decision(), fact) : enquiry), checks);
    }

    private static <T> List<T> and(List<T> before, T added) {
        var all = new ArrayList<>(before);
        all.add(added);
        return List.copyOf(all);
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }
}
