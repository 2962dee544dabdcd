package kith.hub.cover;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.cover.AbsencePage.Part;
import kith.hub.messages.MyHubs;
import kith.pathway.Pathways;
import kith.ui.Answers;
import kith.ui.Choice;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One absence: who stands in and why, what is left to do meanwhile and who takes it, and the day back. */
@Controller
class AbsenceController {

    private static final String PAGE = "kith/hub/cover/AbsencePage";

    private final Absences absences;
    private final Rota rota;
    private final Plan plan;
    private final Left left;
    private final MyHubs hubs;
    private final Pathways pathways;

    AbsenceController(Absences absences, Rota rota, Plan plan, Left left, MyHubs hubs, Pathways pathways) {
        this.absences = absences;
        this.rota = rota;
        this.plan = plan;
        this.left = left;
        this.hubs = hubs;
        this.pathways = pathways;
    }

    @May(Permission.OWN_WORK) @GetMapping("/absences/{absence}")
    Page show(@PathVariable UUID absence, Worker worker) {
        return Page.of(PAGE, page(found(absence, worker), worker, Answers.NONE));
    }

    /** Back now, or the last day is another than was said. */
    @May(Permission.OWN_WORK) @PostMapping("/absences/{absence}/return")
    Page back(@PathVariable UUID absence, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var found = managed(absence, worker);
        var answers = new Answers(typed);
        if (answers.field("now").chosen("yes")) {
            absences.backNow(found, worker);
            return Page.redirect("/absences", found.who() + (found.worker() == null ? " are back" : " is back"));
        }
        var page = page(found, worker, answers).checked();
        if (page.last().wrong()) return Page.invalid(PAGE, page);
        var back = page.last().date(page.today()).orElseThrow().plusDays(1).atStartOfDay();
        var longer = absences.overlapping(found.id(), found.worker(), found.hub(), new Span(found.span().from(), back));
        if (longer.isPresent()) return Page.invalid(PAGE, page.wrong("Another absence is said for these days: from " + Say.day(longer.get().span().from().toLocalDate())));
        absences.back(found, back, worker);
        return Page.redirect(back.isAfter(found.span().from()) ? "/absences/" + absence : "/absences", "Saved");
    }

    @May(Permission.OWN_WORK) @PostMapping("/absences/{absence}/buddy")
    Page buddy(@PathVariable UUID absence, Worker worker) {
        absences.toBuddy(managed(absence, worker), worker);
        return Page.redirect("/absences/" + absence, "The buddy hub covers");
    }

    /** Somebody else is to stand in, or whom the model finds again. */
    @May(Permission.OWN_WORK) @PostMapping("/absences/{absence}/stand-in")
    Page name(@PathVariable UUID absence, Worker worker, @RequestParam MultiValueMap<String, String> typed) {
        var found = managed(absence, worker);
        var page = page(found, worker, new Answers(typed));
        if (page.others().isEmpty() || !page.named().empty() && page.others().stream().noneMatch(each -> page.named().chosen(each.value()))) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        absences.name(found, page.named().empty() ? null : UUID.fromString(page.named().value()), worker);
        return Page.redirect("/absences/" + absence, page.named().empty() ? "Who stands in is found by the rule again" : "Saved: who stands in");
    }

