package kith.frontdoor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.frontdoor.FrontDoorFacts.ReferralNoFurtherAction;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.pathway.Projection;

/** The referrals of a child: another within twelve months is a re-referral, in the returns and for whoever asks what did not hold. */
public record Referrals(List<Referral> all) {

    static final Referrals NONE = new Referrals(List.of());

    public static final Projection PROJECTION = Projection.of("frontdoor.referral", "person uuid, fact uuid, day date, accepted bool, source text, need text", 2,
        (state, timeline) -> state.part(Referrals.class).map(it -> it.all.stream()
            .map(each -> new Object[] {state.person().value(), each.fact.value(), each.day, each.accepted, each.source, each.need}).toList()).orElse(List.of()));

    record Referral(FactId fact, LocalDate day, boolean accepted, String source, String need) {}

    Referrals accepted(Fact<ReferralAccepted> fact) {
        return with(new Referral(fact.id(), fact.happened().day(), true, fact.body().source(), fact.body().primaryNeed()));
    }

    Referrals refused(Fact<ReferralNoFurtherAction> fact) {
        return with(new Referral(fact.id(), fact.happened().day(), false, fact.body().source(), null));
    }

    private Referrals with(Referral referral) {
        var more = new ArrayList<>(all);
        more.add(referral);
        return new Referrals(List.copyOf(more));
    }
}
