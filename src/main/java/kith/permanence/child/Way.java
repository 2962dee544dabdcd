package kith.permanence.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.permanence.child.PermanencePage.Step;
import kith.permanence.child.PermanenceQueries.Application;
import kith.permanence.child.PermanenceQueries.Consent;
import kith.permanence.child.PermanenceQueries.Stands;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;

/** The way to adoption, step by step, in the order in which it is gone. What was done before the law lets it count says so. */
final class Way {

    private static final Set<String> PLACED = Set.of("A3", "A4", "A5", "A6");
    private static final Map<String, String> AGAINST = Map.of("not-recommended", "Not recommended", "deferred", "Deferred", "not-in-best-interests", "Not adoption");
    private static final Tag DONE = Tag.of("Done", Tone.GREEN);
    private static final Tag OVER = Tag.of("Over", Tone.GREY);
    private static final Tag TO_COME = Tag.of("To come", Tone.GREY);

    private final Stands stands;
    private final Map<String, PermanenceQueries.Step> done;
    private final LocalDate today;
    private final String child;
    private final List<Step> steps = new ArrayList<>();

    Way(Stands stands, List<PermanenceQueries.Step> steps, LocalDate today) {
        this.stands = stands;
        this.done = steps.stream().collect(Collectors.toMap(PermanenceQueries.Step::type, each -> each));
        this.today = today;
        this.child = "/children/" + stands.person();
    }

    List<Step> steps(List<Consent> consents, List<Application> applications) {
        if (!"adoption".equals(stands.plan()) && done.keySet().stream().allMatch(type -> type.equals("permanence-plan.made"))) return List.of();
        step("Adoption is the plan", "adoption.planned");
        step("Panel’s recommendation", "adoption-panel.recommended");
        step("Decision maker’s decision", "adoption.decided");
        consents(consents);
        matched();
        placed();
        applications(applications);
        order();
        if (stands.ordered() != null) {
            step("Life story book", "life-story-book.given");
            step("Later life letter", "later-life-letter.given");
        }
        return steps;
    }

    private void step(String what, String type) {
        var known = done.get(type);
        if (known == null) steps.add(new Step(what, null, TO_COME, null, "Record", record(type)));
        else if (!AGAINST.containsKey(String.valueOf(known.outcome()))) steps.add(new Step(what, Say.brief(known.day(), today), DONE, null, null, null));
        else steps.add(new Step(what, Say.brief(known.day(), today), Tag.of(AGAINST.get(known.outcome()), Tone.GREY), null, "Record another", record(type)));
    }

    /** Adoption and Children Act 2002, sections 19, 20, 47 and 52. */
    private void consents(List<Consent> consents) {
        for (var each : consents) {
            var tag = each.withdrawn() != null ? Tag.of("Withdrawn", Tone.GREY) : each.valid() ? DONE : Tag.of("Not valid", Tone.RED);
            var note = each.withdrawn() != null ? "Withdrawn " + Say.brief(each.withdrawn(), today)
                : each.tooLate() != null ? "A withdrawal of " + Say.brief(each.tooLate(), today) + " came after the application, and has no effect"
                : each.valid() ? null : "Given before the child was six weeks old: it can be given anew from " + Say.date(each.notBefore());
            steps.add(new Step("Consent of the " + each.parent() + " to " + (each.givenTo().equals("both") ? "placement and adoption" : each.givenTo()), Say.brief(each.given(), today), tag, note, null, null));
        }
        steps.add(new Step(consents.isEmpty() ? "Parents’ consent, or a placement order" : "Another consent", null, consents.isEmpty() && !"E1".equals(stands.legalStatus()) ? TO_COME : null,
            "E1".equals(stands.legalStatus()) ? "There is a placement order" : null, "Record consent", record("adoption-consent.given")));
    }

    private void matched() {
        var before = done.get("adoption.matched");
        if (before == null || stands.matched() != null) step("Match with adopters", "adoption.matched");
        else steps.add(new Step("Match with adopters", Say.brief(before.day(), today), OVER, "The placement was reversed", "Record another", record("adoption.matched")));
    }

    /** Of a placement that was reversed. */
    private boolean over(Application each) {
        var reversed = done.get("adoption-placement.reversed");
        return reversed != null && stands.ordered() == null && !each.made().isAfter(reversed.day());
    }

    private void placed() {
        if (PLACED.contains(String.valueOf(stands.placementType()))) steps.add(new Step("Placed with the adopters", Say.brief(stands.placedSince(), today), DONE, null, null, null));
        else if (stands.ordered() == null) steps.add(new Step("Placed with the adopters", null, TO_COME, null, "Record", record("placement.started")));
    }

    private void applications(List<Application> applications) {
        for (var each : applications)
            if (over(each)) steps.add(new Step("Adopters’ application to court", Say.brief(each.made(), today), OVER, "The placement was reversed", null, null));
            else steps.add(new Step("Adopters’ application to court", Say.brief(each.made(), today), each.valid() ? DONE : Tag.of("Too early", Tone.RED),
                each.valid() ? null : "The child had not lived there for ten weeks: it can be made from " + Say.date(each.notBefore()), null, null));
        if (applications.stream().noneMatch(each -> each.valid() && !over(each)) && stands.ordered() == null) {
            var from = PLACED.contains(String.valueOf(stands.placementType())) ? stands.placedSince().plusWeeks(10) : null;
            steps.add(new Step(applications.isEmpty() ? "Adopters’ application to court" : "A new application", null, TO_COME, from == null || !from.isAfter(today) ? null : "Not before " + Say.date(from), "Record", record("adoption-application.made")));
        }
    }

    private void order() {
        if (stands.ordered() != null) steps.add(new Step("Adoption order", Say.brief(stands.ordered(), today), DONE, null, null, null));
        else steps.add(new Step("Adoption order", null, TO_COME, null, "Record", child + "/permanence/order"));
    }

    private String record(String type) {
        return child + "/record/" + type + "?after=" + child + "/permanence";
    }
}
