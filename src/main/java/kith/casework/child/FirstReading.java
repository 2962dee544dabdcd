package kith.casework.child;

import java.time.LocalDate;
import java.util.UUID;
import kith.casework.safetyplan.Standing;
import kith.ui.Say;
import kith.ui.Strip;

/** What everyone reads first, one tap from the strip; and what on it may no longer be relied on. */
final class FirstReading {

    private FirstReading() {}

    static Strip on(Strip strip, UUID person, LocalDate summary, Standing plan, RightsInBrief.Agreement agreement, LocalDate today) {
        var at = "/children/" + person;
        var read = strip.with(
            Strip.Item.of("Case summary", summary == null ? "None yet" : "Read it").noting(summary == null ? null : Say.ago(summary, today)).at(at + "/summary"),
            Strip.Item.of("Safety plan", plan == null ? "None" : "Read it").noting(plan == null ? null : plan.over(today) ? "ran out " + Say.brief(plan.until(), today) : "since " + Say.brief(plan.made(), today)).at(at + "/safety-plan"));
        if (plan != null && plan.anyOver(today)) read = read.beware("Part of the safety plan has run out");
        if (agreement != null && agreement.withdrawn() != null && agreement.accommodated()) read = read.beware(RightsInBrief.said(agreement, today));
        return read;
    }
}
