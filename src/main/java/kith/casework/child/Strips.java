package kith.casework.child;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.calendar.WorkingDays;
import kith.casework.child.ChildQueries.Contact;
import kith.casework.child.ChildQueries.Head;
import kith.casework.child.ChildQueries.Sibling;
import kith.casework.child.ChildQueries.Stands;
import kith.casework.child.ChildQueries.Status;
import kith.casework.owed.Debts;
import kith.ledger.CodeSet;
import kith.ledger.Uuids;
import kith.pathway.Pathways;
import kith.pathway.lateness.LatenessFacts;
import kith.ui.Due;
import kith.ui.Row;
import kith.ui.Say;
import kith.ui.Screen;
import kith.ui.Side;
import kith.ui.Strip;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.stereotype.Component;

/** Puts the status strip and the family strip into words. */
@Component
public class Strips {

    private final Pathways pathways;

    Strips(Pathways pathways) {
        this.pathways = pathways;
    }

    Strip of(Head head, Stands stands, ChildQueries.Rarely rarely, LocalDate today, Instant now) {
        var coordinator = stands.coordinator();
        if (head.died() != null) return Strip.of(null, Tag.of("Died " + Say.date(head.died()), Tone.GREY)).with(hub(head, coordinator).toArray(Strip.Item[]::new))
            .due(stands.clocks().stream().map(each -> running(each, today, now)).toArray(Strip.Next[]::new)); // whom the law wants told of a death, and the reviews after it
        var leading = stands.statuses().stream().filter(each -> each.untilAt() == null || each.untilAt().toInstant().isAfter(now)).sorted(Comparator.comparingInt(each -> pathways.status(each.code()).leads())).toList();
        var tags = leading.stream().map(each -> tag(each.code())).toArray(Tag[]::new);
        var strip = Strip.of(why(head, leading), tags.length == 0 ? new Tag[] {Tag.of("No open status", Tone.GREY)} : tags);
        strip = strip.with(items(head, stands, today).toArray(Strip.Item[]::new));
        var due = new ArrayList<Strip.Next>();
        for (var clock : stands.clocks()) due.add(running(clock, today, now));
        for (var each : stands.owed()) due.add(owed(each, head.person(), today));
        due.sort(Comparator.comparing((Strip.Next each) -> each.due().press() == Due.Press.UNKNOWN).thenComparing(each -> each.due().on(), Comparator.nullsLast(Comparator.naturalOrder())));
        strip = strip.due(due.toArray(Strip.Next[]::new));
        if (rarely.questions() > 0) strip = strip.with(Strip.Item.of("Data questions", rarely.questions() + " to answer").at("/children/" + head.person() + "/data-questions"));
        if (head.missing()) strip = strip.beware("Missing now");
        for (var each : rarely.warnings()) strip = strip.beware(InWords.plain(each.kind()) + (each.advice() == null ? "" : ": " + each.advice()));
        return strip;
    }

    private Strip.Next running(ChildQueries.Running clock, LocalDate today, Instant now) {
        return new Strip.Next(pathways.clockTitle(clock.rule()) + LatenessFacts.after(clock.reason()), clock.dueAt() == null ? due(clock.due(), clock.unknown(), today) : due(clock.dueAt().toInstant(), now), null);
    }

    private Strip.Next owed(ChildQueries.Owing each, UUID person, LocalDate today) {
        var at = "/children/" + person;
        var form = Debts.form(pathways, each.code(), person);
        var click = form != null ? null : new Strip.Click("Done", at + "/owed", Map.of("code", each.code(), "of", each.fact().toString(), "fact", Uuids.fresh().toString()));
        return new Strip.Next(pathways.owedTitle(each.code()) + " owed", due(each.due(), false, today), form != null ? form : at + "/record/record.completed?of=" + each.fact() + "&code=" + each.code(), click);
    }

    /** A tap on it records the visit. */
    static Strip.Next planned(ChildQueries.Planned visit, UUID person, LocalDate today) {
        var day = visit.day().isAfter(today) ? today : visit.day();
        return new Strip.Next("Visit planned, " + visit.worker() + (visit.at() == null ? "" : " at " + Say.time(visit.at())), due(visit.day(), false, today), "/children/" + person + "/record/visit?happened=" + Say.typed(day));
    }

