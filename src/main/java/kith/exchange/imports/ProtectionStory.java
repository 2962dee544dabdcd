package kith.exchange.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kith.calendar.WorkingDays;
import kith.court.ProceedingsFacts;
import kith.court.ProceedingsFacts.ApplicationMade;
import kith.court.ProceedingsFacts.LetterSent;
import kith.court.ProceedingsFacts.MeetingHeld;
import kith.court.ProceedingsFacts.PreProceedingsStarted;
import kith.court.ProceedingsFacts.ProceedingsLetterSent;
import kith.court.ProceedingsFacts.StepDecided;
import kith.exchange.imports.Dossier.Told;
import kith.exchange.imports.Row.Enquiry;
import kith.exchange.imports.Row.PlanReview;
import kith.exchange.imports.Row.PreProceedings;
import kith.exchange.imports.Row.ProtectionPlan;
import kith.exchange.imports.Row.Referral;
import kith.protection.ProtectionFacts;
import kith.protection.ProtectionFacts.ConferenceHeld;
import kith.protection.ProtectionFacts.ProtectionPlanCategoryChanged;
import kith.protection.ProtectionFacts.ProtectionPlanEnded;
import kith.protection.ProtectionFacts.ProtectionPlanStarted;
import kith.protection.ProtectionFacts.Section47Ended;
import kith.protection.ProtectionFacts.StrategyDiscussionHeld;

/** Section 47 enquiries, conferences, protection plans and the way to court. */
final class ProtectionStory {

    private static final int CONFERENCE_WITHIN = 15;

    private final Dossier dossier;
    private final Story story;
    private final List<ProtectionPlan> plans;
    private final Map<LocalDate, Referral> referrals;

    private ProtectionStory(Dossier dossier, Story story) {
        this.dossier = dossier;
        this.story = story;
        this.plans = dossier.all(ProtectionPlan.class);
        this.referrals = dossier.all(Referral.class).stream().collect(Collectors.toMap(Referral::on, each -> each));
    }

    static void tell(Dossier dossier, Story story) {
        var told = new ProtectionStory(dossier, story);
        dossier.told(Enquiry.class).forEach(told::enquiry);
        told.conferences();
        told.plans.forEach(told::plan);
        dossier.all(PlanReview.class).forEach(told::review);
        dossier.all(PreProceedings.class).forEach(told::preProceedings);
    }

    /** The census does not tell single from joint enquiries. */
    private void enquiry(Told told) {
        var each = (Enquiry) told.row();
        story.tell("strategy-discussion|" + each.start(), ProtectionFacts.STRATEGY, each.start(), new StrategyDiscussionHeld("section-47-single"));
        if (each.notRequired() && each.conference() == null)
            story.tell("section-47-ended|" + each.start(), ProtectionFacts.SECTION_47_ENDED, ended(each, told.date()), new Section47Ended("no-conference"));
    }

    /** The census gives no day on which an enquiry ended without a conference: by its limit, and not after the case was closed or the file made. */
    private LocalDate ended(Enquiry each, LocalDate fileDate) {
        var end = each.target() == null ? WorkingDays.after(each.start(), CONFERENCE_WITHIN) : each.target();
        var referral = referrals.get(each.referral());
        if (referral != null && referral.closed() != null && referral.closed().isBefore(end)) end = referral.closed();
        if (fileDate.isBefore(end)) end = fileDate;
        return end.isBefore(each.start()) ? each.start() : end;
    }

    private void conferences() {
        var days = new TreeMap<LocalDate, String>();
        for (var each : dossier.all(Enquiry.class)) if (each.conference() != null) days.put(each.conference(), "initial");
        for (var each : referrals.values()) if (each.conference() != null) days.putIfAbsent(each.conference(), "transfer-in");
        days.forEach((day, kind) -> {
            var plan = plans.stream().filter(each -> each.start().equals(day)).findFirst();
            story.tell("initial-conference|" + day, ProtectionFacts.CONFERENCE, day,
                new ConferenceHeld(kind, plan.isPresent() ? "plan" : undecided(day) ? null : "no-plan", plan.map(ProtectionPlan::initial).orElse(null)));
        });
    }

    private boolean undecided(LocalDate conference) {
        return dossier.all(Enquiry.class).stream().anyMatch(each -> Boolean.TRUE.equals(each.undecided()) && conference.equals(each.conference()))
            || referrals.values().stream().anyMatch(each -> Boolean.TRUE.equals(each.undecided()) && conference.equals(each.conference()));
    }

    private void plan(ProtectionPlan plan) {
        story.tell("protection-plan|" + plan.start(), ProtectionFacts.PLAN_STARTED, plan.start(), new ProtectionPlanStarted(plan.initial(), plan.previous()));
        if (plan.latest() != null && !Objects.equals(plan.initial(), plan.latest()))
            story.tell("category|" + plan.start(), ProtectionFacts.CATEGORY_CHANGED, lastReview(plan), new ProtectionPlanCategoryChanged(plan.latest()));
        story.tell("protection-plan-ended|" + plan.start(), ProtectionFacts.PLAN_ENDED, plan.end(), new ProtectionPlanEnded(null));
    }

    /** The census does not say when the category changed: at the last review it knows of before the plan's end, else at the start. */
    private LocalDate lastReview(ProtectionPlan plan) {
        return dossier.all(PlanReview.class).stream().map(PlanReview::on)
            .filter(day -> !day.isBefore(plan.start()) && (plan.end() == null || day.isBefore(plan.end())))
            .max(LocalDate::compareTo).orElse(plan.start());
    }

    private void review(PlanReview review) {
        boolean end = plans.stream().anyMatch(plan -> review.on().equals(plan.end()));
        story.tell("review-conference|" + review.on(), ProtectionFacts.CONFERENCE, review.on(), new ConferenceHeld("review", end ? "end" : "continue", null));
    }

    private void preProceedings(PreProceedings each) {
        var of = "|" + (each.start() == null ? each.referral() : each.start());
        story.tell("pre-proceedings" + of, ProceedingsFacts.STARTED, each.start(), new PreProceedingsStarted());
        story.tell("letter" + of, ProceedingsFacts.LETTER, each.letter(), new LetterSent(each.groupMeetingOffered(), each.groupMeetingHeld()));
        story.tell("pre-proceedings-meeting" + of, ProceedingsFacts.MEETING, each.meeting(), new MeetingHeld(each.reviews()));
        story.tell("pre-proceedings-decided" + of, ProceedingsFacts.DECIDED, each.decided(), new StepDecided(each.outcome()));
        story.tell("court-application" + of, ProceedingsFacts.APPLICATION, each.application(), new ApplicationMade("care", null));
        story.tell("proceedings-letter" + of, ProceedingsFacts.PROCEEDINGS_LETTER, each.proceedingsLetter(), new ProceedingsLetterSent());
    }
}
