package kith.exchange.demo.write;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import kith.calendar.WorkingDays;
import kith.exchange.demo.write.CinEpisode.Assessment;
import kith.exchange.demo.write.CinEpisode.Enquiry;
import kith.exchange.demo.write.CinEpisode.Plan;
import kith.exchange.demo.write.CinEpisode.Stretch;

/** The children in need census of one year, in the order of elements that its schema asks for. */
final class CinCensus {

    static final String AUTHORITY = "999";

    private final Markup xml;
    private final CollectionYear year;
    private final Mistakes mistakes;

    CinCensus(PrintWriter out, CollectionYear year, Mistakes mistakes) {
        this.xml = new Markup(out);
        this.year = year;
        this.mistakes = mistakes;
    }

    void message(Runnable children) {
        xml.in("Message", () -> {
            header();
            xml.in("Children", children);
        });
    }

    private void header() {
        xml.in("Header", () -> {
            xml.in("CollectionDetails", () -> {
                xml.put("Collection", "CIN");
                xml.put("Year", year.number());
                xml.put("ReferenceDate", year.to());
            });
            xml.in("Source", () -> {
                xml.put("SourceLevel", "L");
                xml.put("LEA", AUTHORITY);
                xml.put("SoftwareCode", "Kith");
                xml.put("SerialNo", "001");
                xml.put("DateTime", year.to().plusDays(40) + "T09:30:00");
            });
        });
    }

    /** False where nothing of the child belongs into this year. */
    boolean child(ChildRecord whole) {
        var child = whole.until(year.to());
        var episodes = CinEpisode.of(child).stream().filter(this::belongs).toList();
        if (episodes.isEmpty()) return false;
        xml.in("Child", () -> {
            xml.in("ChildIdentifiers", () -> identifiers(child));
            xml.in("ChildCharacteristics", () -> characteristics(child, episodes));
            for (var episode : episodes) xml.in("CINdetails", () -> details(episode, child));
        });
        return true;
    }

    private boolean belongs(CinEpisode episode) {
        return episode.furtherAction() ? year.lasts(episode.closed) : year.holds(episode.referred);
    }

    private void identifiers(ChildRecord child) {
        var upn = child.turnedBy(4, year.to().minusDays(100)) ? child.upn() : null;
        xml.put("LAchildID", child.number());
        xml.put("UPN", upn);
        if (upn == null && child.life().born() != null) xml.put("UPNunknown", child.arrivedAlone() ? "UN2" : child.turnedBy(5, year.to()) ? "UN5" : "UN1");
        xml.put("PersonBirthDate", child.life().born());
        if (child.life().born() == null) xml.put("ExpectedPersonBirthDate", child.life().expected());
        xml.put(year.bySexLetter() ? "Sex" : "GenderCurrent", year.sex(child.sex()));
        if (child.life().died() != null && !child.life().died().isAfter(year.to())) xml.put("PersonDeathDate", child.life().died());
    }

    private void characteristics(ChildRecord child, List<CinEpisode> episodes) {
        xml.put("Ethnicity", mistakes.instead("Ethnicity", child.number(), child.person().ethnicity(), "WXYZ"));
        if (child.life().born() == null || episodes.stream().noneMatch(CinEpisode::furtherAction)) return;
        xml.in("Disabilities", () -> {
            if (child.person().disabilities().isEmpty()) xml.put("Disability", "NONE");
            child.person().disabilities().forEach(code -> xml.put("Disability", code));
        });
    }

    private void details(CinEpisode episode, ChildRecord child) {
        xml.put("CINreferralDate", mistakes.instead("CINreferralDate", child.number(), episode.referred, year.number() + "-02-30"));
        xml.put("ReferralSource", episode.source);
        if (!episode.furtherAction()) {
            xml.put("ReferralNFA", 1);
            return;
        }
        xml.put("PrimaryNeedCode", mistakes.instead("PrimaryNeedCode", child.number(), episode.need, "N77"));
        xml.put("CINclosureDate", episode.closed);
        xml.put("ReasonForClosure", episode.reason);
        episode.assessments.stream().filter(each -> year.lasts(each.days.end)).forEach(this::assessment);
        episode.needPlans.stream().filter(each -> year.lasts(each.end)).forEach(this::needPlan);
        episode.enquiries.stream().filter(each -> year.lasts(each.end())).forEach(this::enquiry);
        xml.put("ReferralNFA", 0);
        episode.plans.stream().filter(each -> year.lasts(each.days.end)).forEach(this::plan);
    }

    private void assessment(Assessment each) {
        xml.in("Assessments", () -> {
            xml.put("AssessmentActualStartDate", each.days.start);
            xml.put("AssessmentAuthorisationDate", each.days.end);
            if (each.days.end == null || each.factors.isEmpty()) return;
            xml.in("FactorsIdentifiedAtAssessment", () -> each.factors.forEach(factor -> xml.put("AssessmentFactors", factor)));
        });
    }

    private void needPlan(Stretch each) {
        xml.in("CINPlanDates", () -> {
            xml.put("CINPlanStartDate", each.start);
            xml.put("CINPlanEndDate", each.end);
        });
    }

    private void enquiry(Enquiry each) {
        LocalDate target = WorkingDays.after(each.start, 15);
        xml.in("Section47", () -> {
            xml.put("S47ActualStartDate", each.start);
            xml.put("InitialCPCtarget", target);
            xml.put("DateOfInitialCPC", each.conference);
            xml.put("ICPCnotRequired", each.ended == null ? 0 : 1);
        });
    }

    private void plan(Plan each) {
        var reviews = each.reviews.stream().filter(year::holds).toList();
        xml.in("ChildProtectionPlans", () -> {
            xml.put("CPPstartDate", each.days.start);
            xml.put("CPPendDate", each.days.end);
            xml.put("InitialCategoryOfAbuse", each.initial);
            xml.put("LatestCategoryOfAbuse", each.latest);
            xml.put("NumberOfPreviousCPP", each.earlier);
            if (!reviews.isEmpty()) xml.in("Reviews", () -> reviews.forEach(day -> xml.put("CPPreviewDate", day)));
        });
    }
}
