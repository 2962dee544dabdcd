package kith.leavingcare;

import java.time.LocalDate;
import java.util.List;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.leavingcare.LeavingCareFacts.AccommodationEnded;
import kith.leavingcare.LeavingCareFacts.AccommodationStarted;
import kith.leavingcare.LeavingCareFacts.ActivityStarted;
import kith.leavingcare.LeavingCareFacts.AdviserAppointed;
import kith.leavingcare.LeavingCareFacts.AdviserVisited;
import kith.leavingcare.LeavingCareFacts.LeavingCareRecorded;
import kith.leavingcare.LeavingCareFacts.NeedsAssessmentCompleted;
import kith.leavingcare.LeavingCareFacts.PathwayPlanEnded;
import kith.leavingcare.LeavingCareFacts.PathwayPlanMade;
import kith.leavingcare.LeavingCareFacts.PathwayPlanReviewed;
import kith.leavingcare.LeavingCareFacts.RightsTold;
import kith.leavingcare.LeavingCareFacts.SupportRequested;
import kith.pathway.Projection;

/** How a young person who leaves care stands now, a part of life at a time. */
public record Leaving(Plan plan, Adviser adviser, Home home, Doing doing, Told told, LocalDate asked) {

    /** @param fact the plan that stands, whose words are the plan itself; null where there is none */
    record Plan(LocalDate assessed, LocalDate made, LocalDate reviewed, FactId fact) {}

    /** @param seen when the adviser last saw the young person */
    record Adviser(String name, String phone, LocalDate since, LocalDate seen) {}

    record Home(String kind, boolean byAuthority, Boolean suitable, LocalDate since) {}

    /** @param inTouch as recorded about a birthday, on the day {@code recorded} */
    record Doing(String activity, LocalDate since, String inTouch, LocalDate recorded) {}

    record Told(List<String> rights, LocalDate day) {}

    static final Leaving NOTHING = new Leaving(new Plan(null, null, null, null), new Adviser(null, null, null, null), null, new Doing(null, null, null, null), null, null);

    public static final Projection PROJECTION = Projection.of("leavingcare.current", """
        person uuid, assessed date, plan_made date, plan_reviewed date, plan uuid, adviser text, adviser_phone text, adviser_since date, adviser_seen date, home text,
        home_by_authority bool, home_suitable bool, home_since date, activity text, activity_since date, in_touch text, in_touch_on date, rights text[], rights_on date, support_asked date""", 1,
        (state, timeline) -> state.part(Leaving.class).map(it -> List.<Object[]>of(new Object[] {state.person().value(), it.plan.assessed, it.plan.made, it.plan.reviewed,
            it.plan.fact == null ? null : it.plan.fact.value(), it.adviser.name, it.adviser.phone, it.adviser.since, it.adviser.seen, it.home == null ? null : it.home.kind,
            it.home != null && it.home.byAuthority, it.home == null ? null : it.home.suitable, it.home == null ? null : it.home.since, it.doing.activity, it.doing.since, it.doing.inTouch,
            it.doing.recorded, it.told == null ? List.of() : it.told.rights, it.told == null ? null : it.told.day, it.asked})).orElse(List.of()));

    Leaving assessed(Fact<NeedsAssessmentCompleted> fact) {
        return with(new Plan(fact.happened().day(), plan.made, plan.reviewed, plan.fact));
    }

    Leaving planned(Fact<PathwayPlanMade> fact) {
        return with(new Plan(plan.assessed, fact.happened().day(), null, fact.id()));
    }

    Leaving reviewed(Fact<PathwayPlanReviewed> fact) {
        return with(new Plan(plan.assessed, plan.made, fact.happened().day(), fact.words().isEmpty() && plan.fact != null ? plan.fact : fact.id()));
    }

    Leaving planEnded(Fact<PathwayPlanEnded> fact) {
        return with(new Plan(plan.assessed, null, null, null));
    }

    Leaving advised(Fact<AdviserAppointed> fact) {
        return with(new Adviser(fact.body().name(), fact.body().phone(), fact.happened().day(), adviser.seen));
    }

    Leaving visited(Fact<AdviserVisited> fact) {
        return Boolean.TRUE.equals(fact.body().seen()) ? with(new Adviser(adviser.name, adviser.phone, adviser.since, fact.happened().day())) : this;
    }

    Leaving movedIn(Fact<AccommodationStarted> fact) {
        var it = fact.body();
        return with(new Home(it.kind(), Boolean.TRUE.equals(it.byAuthority()), it.suitable(), fact.happened().day()));
    }

    /** A home that ends on the day on which the next one begins is the older one. */
    Leaving movedOut(Fact<AccommodationEnded> fact) {
        return home != null && home.since.equals(fact.happened().day()) ? this : with((Home) null);
    }

    Leaving active(Fact<ActivityStarted> fact) {
        return with(new Doing(fact.body().activity(), fact.happened().day(), doing.inTouch, doing.recorded));
    }

    Leaving recorded(Fact<LeavingCareRecorded> fact) {
        var it = fact.body();
        var day = fact.happened().day();
        boolean says = it.activity() != null && !it.activity().equals("0");
        return with(new Doing(says ? it.activity() : doing.activity, says ? day : doing.since, it.inTouch(), day));
    }

    Leaving told(Fact<RightsTold> fact) {
        return new Leaving(plan, adviser, home, doing, new Told(List.copyOf(fact.body().about()), fact.happened().day()), asked);
    }

    Leaving asked(Fact<SupportRequested> fact) {
        return new Leaving(plan, adviser, home, doing, told, fact.happened().day());
    }

    private Leaving with(Plan changed) {
        return new Leaving(changed, adviser, home, doing, told, asked);
    }

    private Leaving with(Adviser changed) {
        return new Leaving(plan, changed, home, doing, told, asked);
    }

    private Leaving with(Home changed) {
        return new Leaving(plan, adviser, changed, doing, told, asked);
    }

    private Leaving with(Doing changed) {
        return new Leaving(plan, adviser, home, changed, told, asked);
    }
}