    private String why(Head head, List<Status> statuses) {
        if (statuses.isEmpty()) return null;
        var first = statuses.getFirst();
        if (first.untilAt() != null) return pathways.status(first.code()).label() + " until " + Say.day(Say.london(first.untilAt().toInstant())) + " at " + Say.time(first.untilAt().toInstant());
        var why = "since " + Say.date(first.since());
        if (first.code().equals("child-protection") && head.category() != null) why = CodeSet.named("cin_category_of_abuse").label(head.category()) + ", " + why;
        if (first.code().equals("looked-after") && inCare(head)) return head.legalSince() == null || head.legalSince().equals(first.since()) ? legal(head) + ", " + why : legal(head) + " since " + Say.date(head.legalSince()) + ", looked after " + why;
        // who holds parental responsibility matters whatever leads
        if (inCare(head) && statuses.stream().anyMatch(each -> each.code().equals("looked-after"))) return why + "; " + legal(head) + (head.legalSince() == null ? "" : " since " + Say.date(head.legalSince()));
        return why;
    }

    private static boolean inCare(Head head) { return head.legalStatus() != null || head.legalSince() != null; }

    private static String legal(Head head) { return head.legalStatus() == null ? "Legal status not recorded" : Screen.term(CodeSet.named("lac_legal_status").label(head.legalStatus())); }

    private static List<Strip.Item> hub(Head head, List<Contact> coordinator) {
        var items = new ArrayList<Strip.Item>();
        if (head.hub() != null) items.add(Strip.Item.of("Hub", head.hubTitle()).at("/hubs/" + head.hub()));
        if (head.leadName() != null) items.add(Strip.Item.of("Consultant social worker", head.leadName()).ringing(head.leadPhone()));
        for (var each : coordinator) items.add(Strip.Item.of("Coordinator", each.name()).ringing(each.phone()));
        return items;
    }

    private static List<Strip.Item> items(Head head, Stands stands, LocalDate today) {
        var items = new ArrayList<Strip.Item>();
        items.add(head.hub() == null ? Strip.Item.of("Hub", "Not allocated").at("/children/" + head.person() + "/allocation") : Strip.Item.of("Hub", head.hubTitle()).at("/hubs/" + head.hub()).noting("since " + Say.brief(head.hubSince(), today)));
        items.add(head.keyName() == null ? Strip.Item.of("Key worker", "None") : Strip.Item.of("Key worker", head.keyName()).noting(away("key", stands, today) == null ? workers(head, today) : away("key", stands, today)).ringing(ring("key", head.keyPhone(), stands)));
        if (head.leadName() != null) items.add(Strip.Item.of("Consultant social worker", head.leadName()).noting(away("lead", stands, today) == null && head.leadsAlone() ? "leads the hub" : away("lead", stands, today)).ringing(ring("lead", head.leadPhone(), stands)));
        for (var each : stands.helper()) if (!each.name().equals(head.keyName())) items.add(Strip.Item.of("Lead practitioner", each.name()).noting(each.lead() == null ? null : InWords.plain(each.lead()).toLowerCase()).ringing(each.phone()));
        for (var each : stands.coordinator()) items.add(Strip.Item.of("Coordinator", each.name()).noting(away("coordinator", stands, today)).ringing(ring("coordinator", each.phone(), stands)));
        stands.away().stream().filter(each -> each.answers() != null).limit(1).forEach(each -> items.add(Strip.Item.of("Ask now", each.answers()).noting(as(each.asWhat())).ringing(each.answersPhone())));
        items.add(seen("Last seen", head.lastSeen(), today, head.missedSince() == 0 ? null : Say.count(head.missedSince(), "visit") + " since without seeing"));
        items.add(seen("Last seen alone", head.lastSeenAlone(), today, null));
        return items;
    }

