package kith.hub.meeting.minutes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.meeting.Attendance;
import kith.hub.meeting.Attendance.Member;
import kith.hub.meeting.Names;
import kith.hub.meeting.Names.Name;
import kith.hub.meeting.Past;
import kith.hub.meeting.Round;
import kith.hub.meeting.Sittings.Item;
import kith.hub.meeting.Texts;
import kith.hub.meeting.Texts.Text;
import kith.hub.meeting.actions.Lines;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Minutes that nobody types afterwards: what is on the records is read from there, what is not yet from the meeting. Of families whom a reader may not read nothing is there. */
@Controller
class MinutesController {

    private static final List<String> PARTS = List.of("discussion", "hypotheses", "risk", "decision", "dissent");

    private final Round round;
    private final Past past;
    private final Texts texts;
    private final Lines lines;
    private final Names names;
    private final Attendance attendance;
    private final Looks looks;

    MinutesController(Round round, Past past, Texts texts, Lines lines, Names names, Attendance attendance, Looks looks) {
        this.round = round;
        this.past = past;
        this.texts = texts;
        this.lines = lines;
        this.names = names;
        this.attendance = attendance;
        this.looks = looks;
    }

    @May(Permission.READ) @GetMapping("/meetings/{meeting}/minutes")
    Page show(@PathVariable UUID meeting, Worker worker) {
        var of = round.of(meeting, worker).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var people = new LinkedHashSet<UUID>();
        of.items().values().forEach(each -> people.addAll(each.people()));
        var called = names.of(people);
        looks.record(worker, people, "the minutes of the hub’s meeting");
        var discussions = past.discussions(people, Integer.MAX_VALUE).stream().filter(each -> meeting.equals(each.meeting())).toList();
        var actions = past.actions(people, true);
        var oversight = past.oversight(people, Integer.MAX_VALUE);
        var words = past.words(discussions.stream().flatMap(each -> each.words().stream()).collect(Collectors.toSet()));
        var seen = past.words(oversight.stream().flatMap(each -> each.words().stream()).collect(Collectors.toSet()));
        var typed = texts.of(of.items().values().stream().map(Item::id).toList()).stream().collect(Collectors.groupingBy(Text::item));
        var parts = of.items().values().stream().map(item -> {
            var mine = actions.stream().filter(each -> each.words().contains(Past.part(item.id(), "action-" + each.fact()))).toList();
            var said = item.recorded() == null ? typed(typed.getOrDefault(item.id(), List.of())) : said(item, discussions, words, called);
            if (seen.containsKey(Past.part(item.id(), "oversight"))) said.add("Management oversight: " + seen.get(Past.part(item.id(), "oversight")));
            return new MinutesPage.Part(item.family(), Names.together(called, item.people()), item.reasons(), said, lines.of(mine, Map.of(), of.today()),
                item.recorded() != null ? null : said.isEmpty() ? of.meeting().ended() == null ? null : "Not reached" : "Not on the records");
        }).toList();
        return Page.of("kith/hub/meeting/minutes/MinutesPage", new MinutesPage(of.meeting(), of.today(), attendance.of(of.meeting()).stream().filter(Member::here).map(each -> each.name() + (each.role().isBlank() ? "" : " (" + Say.amid(each.role()) + ")")).toList(),
            parts));
    }

    /** What was said of all once, and then each child's own line with the child's name. */
    private static List<String> said(Item item, Collection<Past.Discussion> discussions, Map<UUID, String> words, Map<UUID, Name> names) {
        var own = item.people().stream().collect(Collectors.toMap(each -> Past.part(item.id(), "line-" + each), each -> each));
        var shared = new LinkedHashSet<UUID>();
        var alone = new LinkedHashSet<UUID>();
        for (var each : discussions)
            if (each.people().stream().anyMatch(item.people()::contains)) each.words().forEach(id -> (own.containsKey(id) ? alone : shared).add(id));
        var said = new ArrayList<String>();
        shared.stream().map(words::get).filter(Objects::nonNull).forEach(said::add);
        for (var id : alone) if (words.containsKey(id)) said.add(names.get(own.get(id)).first() + " alone: " + words.get(id));
        return said;
    }

    private static List<String> typed(List<Text> texts) {
        var said = new ArrayList<String>();
        for (var part : PARTS) texts.stream().filter(each -> each.field().equals(part) && !each.text().isBlank()).forEach(each -> said.add(each.text()));
        texts.stream().filter(each -> each.field().endsWith("-what") && !each.text().isBlank()).forEach(each -> said.add("Action: " + each.text()));
        return said;
    }
}
