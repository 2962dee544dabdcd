package kith.pathway.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.ledger.Fact;

/**
 * Something that begins and ends by facts of its own. Other facts may begin or end it too (a conference that decides a plan): they never raise a
 * question themselves, but what they begin may be ended, and what they end need not be ended again.
 *
 * @param single there can be one at a time only
 */
record Course(String begins, String ends, boolean single, List<Also> alsoBegins, List<Also> alsoEnds) {

    /** A fact of this type, whose {@code part} holds one of these codes. */
    record Also(String type, String part, Set<String> codes) {
        boolean is(Fact<?> fact) {
            return fact.kind().name().equals(type) && (part == null || codes.contains(String.valueOf(fact.value(part))));
        }
    }

    private static final List<Also> NONE = List.of();
    private static final Also ADOPTED = new Also("adoption-order.made", null, Set.of());

    private static final Also CLOSED = new Also("case.closed", null, Set.of());
    private static final Also STEPPED_DOWN = new Also("handover.accepted", "matter", Set.of("step-down"));

    static final List<Course> ALL = List.of(
        one("care.started", "care.ended").endedBy(ADOPTED),
        one("placement.started", "placement.ended").endedBy(new Also("care.ended", null, Set.of()), ADOPTED),
        one("protection-plan.started", "protection-plan.ended").begunBy(new Also("conference.held", "outcome", Set.of("plan", "continue")))
            .endedBy(new Also("conference.held", "outcome", Set.of("end", "no-plan"))),
        // the plan page begins it by writing it; protection, care and a step down end it as its status has it (child-in-need.yml)
        one("need-plan.started", "need-plan.ended").begunBy(new Also("need-plan.made", null, Set.of())).endedBy(CLOSED, STEPPED_DOWN, new Also("protection-plan.started", null, Set.of()),
            new Also("conference.held", "outcome", Set.of("plan", "continue")), new Also("care.started", null, Set.of())),
        one("early-help.started", "early-help.ended").begunBy(new Also("contact.decided", "decision", Set.of("early-help")), new Also("early-help.requested", null, Set.of()))
            .endedBy(new Also("referral.accepted", null, Set.of()), CLOSED),
        one("missing.started", "missing.ended"),
        one("police-protection.started", "police-protection.ended"),
        one("private-fostering.started", "private-fostering.ended"),
        one("secure-accommodation.started", "secure-accommodation.ended"),
        one("detention.started", "detention.ended"),
        one("care-leaver-accommodation.started", "care-leaver-accommodation.ended"),
        several(null, "section-47.ended").begunBy(new Also("strategy-discussion.held", "outcome", Set.of("section-47-single", "section-47-joint"))).endedBy(new Also("conference.held", null, Set.of())),
        several("emergency-order.made", "emergency-order.ended"),
        several("deprivation-of-liberty.started", "deprivation-of-liberty.ended"),
        several("short-break.started", "short-break.ended"),
        several("short-breaks.started", "short-breaks.ended"),
        several("child-assessment-order.made", "child-assessment-order.ended"),
        several("supervision-order.made", "supervision-order.ended"),
        several("family-assistance-order.made", "family-assistance-order.ended"),
        several("hospital-stay.notified", "hospital-stay.ended"),
        several("safety-plan.made", "safety-plan.ended"),
        several("pathway-plan.made", "pathway-plan.ended"),
        several("learning-plan.made", "learning-plan.ended"),
        several("ehc-plan.started", "ehc-plan.ended"),
        several("ehc-exemption.started", "ehc-exemption.ended"),
        several("care-package.started", "care-package.ended"),
        several("youth-justice.started", "youth-justice.ended"),
        several("harm-flag.raised", "harm-flag.ended"));

    private static final Map<String, List<Course>> BY_TYPE = new HashMap<>();

    static {
        for (var course : ALL) for (var type : course.types()) BY_TYPE.computeIfAbsent(type, any -> new ArrayList<>()).add(course);
    }

    /** Those in which a fact of this type may mean something. */
    static List<Course> concerning(String type) {
        return BY_TYPE.getOrDefault(type, List.of());
    }

    private Set<String> types() {
        return Stream.of(Stream.of(begins, ends), alsoBegins.stream().map(Also::type), alsoEnds.stream().map(Also::type)).flatMap(each -> each).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Course one(String begins, String ends) {
        return new Course(begins, ends, true, NONE, NONE);
    }

    private static Course several(String begins, String ends) {
        return new Course(begins, ends, false, NONE, NONE);
    }

    private Course begunBy(Also... also) {
        return new Course(begins, ends, single, List.of(also), alsoEnds);
    }

    private Course endedBy(Also... also) {
        return new Course(begins, ends, single, alsoBegins, List.of(also));
    }

    boolean begins(Fact<?> fact) {
        return fact.kind().name().equals(begins);
    }

    boolean ends(Fact<?> fact) {
        return fact.kind().name().equals(ends);
    }

    boolean alsoBegins(Fact<?> fact) {
        return alsoBegins.stream().anyMatch(each -> each.is(fact));
    }

    boolean alsoEnds(Fact<?> fact) {
        return alsoEnds.stream().anyMatch(each -> each.is(fact));
    }
}
