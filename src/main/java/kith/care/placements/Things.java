package kith.care.placements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kith.calendar.WorkingDays;
import kith.care.HealthFacts;
import kith.care.placements.CareQueries.Running;
import kith.ledger.CodeSet;
import kith.ui.Due;
import kith.ui.Say;
import kith.ui.Screen;

/** What was last done for a looked after child and what is due next, each with the way to record it. */
record Things(UUID person, Map<String, CareQueries.Thing> latest, Map<String, Running> due, LocalDate today) {

    static final List<String> RULES = List.of("D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D9b", "D9c", "D11", "D12", "D13", "D14", "D15", "D16", "D17", "D18", "D35", "H1", "H2", "H3", "H8", "H9");

    /** What is recorded of the very thing that started the limit, not of any. */
    private static final Set<String> OF_ONE = Set.of("D1", "D2", "D3", "D9", "D9b", "D9c", "H1", "H2");

    List<CarePage.Thing> reviews() {
        var all = new ArrayList<CarePage.Thing>();
        if (runs("D1", "H1")) all.add(thing(Screen.term("Care plan"), "care-plan", "Made", "record/record.completed?code=care-plan", "D1", "H1"));
        if (runs("D2", "H2")) all.add(thing("Placement plan", "placement-plan", "Made", "record/record.completed?code=placement-plan", "D2", "H2"));
        all.add(thing("Independent reviewing officer", "reviewing-officer", "Name", "record/iro.appointed", "D4"));
        all.add(thing("Review", "review", "Record", "care/review", "D5", "D6", "D7", "H3"));
        all.add(thing("Next review arranged", "review-arranged", "Arrange", "record/care-review.arranged"));
        if (due.containsKey("D8")) all.add(thing("Report for the review", "report", "Ready", "record/care-review-report.ready", "D8"));
        if (due.containsKey("D9")) all.add(thing("Decisions of the review sent", "decisions", "Sent", "record/care-review-decisions.sent", "D9"));
        if (due.containsKey("D9b")) all.add(thing("Record of the review written", "written", "Written", "record/care-review-record.completed", "D9b"));
        if (due.containsKey("D9c")) all.add(thing("Record of the review sent round", "circulated", "Sent", "record/care-review-record.circulated", "D9c"));
        all.add(thing("Told of the placement", "notified", "Told", "record/placement.notified", "D3"));
        return all;
    }

    List<CarePage.Thing> health() {
        return List.of(thing("Health assessment", "health-assessment", "Record", "record/health-assessment.completed", "D11", "D12", "D13", "H8"),
            thing("Strengths and difficulties", "sdq", "Record", "record/sdq.completed", "D14"), thing("Dental check", "dental-check", "Record", "record/dental-check.completed", "D15"),
            thing("Immunisations", "immunisations", "Record", "record/immunisations.checked"));
    }

    List<CarePage.Thing> school() {
        var plan = latest.containsKey("education-plan") ? "record/pep.reviewed" : "record/pep.started";
        return List.of(thing("Personal education plan", "education-plan", "Record", plan, "D16", "D17", "H9"), thing("School place", "school-place", "Record", "record/school-place.started", "D18"),
            thing("School term", "school-term", "Record", "record/school-term.reported"), thing("Bullying", "bullying", "Report", latest.containsKey("bullying") && "reported".equals(latest.get("bullying").said())
                ? "record/bullying.ended" : "record/bullying.reported"));
    }

    private boolean runs(String england, String wales) {
        return due.containsKey(england) || due.containsKey(wales);
    }

    private CarePage.Thing thing(String words, String key, String action, String path, String... rules) {
        var running = Stream.of(rules).map(due::get).filter(each -> each != null).min((one, other) -> one.due().compareTo(other.due())).orElse(null);
        var last = latest.get(key);
        return new CarePage.Thing(words, last == null ? "not recorded" : said(last), running == null ? null : due(running), action, after("/children/" + person + "/" + path + of(path, running)));
    }

    /** Whoever saved it is back among the things of care. */
    private String after(String address) {
        return address + (address.contains("?") ? "&" : "?") + "after=/children/" + person + "/care";
    }

    private static String of(String path, Running running) {
        return running == null || !OF_ONE.contains(running.rule()) ? "" : (path.contains("?") ? "&of=" : "?of=") + running.fact();
    }

    private String said(CareQueries.Thing last) {
        var day = Say.brief(last.day(), today);
        if (last.said() == null) return day;
        return switch (last.thing()) {
            case "review-arranged" -> "for " + Say.date(LocalDate.parse(last.said()));
            case "reviewing-officer" -> last.said() + ", since " + day;
            case "review" -> day + ": " + Say.amid(CodeSet.named("lac_review_participation").label(last.said()));
            case "sdq" -> day + ", score " + last.said();
            case "school-term" -> day + ", attendance " + last.said() + "%";
            case "dental-check" -> day + ": " + HealthFacts.DENTAL.field("outcome").codes().label(last.said()).toLowerCase();
            default -> day + ", " + last.said().replace('-', ' ');
        };
    }

    private Due due(Running running) {
        if (running.unknown()) return running.due().isBefore(today) ? Due.unknown() : new Due("not known before go-live, next", running.due(), Due.Press.UNKNOWN);
        return Due.on(running.due(), today, WorkingDays.between(today, running.due()));
    }
}
