package kith.exchange.imports;

import kith.casework.CaseworkFacts;
import kith.casework.CaseworkFacts.AssessmentCompleted;
import kith.casework.CaseworkFacts.AssessmentStarted;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.exchange.imports.Row.Assessment;
import kith.exchange.imports.Row.NeedPlan;
import kith.exchange.imports.Row.Referral;
import kith.frontdoor.FrontDoorFacts;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.frontdoor.FrontDoorFacts.ReferralNoFurtherAction;
import kith.help.HelpFacts;
import kith.help.HelpFacts.NeedPlanEnded;
import kith.help.HelpFacts.NeedPlanStarted;

/** Referrals, assessments, plans for a child in need, closing. */
final class NeedStory {

    private static final String KIND = "child-and-family";

    private NeedStory() {}

    static void tell(Dossier dossier, Story story) {
        for (var each : dossier.all(Referral.class)) {
            if (each.noFurtherAction()) story.tell("no-further-action|" + each.on(), FrontDoorFacts.NO_FURTHER_ACTION, each.on(), new ReferralNoFurtherAction(each.source()));
            else story.tell("referral|" + each.on(), FrontDoorFacts.ACCEPTED, each.on(), new ReferralAccepted(each.source(), each.need()));
            story.tell("closed|" + each.on(), CaseworkFacts.CLOSED, each.closed(), new CaseClosed(each.reason()));
        }
        for (var each : dossier.all(Assessment.class)) {
            story.tell("assessment|" + each.start(), CaseworkFacts.ASSESSMENT_STARTED, each.start(), new AssessmentStarted(KIND));
            story.tell("assessment-completed|" + each.start(), CaseworkFacts.ASSESSMENT_COMPLETED, each.end(), new AssessmentCompleted(KIND, null, each.factors()));
        }
        for (var each : dossier.all(NeedPlan.class)) {
            story.tell("need-plan|" + each.start(), HelpFacts.PLAN_STARTED, each.start(), new NeedPlanStarted(null));
            story.tell("need-plan-ended|" + each.start(), HelpFacts.PLAN_ENDED, each.end(), new NeedPlanEnded(null));
        }
    }
}