    /** away until Fri 4 Dec; Oscar Other stands in */
    private static String away(String what, Stands stands, LocalDate today) {
        return stands.away().stream().filter(each -> each.what().equals(what)).findFirst().map(each -> {
            var until = each.back() == null ? "away, no day back yet" : each.back().toLocalTime().equals(LocalTime.MIDNIGHT) ? "away until " + Say.weekday(each.back().toLocalDate().minusDays(1), today)
                : "away until " + Say.time(each.back().toLocalTime());
            return each.name() == null ? until : until + "; " + each.name() + " stands in";
        }).orElse(null);
    }

    /** Of somebody away the number of whoever stands in, and none where nobody does. */
    private static String ring(String what, String own, Stands stands) {
        var away = stands.away().stream().filter(each -> each.what().equals(what)).findFirst();
        return away.isPresent() ? away.get().phone() : own;
    }

    private static String as(String what) {
        return switch (what) {
            case "stands-in" -> "stands in";
            case "buddy-coordinator", "buddy-lead" -> "in the buddy hub";
            case "group-manager" -> "group manager";
            case "on-call-manager", "emergency-duty" -> "on duty";
            case "front-door" -> "front door: nobody of the hub is here";
            case "key-worker" -> "key worker";
            case "lead" -> "leads the hub";
            default -> "coordinator";
        };
    }

    private static String workers(Head head, LocalDate today) {
        var since = head.keySince() == null ? "" : "since " + Say.brief(head.keySince(), today);
        return head.keyWorkers() == null || head.keyWorkers() < 2 ? since : since + ", the " + ordinal(head.keyWorkers()) + " worker";
    }

    private static String ordinal(int n) {
        var end = n % 100 / 10 == 1 ? "th" : switch (n % 10) { case 1 -> "st"; case 2 -> "nd"; case 3 -> "rd"; default -> "th"; };
        return n + end;
    }

    private static Strip.Item seen(String term, LocalDate day, LocalDate today, String note) {
        if (day == null) return Strip.Item.of(term, "Not recorded").noting(note);
        return Strip.Item.of(term, InWords.plain(Say.ago(day, today))).noting(note == null ? Say.brief(day, today) : Say.brief(day, today) + "; " + note);
    }

    List<Side> family(List<Sibling> siblings, UUID here, LocalDate today) {
        return siblings.stream().map(each -> side(each, here, today)).toList();
    }

    private Side side(Sibling child, UUID here, LocalDate today) {
        var tags = child.statuses().stream().sorted(Comparator.comparingInt(code -> pathways.status(code).leads())).map(this::tag).toList();
        if (child.died() != null) return new Side(child.name(), "/children/" + child.person(), Say.age(child.born(), child.expected(), child.died(), today), List.of(), List.of(), null, child.person().equals(here));
        var rows = List.of(Row.of("Worker", child.keyName() == null ? "None" : child.keyName()), Row.of("Hub", child.hub() == null ? "None" : child.hub()));
        var next = child.rule() == null ? null : new Strip.Next(pathways.clockTitle(child.rule()), due(child.due(), child.unknown(), today), null);
        return new Side(child.name(), "/children/" + child.person(), Say.age(child.born(), child.expected(), child.died(), today),
            tags.isEmpty() ? List.of(Tag.of("No open status", Tone.GREY)) : tags, rows, next, child.person().equals(here));
    }

    public int leads(String code) {
        return pathways.status(code).leads();
    }

    public Tag tag(String code) {
        var status = pathways.status(code);
        return Tag.of(status.label(), Tone.valueOf(status.tone().toUpperCase()));
    }

    /** A limit that the law counts in hours. */
    public static Due due(Instant due, Instant now) {
        var day = Say.london(due);
        if (!due.isAfter(now)) return new Due("over since " + Say.date(day) + " at " + Say.time(due), day, Due.Press.LATE);
        return new Due("by " + Say.date(day) + " at " + Say.time(due), day, due.isAfter(now.plus(Duration.ofHours(24))) ? Due.Press.CALM : Due.Press.SOON);
    }

    public static Due due(LocalDate due, boolean unknown, LocalDate today) {
        if (unknown) return due.isBefore(today) ? Due.unknown() : new Due("not known before go-live, next", due, Due.Press.UNKNOWN);
        return Due.on(due, today, WorkingDays.between(today, due));
    }
}
