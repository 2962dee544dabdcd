package kith.pathway.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import kith.calendar.WorkingDays;
import kith.ledger.Fact;
import kith.pathway.ChildState;
import kith.pathway.Life;
import kith.pathway.question.DataQuestion.Kind;

/** What a life says that cannot be so. Pure, and the same in whatever order the facts were recorded. */
public final class DataQuestions {

    /** No pregnancy is longer: what is dated before is dated wrongly, whatever it is. */
    private static final int CARRIED = 300;

    /** Applications of which nobody said for what count as such. */
    private static final Set<String> FOR_AN_ORDER = Set.of("care", "supervision", "null");

    private static final Comparator<DataQuestion> AS_IT_HAPPENED = Comparator.comparing(DataQuestion::day).thenComparing(DataQuestion::id);

    private DataQuestions() {}

    public static List<DataQuestion> of(ChildState state) {
        var questions = new ArrayList<DataQuestion>(0);
        courses(state.history(), questions);
        life(state.life(), state.history(), questions);
        emergencyOrders(state.history(), questions);
        yearlyOrders(state.history(), questions);
        moreTime(state.history(), questions);
        if (state.life().died() == null) law(state.history(), questions);
        questions.sort(AS_IT_HAPPENED);
        return questions;
    }

    private static void courses(List<Fact<?>> history, List<DataQuestion> questions) {
        var courses = new IdentityHashMap<Course, List<Fact<?>>>(4);
        for (var fact : history) for (var course : Course.concerning(fact.kind().name())) courses.computeIfAbsent(course, any -> new ArrayList<>()).add(fact);
        courses.forEach((course, told) -> {
            var walk = new CourseWalk(course, questions);
            for (int from = 0, to; from < told.size(); from = to) {
                to = dayEnds(told, from);
                walk.day(told.subList(from, to));
            }
            walk.settle();
        });
    }

    private static int dayEnds(List<Fact<?>> history, int from) {
        int to = from + 1;
        while (to < history.size() && history.get(to).happened().day().equals(history.get(from).happened().day())) to++;
        return to;
    }

    private static void life(Life life, List<Fact<?>> history, List<DataQuestion> questions) {
        if (life.born() == null && life.expected() == null && life.died() == null) return;
        for (var fact : history) {
            var day = fact.happened().day();
            var type = fact.kind().name();
            if (life.born() != null && day.isBefore(life.born()) && (asksBirth(fact) || day.isBefore(life.born().minusDays(CARRIED)) && !Registers.keep(type)))
                questions.add(question(Kind.BEFORE_BIRTH, fact, life.born()));
            if (life.born() == null && life.expected() != null && asksBirth(fact)) questions.add(question(Kind.NOT_YET_BORN, fact, life.expected()));
            if (life.died() == null) continue;
            if (type.equals("child.died")) {
                if (life.born() != null && life.died().isBefore(life.born())) questions.add(question(Kind.DIED_BEFORE_BIRTH, fact, life.born()));
            } else if (day.isAfter(life.died()) && asksLife(fact)) questions.add(question(Kind.AFTER_DEATH, fact, life.died()));
        }
    }

    /** An emergency protection order is made longer by seven days at most (Children Act 1989, section 45(5)); what was typed stands until somebody has looked. */
    private static void emergencyOrders(List<Fact<?>> history, List<DataQuestion> questions) {
        LocalDate ends = null;
        for (var fact : history) {
            if (fact.kind().name().equals("emergency-order.made")) ends = fact.value("until") instanceof LocalDate named ? named : pastHoliday(fact.happened().day().plusDays(8));
            if (!fact.kind().name().equals("emergency-order.extended") || !(fact.value("until") instanceof LocalDate longer)) continue;
            if (ends != null && longer.isAfter(ends.plusDays(7))) questions.add(question(Kind.LONGER_THAN_THE_LAW, fact, ends.plusDays(7)));
            ends = longer;
        }
    }

    /** A supervision or family assistance order is made for a year at the most, and a supervision order extended to three in all (Children Act 1989, section 16(5) and schedule 3, paragraph 6). */
    private static void yearlyOrders(List<Fact<?>> history, List<DataQuestion> questions) {
        LocalDate made = null;
        for (var fact : history) {
            var type = fact.kind().name();
            var order = type.equals("final-order.made") ? fact.value("order") : type.replace("-order.made", "");
            var day = fact.happened().day();
            if ("supervision".equals(order)) made = day;
            if (type.endsWith("-order.made") && ("supervision".equals(order) || "family-assistance".equals(order))) noLongerThan(day.plusYears(1), fact, questions);
            if (type.equals("supervision-order.extended") && made != null) noLongerThan(made.plusYears(3), fact, questions);
        }
    }

    /** A court gives eight weeks at a time, from the day on which its time would end or from that of the hearing where this is later (Children Act 1989, section 32(8)). */
    private static void moreTime(List<Fact<?>> history, List<DataQuestion> questions) {
        LocalDate ends = null;
        for (var fact : history) {
            var day = fact.happened().day();
            switch (fact.kind().name()) {
                case "court-application.made" -> {
                    if (ends == null && FOR_AN_ORDER.contains(String.valueOf(fact.value("kind")))) ends = issued(fact).plusWeeks(26);
                }
                case "proceedings.extended" -> {
                    if (ends == null) continue;
                    noLongerThan((ends.isBefore(day) ? day : ends).plusWeeks(8), fact, questions);
                    ends = (LocalDate) fact.value("until");
                }
                case "final-order.made", "proceedings.ended" -> ends = null;
                default -> { }
            }
        }
    }

