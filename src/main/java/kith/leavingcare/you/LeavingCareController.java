package kith.leavingcare.you;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Level;
import kith.access.Look;
import kith.access.May;
import kith.access.Permission;
import kith.calendar.WorkingDays;
import kith.leavingcare.PlanParts;
import kith.leavingcare.you.LeavingCareQueries.Current;
import kith.leavingcare.you.LeavingCareQueries.Status;
import kith.ledger.CodeSet;
import kith.ledger.Happened;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import kith.ui.Due;
import kith.ui.Languages;
import kith.ui.Page;
import kith.ui.RecordTab;
import kith.ui.Say;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page about leaving care: it speaks to the young person, who will read it. */
@Controller
class LeavingCareController {

    private static final Map<String, String> NEXT = Map.of("E1", "Talk about what you need", "E2", "Talk about what you need", "E3", "Make your pathway plan", "E4", "Look at your plan again", "E5", "Look at your plan again after your move",
        "E6", "Your adviser visits you in your new home", "E6b", "Your adviser visits you before we look at your plan", "E7", "Your adviser sees you", "E8", "Plan the help you asked for", "E9", "Tell us how you are doing");

    private static final Map<String, String> RECORDS = Map.of("E1", "record/needs-assessment.completed", "E2", "record/needs-assessment.completed", "E3", "leaving-care/plan", "E4", "leaving-care/plan", "E5", "leaving-care/plan",
        "E6", "record/adviser.visited", "E6b", "record/adviser.visited", "E7", "record/adviser.visited", "E8", "leaving-care/plan", "E9", "record/leaving-care.recorded");

    private final LeavingCareQueries queries;
    private final ChildHeading heading;
    private final Pathways pathways;
    private final Languages languages;
    private final Clock clock;

    LeavingCareController(LeavingCareQueries queries, ChildHeading heading, Pathways pathways, Languages languages, Clock clock) {
        this.languages = languages;
        this.queries = queries;
        this.heading = heading;
        this.pathways = pathways;
        this.clock = clock;
    }

    @Bean
    static RecordTab leavingCareTab() {
        return new RecordTab("Leaving care", "leaving-care", "/leaving-care", 18, "exists (select from had where since <= :today and code in ('eligible', 'relevant', 'former-relevant', 'qualifying', 'category-4', 'category-5', 'care-leaver', 'pathway-plan'))").first();
    }

    @May(value = Permission.READ, what = "leaving care") @GetMapping("/children/{person}/leaving-care")
    Page show(Look look) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var person = look.person();
        var now = queries.current(person);
        var texts = queries.plan(now.plan());
        var plan = PlanParts.ALL.stream().filter(each -> texts.containsKey(each.code())).map(each -> new LeavingCarePage.Part(each.title(), texts.get(each.code()))).toList();
        return Page.of("kith/leavingcare/you/LeavingCarePage", new LeavingCarePage(person, heading.name(person), standing(person, today), next(person, now, today), planSays(now, today), now.planMade() != null, plan,
            now.adviser() == null ? null : new LeavingCarePage.Adviser(now.adviser(), now.adviserPhone(), now.adviserSeen() == null ? null : Say.ago(now.adviserSeen(), today)), life(person, now, today),
            Rights.told(now.rights(), wales(), languages.offered()), now.rightsOn() == null ? "Nobody has written down yet that we told you about your rights." : "We last talked about your rights on " + Say.date(now.rightsOn()) + ".",
            look.level().reaches(Level.CONTRIBUTE), queries.born(person).map(born -> !born.plusYears(21).isAfter(today)).orElse(true), heading.sections(person, "leaving-care")));
    }

    private boolean wales() { return pathways.country().equals("wales"); }

    private List<String> standing(UUID person, LocalDate today) {
        var now = queries.statuses(person, today).stream().map(Status::code).collect(Collectors.toSet());
        return Standing.says(now, queries.born(person).orElse(null), wales());
    }

    private List<LeavingCarePage.Next> next(UUID person, Current now, LocalDate today) {
        // Wales has one rule for what England has several
        var planned = now.planMade() != null;
        if (wales()) return queries.due(person, today).stream().filter(each -> each.rule().equals("H10")).limit(1).map(each -> new LeavingCarePage.Next(NEXT.get(planned ? "E4" : "E1"), Due.on(each.due(), today, WorkingDays.between(today, each.due())),
            "/children/" + person + "/" + RECORDS.get(planned ? "E4" : "E1"))).toList();
        return queries.due(person, today).stream().filter(each -> NEXT.containsKey(each.rule()) && !(each.unknown() && each.due().isBefore(today)))
            .map(each -> new LeavingCarePage.Next(NEXT.get(each.rule()), Due.on(each.due(), today, WorkingDays.between(today, each.due())), "/children/" + person + "/" + RECORDS.get(each.rule()))).toList();
    }

    private static String planSays(Current now, LocalDate today) {
        if (now.planMade() == null) return now.assessed() == null ? "You have no pathway plan yet. First we talk about what you need." : "We talked about what you need on " + Say.date(now.assessed()) + ". The plan comes next.";
        return "Made on " + Say.date(now.planMade()) + (now.planReviewed() == null ? "." : ", and last looked at together on " + Say.date(now.planReviewed()) + ".");
    }

    private static List<LeavingCarePage.Line> life(UUID person, Current now, LocalDate today) {
        var at = "/children/" + person + "/record/";
        var home = now.home() == null ? "We have not written it down" : CodeSet.named("care_leaver_accommodation").label(now.home()) + ", since " + Say.brief(now.homeSince(), today)
            + (now.homeByAuthority() ? ". We provide it." : "") + (Boolean.FALSE.equals(now.homeSuitable()) ? " It is not right for you yet." : "");
        var activity = now.activity() == null ? "We have not written it down" : CodeSet.named("care_leaver_activity").label(now.activity()) + ", since " + Say.brief(now.activitySince(), today);
        var touch = now.inTouchOn() == null ? "Not written down yet" : CodeSet.named("care_leaver_in_touch").label(now.inTouch() == null ? "" : now.inTouch()) + ", " + Say.brief(now.inTouchOn(), today);
        return List.of(new LeavingCarePage.Line("Where you live", home, "Change", at + "care-leaver-accommodation.started"), new LeavingCarePage.Line("Learning and work", activity, "Change", at + "care-leaver-activity.started"),
            new LeavingCarePage.Line("In touch near your birthday", touch, "Record", at + "leaving-care.recorded"));
    }

    /** In Wales one rule holds for the assessment and for the reviews. */
}
