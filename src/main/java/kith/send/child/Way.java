package kith.send.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kith.send.EducationPlanFacts;
import kith.send.SupportFacts;
import kith.send.child.SendPage.Advice;
import kith.send.child.SendPage.Link;
import kith.send.child.SendPage.Step;
import kith.send.child.SendPage.Support;
import kith.pathway.Engine;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;

/** Puts the way to an education, health and care plan, and what the family is given, into words. Pure: the day and the rows decide. */
final class Way {

    /** What the family's time to comment comes before. */
    private static final Set<String> GIVEN = Set.of("ehc-plan.started", "ehc-plan.amended");

    private final Engine engine;
    private final LocalDate today;
    private final Map<LocalDate, LocalDate> tooSoon;

    /** @param tooSoon the day to which the family could comment on a draft, by the day on which the plan was given before it */
    Way(Engine engine, LocalDate today, Map<LocalDate, LocalDate> tooSoon) {
        this.engine = engine;
        this.today = today;
        this.tooSoon = tooSoon;
    }

    static String where(String stage) {
        return switch (stage) {
            case "asked" -> "EHC assessment asked for: whether to assess is not decided yet";
            case "assessing" -> "EHC: needs are being assessed";
            case "decided" -> "EHC: a plan will be made";
            case "draft" -> "EHC: the draft is with the family";
            case "plan" -> "Has an EHC plan";
            case "reviewed" -> "Has an EHC plan; the review meeting was held, and what follows is not decided yet";
            case "changing" -> "Has an EHC plan that is being changed";
            case "refused" -> "EHC: there is no plan, as decided";
            case "none" -> "No EHC plan, and none asked for";
            default -> "No EHC plan any more";
        };
    }

    /** What comes next on the way, shortest way to record it. */
    static List<Link> next(String stage) {
        return switch (stage) {
            case "asked" -> List.of(new Link("Decision whether to assess", "ehc-assessment.decided"));
            case "assessing" -> List.of(new Link("Ask for advice", "ehc-advice.asked"), new Link("Decision whether to make a plan", "ehc-plan.decided"), new Link("Draft plan sent", "ehc-plan.drafted"));
            case "decided" -> List.of(new Link("Draft plan sent", "ehc-plan.drafted"));
            case "draft" -> List.of(new Link("Comments on the draft", "ehc-comments.given"), new Link("Final plan issued", "ehc-plan.started"));
            case "plan" -> List.of(new Link("Annual review held", "ehc-review.held"));
            case "reviewed" -> List.of(new Link("Decision after the review", "ehc-review.decided"));
            case "changing" -> List.of(new Link("Changes proposed", "ehc-amendment.proposed"), new Link("Plan changed", "ehc-plan.amended"));
            default -> List.of(new Link("EHC needs assessment asked for", "ehc.requested"));
        };
    }

    Step step(SendQueries.Step each) {
        var kind = engine.kinds().named(each.type());
        var said = each.said() == null ? null : kind.fields().stream().filter(part -> part.codes() != null && part.codes().has(each.said())).findFirst().map(part -> part.codes().label(each.said())).orElse(null);
        return new Step(engine.fold().telling(kind).title(), each.day(), said, GIVEN.contains(each.type()) ? tooSoon.get(each.day()) : null);
    }

    Advice advice(SendQueries.Advice each, LocalDate due) {
        var from = EducationPlanFacts.ADVICE_ASKED.field("from").codes().label(each.comesFrom());
        if (each.given() != null) return new Advice(each.fact(), from, "given " + Say.brief(each.given(), today), Tag.of("Given", Tone.GREEN), false);
        var late = due != null && due.isBefore(today);
        return new Advice(each.fact(), from, "asked " + Say.brief(each.asked(), today) + (due == null ? "" : ", due " + Say.brief(due, today)), late ? Tag.of("Late", Tone.RED) : Tag.of("Waited for", Tone.YELLOW), true);
    }

    Support support(SendQueries.Line each) {
        boolean therapy = each.what().equals("occupational-therapy");
        var what = therapy ? "Occupational therapy" : SupportFacts.AGREED.field("what").codes().label(each.what());
        var notes = new ArrayList<String>();
        if (each.poundsAWeek() != null) notes.add("£" + each.poundsAWeek() + " a week");
        notes.add((therapy ? "asked for " : "since ") + Say.brief(each.since(), today));
        if (each.looked() != null) notes.add((therapy ? "assessed " : "reviewed ") + Say.brief(each.looked(), today));
        if (each.until() != null) notes.add((therapy ? "finished " : "ended ") + Say.brief(each.until(), today));
        return new Support(what, String.join(", ", notes), each.until() != null ? Tag.of("Over", Tone.GREY) : therapy && each.looked() == null ? Tag.of("Waiting", Tone.YELLOW) : Tag.of("Now", Tone.GREEN),
            each.until() != null ? List.of() : therapy ? therapy(each) : List.of(of("Reviewed", "care-package.reviewed", each.fact()), of("Ended", "care-package.ended", each.fact())));
    }

    private static List<Link> therapy(SendQueries.Line each) {
        return List.of(each.looked() == null ? of("Assessed", "occupational-therapy.assessed", each.fact()) : of("Provided", "occupational-therapy.provided", each.fact()));
    }

    private static Link of(String words, String type, UUID fact) {
        return new Link(words, type + "?of=" + fact + "&");
    }
}
