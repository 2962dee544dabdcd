package kith.app;

import java.util.ArrayList;
import java.util.List;
import kith.budget.BudgetFacts;
import kith.care.CareFacts;
import kith.care.EducationFacts;
import kith.care.EndingFacts;
import kith.care.HealthFacts;
import kith.care.LookedAfterFacts;
import kith.care.RightsFacts;
import kith.casework.AssessmentFacts;
import kith.care.MissingFacts;
import kith.care.PlacementFacts;
import kith.care.ReviewFacts;
import kith.care.ShortBreakFacts;
import kith.casework.CaseworkFacts;
import kith.casework.ClosingFacts;
import kith.casework.FirstReadingFacts;
import kith.casework.PromiseFacts;
import kith.casework.NightFacts;
import kith.casework.files.FileFacts;
import kith.complaints.ComplaintFacts;
import kith.complaints.StageFacts;
import kith.court.CourtFacts;
import kith.court.LibertyFacts;
import kith.court.ProceedingsFacts;
import kith.frontdoor.FrontDoorFacts;
import kith.gate.GateFacts;
import kith.handover.HandoverFacts;
import kith.handover.IntroductionFacts;
import kith.harm.HarmFacts;
import kith.harm.LinkFacts;
import kith.frontdoor.AdviceFacts;
import kith.frontdoor.MashFacts;
import kith.help.EarlyHelpFacts;
import kith.help.HelpFacts;
import kith.help.PlanFacts;
import kith.hub.DiscussionFacts;
import kith.hub.HubFacts;
import kith.hub.MoveFacts;
import kith.learning.LearningFacts;
import kith.information.InformationFacts;
import kith.leavingcare.LeavingCareFacts;
import kith.ledger.FactKinds;
import kith.panel.PanelFacts;
import kith.pathway.Telling;
import kith.pathway.erasing.Erasing;
import kith.pathway.lateness.LatenessFacts;
import kith.pathway.question.QuestionFacts;
import kith.people.PeopleFacts;
import kith.people.confidential.ConfidentialFacts;
import kith.permanence.AdopterFacts;
import kith.permanence.AdoptionFacts;
import kith.permanence.FosteringFacts;
import kith.permanence.PrivateFosteringFacts;
import kith.protection.EmergencyFacts;
import kith.protection.ProtectionFacts;
import kith.send.EducationPlanFacts;
import kith.send.SupportFacts;
import kith.supervision.SupervisionFacts;

/** Every kind of fact that the packages contribute: a new package adds its line here. */
public final class Tellings {

    private Tellings() {}

    public static List<Telling<?>> all() {
        var all = new ArrayList<Telling<?>>();
        all.addAll(PeopleFacts.tellings());
        all.addAll(ConfidentialFacts.tellings());
        all.addAll(FrontDoorFacts.tellings());
        all.addAll(MashFacts.tellings());
        all.addAll(AdviceFacts.tellings());
        all.addAll(CaseworkFacts.tellings());
        all.addAll(AssessmentFacts.tellings());
        all.addAll(FirstReadingFacts.tellings());
        all.addAll(PromiseFacts.tellings());
        all.addAll(FileFacts.tellings());
        all.addAll(NightFacts.tellings());
        all.addAll(ClosingFacts.tellings());
        all.addAll(ProtectionFacts.tellings());
        all.addAll(EmergencyFacts.tellings());
        all.addAll(HelpFacts.tellings());
        all.addAll(EarlyHelpFacts.tellings());
        all.addAll(PlanFacts.tellings());
        all.addAll(CareFacts.tellings());
        all.addAll(PlacementFacts.tellings());
        all.addAll(ReviewFacts.tellings());
        all.addAll(HealthFacts.tellings());
        all.addAll(EducationFacts.tellings());
        all.addAll(MissingFacts.tellings());
        all.addAll(ShortBreakFacts.tellings());
        all.addAll(EndingFacts.tellings());
        all.addAll(LeavingCareFacts.tellings());
        all.addAll(RightsFacts.tellings());
        all.addAll(LookedAfterFacts.tellings());
        all.addAll(ProceedingsFacts.tellings());
        all.addAll(ComplaintFacts.tellings());
        all.addAll(LearningFacts.tellings());
        all.addAll(StageFacts.tellings());
        all.addAll(InformationFacts.tellings());
        all.addAll(EducationPlanFacts.tellings());
        all.addAll(SupportFacts.tellings());
        all.addAll(HarmFacts.tellings());
        all.addAll(LinkFacts.tellings());
        all.addAll(CourtFacts.tellings());
        all.addAll(LibertyFacts.tellings());
        all.addAll(AdoptionFacts.tellings());
        all.addAll(AdopterFacts.tellings());
        all.addAll(FosteringFacts.tellings());
        all.addAll(PrivateFosteringFacts.tellings());
        all.addAll(HubFacts.tellings());
        all.addAll(DiscussionFacts.tellings());
        all.addAll(MoveFacts.tellings());
        all.addAll(SupervisionFacts.tellings());
        all.addAll(BudgetFacts.tellings());
        all.addAll(HandoverFacts.tellings());
        all.addAll(IntroductionFacts.tellings());
        all.addAll(PanelFacts.tellings());
        all.addAll(GateFacts.tellings());
        all.addAll(LatenessFacts.tellings());
        all.addAll(QuestionFacts.tellings());
        all.addAll(Erasing.tellings());
        // the court's facts mean something for the care of a child: the two packages do not know each other
        all.stream().filter(each -> each.kind().equals(CourtFacts.FINAL) || each.kind().equals(CourtFacts.ENDED)).forEach(CareFacts::disposes);
        // the plan is reviewed by meetings that other packages tell of
        for (var each : all) {
            if (each.kind().equals(EarlyHelpFacts.REVIEWED)) PlanFacts.reviews(each, PlanFacts.EARLY_HELP);
            if (each.kind().equals(ProtectionFacts.CONFERENCE) || each.kind().equals(ProtectionFacts.CORE_GROUP)) PlanFacts.reviews(each, PlanFacts.PROTECTION);
        }
        // a closing ends what is flagged
        all.stream().filter(each -> each.kind().equals(CaseworkFacts.CLOSED)).forEach(HarmFacts::closes);
        return all;
    }

    public static FactKinds kinds() {
        return new FactKinds(all().stream().map(Telling::kind).toList());
    }
}