    /** A visit or something due is taken, or given to who stands in. */
    @May(Permission.RECORD) @PostMapping("/absences/{absence}/taking")
    Page take(@PathVariable UUID absence, Worker worker, @RequestParam List<UUID> of, @RequestParam List<UUID> person, @RequestParam(defaultValue = "") String to) {
        var found = found(absence, worker);
        var today = absences.now().toLocalDate();
        if (of.size() != person.size()) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var things = left.by(found, worker, today).stream().filter(each -> IntStream.range(0, of.size()).anyMatch(i -> each.about(person.get(i), of.get(i)))).toList();
        if (things.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var now = absences.now();
        var whom = rota.standing(List.of(absence), today).stream().filter(each -> each.worker() != null && each.worker().toString().equals(to) && (each.span().holds(now) || each.span().from().isAfter(now))).findFirst();
        if (whom.isEmpty() && !to.isEmpty()) return Page.redirect("/absences/" + absence, Flash.important("Somebody else stands in now: look who, and give it again"));
        if (whom.isEmpty() && worker.id().equals(found.worker())) return Page.redirect("/absences/" + absence, Flash.important("You are away: give it to whoever stands in, or say that you are back"));
        if (things.stream().anyMatch(each -> left.inConflict(each, whom.map(Rota.Stands::worker).orElse(worker.id())))) return Page.redirect("/absences/" + absence, Flash.important("Not given: somebody else has to take this one on"));
        things.forEach(each -> left.give(found, each, whom.map(Rota.Stands::worker).orElse(worker.id()), worker));
        return Page.redirect("/absences/" + absence, whom.map(each -> "Given to " + each.name()).orElse("Taken: it is yours now"));
    }

    private Absence found(UUID id, Worker worker) {
        var today = absences.now().toLocalDate();
        var mine = hubs.of(worker, today).stream().map(MyHubs.HubName::code).toList();
        var all = Stream.concat(mine.stream(), rota.buddies(mine, today).stream()).distinct().toList();
        var found = absences.one(id).filter(each -> rota.knows(worker, id, all, today) || rota.mine(worker, each, today).isPresent());
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Absence managed(UUID id, Worker worker) {
        var found = found(id, worker);
        if (rota.mine(worker, found, absences.now().toLocalDate()).isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return found;
    }

    private AbsencePage page(Absence absence, Worker worker, Answers answers) {
        var now = absences.now();
        var today = now.toLocalDate();
        var standing = rota.standing(List.of(absence.id()), today);
        var parts = standing.stream().map(each -> new Part(span(each.span(), today), each.name(), each.buddy(), each.why().words, each.span().holds(now))).toList();
        var current = standing.stream().filter(each -> each.worker() != null && (each.span().holds(now) || each.span().from().isAfter(now))).findFirst().orElse(null);
        var things = left.by(absence, worker, today).stream().map(each -> line(each, absence, today)).toList();
        boolean manages = rota.mine(worker, absence, today).isPresent();
        boolean over = absence.span().until() != null && !absence.span().until().isAfter(now);
        return new AbsencePage(absence.id(), absence.who(), absence.worker() == null, kind(absence, manages), span(absence.span(), today), over, worker.id().equals(absence.worker()), manages, manages && !over && absence.worker() != null && absence.span().wholeDays() && !absence.toBuddy()
            && standing.stream().anyMatch(each -> each.coveringHub() == null), absence.span().wholeDays(), today, worker.id(), current == null || current.worker().equals(worker.id()) ? null : new AbsencePage.Who(current.worker(), current.name()), parts, things,
            manages && !over ? others(absence, today) : List.of(), answers.field("named", absence.named() == null ? "" : absence.named().toString()), answers.field("last", absence.span().until() == null ? "" : Say.typed(absence.span().until().toLocalDate().minusDays(1))));
    }

    /** Each with what they answer for already, so that nobody is named who has too much. */
    private List<Choice> others(Absence absence, LocalDate today) {
        var people = plan.nameable(absence).stream().sorted(Comparator.comparing(StandIns.Member::answersFor).thenComparing(StandIns.Member::name)).map(each -> Choice.of(each.id().toString(), each.name() + ": " + load(each)
            + each.away().stream().filter(absence.span()::meets).map(span -> ", away " + span(span, today)).collect(joining()))).toList();
        return people.isEmpty() ? people : Stream.concat(Stream.of(Choice.of("", "Whom the rule finds")), people.stream()).toList();
    }

    private static String load(StandIns.Member each) {
        return Say.count(each.children(), "child", "children") + (each.covers() == 0 ? "" : ", and " + each.covers() + " of somebody away");
    }

    private AbsencePage.Thing line(Left.Thing each, Absence absence, LocalDate today) {
        var what = each.visit() ? "Planned visit" + (each.at() == null ? "" : " at " + Say.time(each.at())) + (each.code().isEmpty() ? "" : ": " + each.code()) : each.action() ? "Action: " + each.code() : pathways.clockTitle(each.entry());
        var whose = each.workerName() == null || each.visit() && each.worker().equals(absence.worker()) ? null : each.workerName();
        return new AbsencePage.Thing(each.children(), each.names(), what, each.due().isBefore(today) ? "late since " + Say.weekday(each.due(), today) : Say.weekday(each.due(), today), each.due().isBefore(today), whose, each.worker(), each.visit());
    }

    private static String kind(Absence absence, boolean manages) {
        return !manages && absence.worker() != null ? null : AbsenceForm.KINDS.stream().filter(each -> each.value().equals(absence.kind())).findFirst().orElseThrow().words();
    }

    private static String span(Span span, LocalDate today) {
        var from = Say.weekday(span.from().toLocalDate(), today);
        if (span.until() == null) return "from " + from + ", no day back yet";
        if (!span.wholeDays()) return from + ", " + Say.time(span.from().toLocalTime()) + " to " + Say.time(span.until().toLocalTime());
        var last = span.until().toLocalDate().minusDays(1);
        return last.equals(span.from().toLocalDate()) ? from : from + " to " + Say.weekday(last, today);
    }
}
