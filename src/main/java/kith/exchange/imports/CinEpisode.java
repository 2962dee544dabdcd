package kith.exchange.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rows of one CINdetails element: a referral and all that followed from it. */
final class CinEpisode {

    private final CinChild child;
    private final Element cin;
    private final Element characteristics;
    private LocalDate referred;
    private boolean planLeftOut;

    CinEpisode(CinChild child, Element cin, Element whole) {
        this.child = child;
        this.cin = cin;
        this.characteristics = whole.first("ChildCharacteristics");
    }

    void read() {
        if (!referral()) return;
        disabilities();
        cin.all("Assessments").forEach(this::assessment);
        cin.all("CINPlanDates").forEach(this::needPlan);
        cin.all("Section47").forEach(this::enquiry);
        cin.all("ChildProtectionPlans").forEach(this::protectionPlan);
        if (planLeftOut) child.decisionsUnknown(referred);
        cin.all("PreProceedingsandFGDM").forEach(this::preProceedings);
    }

    /** Without the day of the referral nothing below it can be placed; with another fault the rest still stands. */
    private boolean referral() {
        var entry = child.entry(cin);
        referred = entry.needDay("CINreferralDate");
        if (referred == null) {
            entry.leftOut("Nothing of this referral was loaded.");
            return false;
        }
        var source = entry.codeOrNone("ReferralSource", "referral_source", "the referral");
        var need = entry.codeOrNone("PrimaryNeedCode", "primary_need", "the referral");
        var closed = entry.dayOfWork("CINclosureDate");
        var reason = entry.codeOrNone("ReasonForClosure", "cin_reason_for_closure", "the referral");
        var conference = entry.dayOfWork("DateOfInitialCPC");
        entry.inOrder("CINreferralDate", referred, "CINclosureDate", closed);
        entry.inOrder("CINreferralDate", referred, "DateOfInitialCPC", conference);
        if (closed == null && reason != null) entry.wrong("There is a reason for closure and no closure date", "Give both or neither.");
        child.add(entry, new Row.Referral(referred, source, need, Boolean.TRUE.equals(entry.flag("ReferralNFA")), closed, reason, conference));
        return true;
    }

    private void disabilities() {
        var listed = characteristics.first("Disabilities");
        var entry = child.entry(listed);
        var codes = child.codes(entry, listed.all("Disability"), "Disability", "disability", "the child");
        if (!codes.isEmpty()) child.add(entry, new Row.Disabilities(referred, codes));
    }

    private void assessment(Element each) {
        var entry = child.entry(each);
        var start = entry.needDay("AssessmentActualStartDate");
        var end = entry.dayOfWork("AssessmentAuthorisationDate");
        entry.inOrder("AssessmentActualStartDate", start, "AssessmentAuthorisationDate", end);
        var factors = new ArrayList<Element>();
        for (var group : each.all("FactorsIdentifiedAtAssessment")) factors.addAll(group.all("AssessmentFactors"));
        child.add(entry, new Row.Assessment(start, end, child.codes(entry, List.copyOf(factors), "AssessmentFactors", "cin_assessment_factors", "the assessment")));
    }

    private void needPlan(Element each) {
        var entry = child.entry(each);
        var start = entry.needDay("CINPlanStartDate");
        var end = entry.day("CINPlanEndDate");
        entry.inOrder("CINPlanStartDate", start, "CINPlanEndDate", end);
        child.add(entry, new Row.NeedPlan(start, end));
    }

    private void enquiry(Element each) {
        var entry = child.entry(each);
        var start = entry.needDay("S47ActualStartDate");
        var target = entry.anyDay("InitialCPCtarget");
        var conference = entry.dayOfWork("DateOfInitialCPC");
        entry.inOrder("S47ActualStartDate", start, "DateOfInitialCPC", conference);
        entry.inOrder("S47ActualStartDate", start, "InitialCPCtarget", target);
        child.add(entry, new Row.Enquiry(start, referred, target, conference, Boolean.TRUE.equals(entry.flag("ICPCnotRequired"))));
    }

    private void protectionPlan(Element each) {
        var entry = child.entry(each);
        var start = entry.needDay("CPPstartDate");
        var end = entry.day("CPPendDate");
        entry.inOrder("CPPstartDate", start, "CPPendDate", end);
        var initial = entry.codeOrNone("InitialCategoryOfAbuse", "cin_category_of_abuse", "the plan");
        var latest = entry.codeOrNone("LatestCategoryOfAbuse", "cin_category_of_abuse", "the plan");
        var previous = entry.countOrNone("NumberOfPreviousCPP", 99, "the plan");
        if (!entry.ok()) {
            planLeftOut = true;
            entry.leftOut("The plan was left out with its reviews, and what its conference decided is not known.");
            return;
        }
        child.add(entry, new Row.ProtectionPlan(start, end, initial == null ? latest : initial, latest, previous));
        if (!entry.ok()) return;
        for (var group : each.all("Reviews")) for (var review : group.all("CPPreviewDate")) review(review, start, end);
    }

    private void review(Element review, LocalDate start, LocalDate end) {
        var entry = child.entryOf(review, "CPPreviewDate");
        var on = entry.needDay("CPPreviewDate");
        entry.inOrder("CPPstartDate", start, "CPPreviewDate", on);
        entry.inOrder("CPPreviewDate", on, "CPPendDate", end);
        child.add(entry, new Row.PlanReview(on));
    }

    private void preProceedings(Element each) {
        var entry = child.entry(each);
        var start = entry.day("PPStartDate");
        var decided = entry.day("StepDecisionDate");
        entry.inOrder("PPStartDate", start, "StepDecisionDate", decided);
        child.add(entry, new Row.PreProceedings(referred, start, entry.day("LBPSentDate"), entry.flagOrNone("FGDMMeetingOffer", "the row"), entry.flagOrNone("FGDMMeetingFac", "the row"),
            entry.day("InitialPPMeetingDate"), entry.countOrNone("ReviewMeetingsCount", 999, "the row"), decided, entry.codeOrNone("PPOutcome", "cin_pre_proceedings_outcome", "the row"),
            entry.day("CourtAppDate"), entry.day("LetterInitCPDate")));
    }
}
