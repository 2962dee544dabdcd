package kith.supervision.clinic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Access;
import kith.access.Level;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.ledger.Happened;
import kith.people.Named;
import kith.supervision.clinic.ClinicPage.Ask;
import kith.supervision.clinic.ClinicPage.HubOf;
import kith.supervision.clinic.ClinicPage.Line;
import kith.supervision.clinic.Workspace.Family;
import kith.supervision.clinic.Workspace.Latest;
import kith.supervision.clinic.Workspace.Question;
import kith.ui.Due;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The clinician's own page: questions of the hubs, and the families of each hub. */
@Controller
class ClinicPageController {

    private static final int SOON = 5;

    private final Workspace workspace;
    private final Clinicians clinicians;
    private final Named named;
    private final Access access;
    private final Looks looks;
    private final Clock clock;

    ClinicPageController(Workspace workspace, Clinicians clinicians, Named named, Access access, Looks looks, Clock clock) {
        this.workspace = workspace;
        this.clinicians = clinicians;
        this.named = named;
        this.access = access;
        this.looks = looks;
        this.clock = clock;
    }

    @May(Permission.RECORD) @GetMapping("/clinic")
    Page show(Worker worker) {
        var today = LocalDate.now(clock.withZone(Happened.LONDON));
        var families = workspace.families(today);
        var sight = access.sight(worker, families.stream().map(Family::person).distinct().toList());
        var shown = families.stream().filter(each -> sight.getOrDefault(each.person(), Level.NOTHING).reaches(Level.OUTLINE)).toList();
        var people = shown.stream().map(Family::person).distinct().toList();
        looks.record(worker, people, "the clinician’s families");
        var names = named.of(people);
        var latest = workspace.latest(people).stream().collect(Collectors.toMap(Latest::person, each -> each));
        return Page.of("kith/supervision/clinic/ClinicPage", new ClinicPage(today, questions(workspace.questions(people), shown, names, today), hubs(shown, names, latest, today), clinicians.any(worker, today)));
    }

    /** Brothers and sisters of one question are one line. */
    private static List<Ask> questions(List<Question> questions, List<Family> families, Map<UUID, String> names, LocalDate today) {
        var together = new LinkedHashMap<UUID, List<Question>>();
        for (var each : questions) together.computeIfAbsent(each.fact(), any -> new ArrayList<>()).add(each);
        return together.values().stream().map(same -> {
            var first = same.getFirst();
            int days = WorkingDays.between(first.asked(), today);
            var hub = families.stream().filter(each -> each.person().equals(first.person())).map(Family::hubTitle).filter(each -> each != null).findFirst().orElse("");
            return new Ask(first.person(), Say.list(same.stream().map(each -> names.getOrDefault(each.person(), "A child")).toList()), hub, first.by(),
                new Due(days == 0 ? "asked today" : Say.count(days, "working day"), first.asked(), days > SOON ? Due.Press.LATE : Due.Press.CALM), "/children/" + first.person() + "/clinic/consultation?request=" + first.fact());
        }).toList();
    }

    private static List<HubOf> hubs(List<Family> families, Map<UUID, String> names, Map<UUID, Latest> latest, LocalDate today) {
        var hubs = new LinkedHashMap<String, List<Line>>();
        var seen = new ArrayList<UUID>();
        for (var each : families) {
            if (seen.contains(each.person())) continue;
            seen.add(each.person());
            hubs.computeIfAbsent(each.hubTitle() == null ? "In no hub now" : each.hubTitle(), any -> new ArrayList<>())
                .add(new Line(each.person(), names.getOrDefault(each.person(), "A child"), note(each, today), latest(latest.get(each.person()), today)));
        }
        return hubs.entrySet().stream().map(each -> new HubOf(each.getKey(), each.getValue())).toList();
    }

    private static String note(Family family, LocalDate today) {
        return switch (family.why()) { case "involved" -> "works with you since "; case "asked" -> "asked about "; case "worked" -> "direct work "; default -> "consulted "; } + Say.brief(family.since(), today);
    }

    private static String latest(Latest latest, LocalDate today) {
        if (latest == null) return null;
        return (latest.kind().equals("summary") ? "Summary published " : latest.session() == null ? "Direct work " : "Session " + latest.session() + (latest.ofAll() == null ? "" : " of " + latest.ofAll()) + ", ") + Say.brief(latest.day(), today);
    }
}
