package kith.exchange.demo.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kith.casework.CaseworkFacts.AssessmentCompleted;
import kith.casework.CaseworkFacts.AssessmentStarted;
import kith.casework.CaseworkFacts.CaseClosed;
import kith.frontdoor.FrontDoorFacts.ReferralAccepted;
import kith.frontdoor.FrontDoorFacts.ReferralNoFurtherAction;
import kith.help.HelpFacts.NeedPlanEnded;
import kith.help.HelpFacts.NeedPlanStarted;
import kith.ledger.Fact;
import kith.protection.ProtectionFacts.ConferenceHeld;
import kith.protection.ProtectionFacts.ProtectionPlanCategoryChanged;
import kith.protection.ProtectionFacts.ProtectionPlanEnded;
import kith.protection.ProtectionFacts.ProtectionPlanStarted;
import kith.protection.ProtectionFacts.Section47Ended;
import kith.protection.ProtectionFacts.StrategyDiscussionHeld;

/** A referral and what followed from it, until the case was closed: as the census groups it. */
final class CinEpisode {

    static final class Stretch {
        final LocalDate start;
        LocalDate end;

        Stretch(LocalDate start) {
            this.start = start;
        }
    }

    static final class Assessment {
        final Stretch days;
        List<String> factors = List.of();

        Assessment(LocalDate start) {
            this.days = new Stretch(start);
        }
    }

    static final class Enquiry {
        final LocalDate start;
        LocalDate conference;
        LocalDate ended;

        Enquiry(LocalDate start) {
            this.start = start;
        }

        LocalDate end() {
            return conference == null ? ended : conference;
        }
    }

    static final class Plan {
        final Stretch days;
        final String initial;
        final int earlier;
        final List<LocalDate> reviews = new ArrayList<>();
        String latest;

        Plan(LocalDate start, String category, int earlier) {
            this.days = new Stretch(start);
            this.initial = this.latest = category;
            this.earlier = earlier;
        }
    }

    final LocalDate referred;
    final String source;
    final String need;
    LocalDate closed;
    String reason;
    final List<Assessment> assessments = new ArrayList<>();
    final List<Stretch> needPlans = new ArrayList<>();
    final List<Enquiry> enquiries = new ArrayList<>();
    final List<Plan> plans = new ArrayList<>();

    private CinEpisode(LocalDate referred, String source, String need) {
        this.referred = referred;
        this.source = source;
        this.need = need;
    }

    boolean furtherAction() {
        return need != null;
    }

    /** Those of a child, the oldest first. */
    static List<CinEpisode> of(ChildRecord child) {
        var episodes = new ArrayList<CinEpisode>();
        CinEpisode open = null;
        int plans = 0;
        for (var fact : child.history()) {
            var day = fact.happened().day();
            switch (fact.body()) {
                case ReferralNoFurtherAction refused -> episodes.add(new CinEpisode(day, refused.source(), null));
                case ReferralAccepted accepted -> {
                    if (open == null) episodes.add(open = new CinEpisode(day, accepted.source(), accepted.primaryNeed()));
                }
                case CaseClosed closing -> {
                    if (open == null) continue;
                    open.closed = day;
                    open.reason = closing.reason();
                    open = null;
                }
                default -> {
                    if (open == null) continue;
                    if (fact.body() instanceof ProtectionPlanStarted) plans++;
                    open.holds(fact, day, plans - 1);
                }
            }
        }
        return episodes;
    }

    private void holds(Fact<?> fact, LocalDate day, int earlierPlans) {
        switch (fact.body()) {
            case AssessmentStarted any -> assessments.add(new Assessment(day));
            case AssessmentCompleted done -> {
                if (assessments.isEmpty()) return;
                assessments.getLast().days.end = day;
                assessments.getLast().factors = done.factors() == null ? List.of() : done.factors();
            }
            case NeedPlanStarted any -> needPlans.add(new Stretch(day));
            case NeedPlanEnded any when !needPlans.isEmpty() -> needPlans.getLast().end = day;
            case StrategyDiscussionHeld held when held.outcome().startsWith("section-47") -> enquiries.add(new Enquiry(day));
            case Section47Ended ended when ended.outcome().equals("no-conference") && !enquiries.isEmpty() -> enquiries.getLast().ended = day;
            case ConferenceHeld held when held.kind().equals("review") -> {
                if (!plans.isEmpty() && day.isAfter(plans.getLast().days.start)) plans.getLast().reviews.add(day);
            }
            case ConferenceHeld held when !enquiries.isEmpty() && enquiries.getLast().end() == null -> enquiries.getLast().conference = day;
            case ProtectionPlanStarted started -> plans.add(new Plan(day, started.category(), earlierPlans));
            case ProtectionPlanCategoryChanged changed when !plans.isEmpty() -> plans.getLast().latest = changed.category();
            case ProtectionPlanEnded any when !plans.isEmpty() -> plans.getLast().days.end = day;
            default -> { }
        }
    }
}
