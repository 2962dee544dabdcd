package kith.hub.cover;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.cover.AbsenceForm.Checked;
import kith.hub.messages.MyHubs;
import kith.ledger.Happened;
import kith.ledger.Uuids;
import kith.ui.Answers;
import kith.ui.Destination;
import kith.ui.Page;
import kith.ui.Say;
import kith.ui.Typed;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The week of each hub: who is away, who stands in, and where too few are left. And saying that somebody is away, once. */
@Controller
class AbsencesController {

    private static final String FORM = "kith/hub/cover/AbsenceForm";

    private final Absences absences;
    private final Rota rota;
    private final Around around;
    private final MyHubs hubs;
    private final Clock clock;

    AbsencesController(Absences absences, Rota rota, Around around, MyHubs hubs, Clock clock) {
        this.absences = absences;
        this.rota = rota;
        this.around = around;
        this.hubs = hubs;
        this.clock = clock;
    }

    @Bean
    static Destination absencesPlace() {
        return Destination.of("Absences", "/absences", 27).needs("OWN_WORK").under("Services");
    }

    @May(Permission.OWN_WORK) @GetMapping("/absences")
    Page week(Worker worker, @RequestParam(name = "from", defaultValue = "") String from) {
        var today = today();
        var monday = Typed.date(from, today).map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))).orElse(AbsencesPage.first(today));
        var mine = hubs.of(worker, today);
        var codes = mine.stream().map(MyHubs.HubName::code).toList();
        var days = rota.week(codes, monday, monday.plusDays(7), today);
        var standing = rota.standing(days.stream().map(Rota.Days::absence).distinct().toList(), today);
        var kinds = rota.mine(worker, today).stream().map(Rota.Colleague::worker).filter(each -> each != null).toList();
        var weeks = new Week(monday, today, days, standing, rota.holders(codes, today), around.rule(today).least(), kinds);
        return Page.of("kith/hub/cover/AbsencesPage", new AbsencesPage(today, monday, mine.stream().map(hub -> new AbsencesPage.OfHub(hub.code(), hub.title(), weeks.of(hub.code()))).toList()));
    }

    @May(Permission.OWN_WORK) @GetMapping("/absences/new")
    Page ask(Worker worker) {
        return Page.of(FORM, form(worker, Answers.NONE));
    }

    @May(Permission.OWN_WORK) @PostMapping("/absences/new")
    Page say(Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var form = form(worker, new Answers(typed)).checked();
        if (!form.problems().isEmpty()) return Page.invalid(FORM, form);

        var said = form.said();
        for (int n = 0; n < said.size(); n++) {
            var each = said.get(n);
            var known = absences.overlapping(id(form.id(), n), each.worker(), each.hub(), each.span());
            if (known.isPresent()) return Page.invalid(FORM, form.knowing(known.get()));
        }
        var first = record(form.id(), said.getFirst(), worker);
        for (int n = 1; n < said.size(); n++) record(id(form.id(), n), said.get(n), worker);
        return Page.redirect("/absences/" + first, said.size() == 1 ? saved(said.getFirst(), first) : said.size() + " absences saved, one a week");
    }

    private String saved(Checked said, UUID id) {
        var until = absences.one(id).map(each -> each.span().until()).orElse(null);
        return said.span().until() != null || until == null ? "Absence saved" : "Absence saved until " + Say.weekday(until.toLocalDate().minusDays(1), today()) + ": another absence is said from then on";
    }

    private UUID record(UUID id, Checked said, Worker by) {
        return absences.say(id, said.worker(), said.hub(), said.kind(), said.span(), by);
    }

    private static UUID id(UUID form, int n) {
        return n == 0 ? form : Uuids.named(form + "/" + n);
    }

    private AbsenceForm form(Worker worker, Answers answers) {
        List<Rota.Colleague> people = rota.mine(worker, today());
        UUID id;
        try {
            id = answers.text("id").isEmpty() ? Uuids.fresh() : UUID.fromString(answers.text("id"));
        } catch (IllegalArgumentException notAnId) {
            id = Uuids.fresh();
        }
        return AbsenceForm.of(id, today(), people, answers);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Happened.LONDON));
    }
}