    private static LocalDate issued(Fact<?> application) {
        var day = application.happened().day();
        return application.value("issued") instanceof LocalDate issued && issued.isAfter(day) ? issued : day;
    }

    private static void noLongerThan(LocalDate last, Fact<?> fact, List<DataQuestion> questions) {
        if (fact.value("until") instanceof LocalDate named && named.isAfter(last)) questions.add(question(Kind.LONGER_THAN_THE_LAW, fact, last));
    }

    /** An interim care order ends with the proceedings (Children Act 1989, section 38(4)), and a child who is still looked after is so by some other law from that day on. */
    private static void law(List<Fact<?>> history, List<DataQuestion> questions) {
        LocalDate interim = null;
        Fact<?> ended = null;
        for (var fact : history) {
            var type = fact.kind().name();
            if (CareAndLaw.TYPES.contains(type)) {
                interim = "C1".equals(fact.value("legalStatus")) && !type.equals("care.ended") ? fact.happened().day() : null;
                ended = null;
            } else if (interim != null && CareAndLaw.ENDS_INTERIM.contains(type) && !"transferred".equals(fact.value("reason")) && interim.isBefore(fact.happened().day())) {
                interim = null;
                ended = fact;
            }
        }
        if (ended != null) questions.add(question(Kind.LAW_NOT_RECORDED, ended, (Fact<?>) null));
    }

    private static LocalDate pastHoliday(LocalDate day) {
        return WorkingDays.isSundayOrHoliday(day) ? pastHoliday(day.plusDays(1)) : day;
    }

    private static boolean saw(Fact<?> fact) {
        return fact.kind().name().equals("visit.made") && Boolean.TRUE.equals(fact.value("seen"));
    }

    private static boolean asksBirth(Fact<?> fact) {
        return saw(fact) || OfTheBorn.TYPES.contains(fact.kind().name());
    }

    private static boolean asksLife(Fact<?> fact) {
        var type = fact.kind().name();
        return type.equals("visit.made") ? saw(fact) : !type.endsWith(".ended") && !AfterDeath.USUAL.contains(type) && !Registers.keep(type);
    }

    static DataQuestion question(Kind kind, Fact<?> fact, Fact<?> other) {
        return other == null ? new DataQuestion(kind.code() + ":" + fact.id(), kind, fact.id(), fact.kind().name(), fact.happened().day(), null, null, null)
            : new DataQuestion(kind.code() + ":" + fact.id() + ":" + other.id(), kind, fact.id(), fact.kind().name(), fact.happened().day(), other.id(), other.kind().name(), other.happened().day());
    }

    private static DataQuestion question(Kind kind, Fact<?> fact, LocalDate bound) {
        return new DataQuestion(kind.code() + ":" + fact.id(), kind, fact.id(), fact.kind().name(), fact.happened().day(), null, null, bound);
    }

    /** What says under what law a child is looked after, or that they are no more; and what of the court's doings ends an interim care order. */
    static final class CareAndLaw {
        static final Set<String> TYPES = Set.of("care.started", "legal-status.changed", "care.ended", "adoption-order.made", "case.closed");
        static final Set<String> ENDS_INTERIM = Set.of("final-order.made", "proceedings.ended");
    }

    /** What registers and pages keep beside a life: true of somebody before birth and after death. */
    static final class Registers {
        private static final Set<String> NOUNS = Set.of("person", "relationship", "duplicate", "residence", "essentials", "safe-contact", "entry", "fact", "content", "question", "lateness",
            "record", "allocation", "key-worker", "responsible", "involvement", "social-worker", "message", "note", "call", "night", "night-message", "access", "restriction", "strand",
            "conflict", "handover", "gate", "complaint", "complaint-panel", "subject-access", "data-breach", "disability", "parental-responsibility", "warning", "motherhood", "age", "child");

        static boolean keep(String type) {
            return NOUNS.contains(type.substring(0, type.lastIndexOf('.')));
        }
    }

    /** What cannot happen to a child who is not born. */
    static final class OfTheBorn {
        static final Set<String> TYPES = Set.of("care.started", "placement.started", "missing.started", "police-protection.started", "private-fostering.started", "secure-accommodation.started",
            "detention.started", "adoption-order.made", "health-assessment.completed", "dental-check.completed", "sdq.completed", "immunisations.checked", "pep.started", "school-place.started",
            "return-interview.held", "leaving-care.recorded");
    }

    /** What a service still has to do when a child has died. */
    static final class AfterDeath {
        static final Set<String> USUAL = Set.of("decision.made", "case.closed", "case.reopened", "summary.written", "authority.given", "contact.received", "contact.decided", "referral.no-further-action",
            "strategy-discussion.held", "assessment.completed", "conference-decisions.sent", "care-review-decisions.sent", "death.notified", "serious-incident.known", "panel.notified",
            "panel.decided", "supervision.held", "consultation.given", "clinical-summary.published", "budget.decided", "budget-effect.recorded", "rapid-review.completed", "practice-review.decided", "practice-review.published", "child-death-review.completed", "allegation.received", "allegation.concluded", "lado.told", "hearing.held",
            "police-check.asked", "mash-check.answered", "chair-challenge.answered", "iro-dispute.resolved", "later-life-letter.given", "life-story-book.given");
    }
}
