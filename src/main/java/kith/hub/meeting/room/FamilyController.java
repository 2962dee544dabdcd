package kith.hub.meeting.room;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kith.access.Access;
import kith.access.Level;
import kith.access.Looks;
import kith.access.May;
import kith.access.Permission;
import kith.access.Worker;
import kith.hub.meeting.Attendance;
import kith.hub.meeting.Round;
import kith.hub.meeting.Sittings;
import kith.hub.meeting.Texts;
import kith.hub.meeting.record.PutOnRecords;
import kith.hub.meeting.record.Said;
import kith.ui.Flash;
import kith.ui.Page;
import kith.ui.Say;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One family in a meeting, on several screens at once: shown, typed in, followed, put on the records. */
@Controller
class FamilyController {

    private static final String PAGE = "kith/hub/meeting/room/FamilyPage";
    /** After decisions that another meeting has to take or carry out: it is recorded where it belongs. */
    private static final Map<String, String> ELSEWHERE = Map.of("strategy-discussion", "hold the strategy discussion and record it", "conference", "convene the conference and record that it was asked for",
        "legal-advice", "ask the panel for legal advice", "step-up", "record what changes the status", "step-down", "record what changes the status", "close", "close the record, with its last summary");
    private static final Duration WRITING = Duration.ofSeconds(4);

    private final Round round;
    private final FamilyRoom room;
    private final Rooms rooms;
    private final Here here;
    private final Sittings sittings;
    private final Texts texts;
    private final Attendance attendance;
    private final PutOnRecords put;
    private final Access access;
    private final Looks looks;
    private final Clock clock;

    FamilyController(Round round, FamilyRoom room, Rooms rooms, Here here, Sittings sittings, Texts texts, Attendance attendance, PutOnRecords put, Access access, Looks looks, Clock clock) {
        this.round = round;
        this.room = room;
        this.rooms = rooms;
        this.here = here;
        this.sittings = sittings;
        this.texts = texts;
        this.attendance = attendance;
        this.put = put;
        this.access = access;
        this.looks = looks;
        this.clock = clock;
    }

    @May(Permission.READ) @GetMapping("/meetings/{meeting}/families/{family}")
    Page show(@PathVariable UUID meeting, @PathVariable UUID family, Worker worker) {
        var of = found(meeting, worker);
        var names = rooms.names(of, FamilyRoom.people(of, family));
        var page = room.page(of, family, names, Map.of(), Map.of());
        looks.record(worker, names.keySet(), "the hub’s meeting");
        here.opened(Sittings.item(meeting, family), worker, clock.instant());
        return Page.of(PAGE, page);
    }

    /** All of them, by Save, where no script runs. */
    @May(Permission.RECORD) @PostMapping("/meetings/{meeting}/families/{family}")
    Page save(@PathVariable UUID meeting, @PathVariable UUID family, @RequestParam MultiValueMap<String, String> sent, Worker worker) {
        var of = found(meeting, family, worker);
        if (over(of, family)) return late(of, family, sent, worker);
        var item = held(of, family);
        if (item.recorded() != null) return late(of, family, sent, worker);
        var otherwise = texts.write(item, parse(sent), worker, clock.instant());
        return otherwise.isEmpty() ? Page.redirect(of.meeting().at() + "/families/" + family, "Saved. It goes on the records when you put it there") : which(meeting, family, sent, otherwise, worker);
    }

    /** A few fields at a time, as they are typed. */
    @May(Permission.RECORD) @PostMapping("/meetings/{meeting}/families/{family}/words")
    ResponseEntity<Map<String, Object>> type(@PathVariable UUID meeting, @PathVariable UUID family, @RequestParam MultiValueMap<String, String> sent, Worker worker) {
        return typed(meeting, family, sent, worker);
    }

    private ResponseEntity<Map<String, Object>> typed(UUID id, UUID family, MultiValueMap<String, String> sent, Worker worker) {
        var meeting = sittings.meeting(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var item = Sittings.item(id, family);
        // the page was opened, so that its family is known: the rest of the meeting need not be read for each word
        var known = sittings.people(item);
        Map<String, Texts.Text> otherwise;
        if (known.isEmpty()) {
            var of = found(id, family, worker);
            var held = held(of, family);
            if (held.recorded() != null) return json(HttpStatus.CONFLICT, Map.of("over", true));
            otherwise = texts.write(held, parse(sent), worker, clock.instant());
        } else {
            var sight = access.sight(worker, known);
            if (!known.stream().allMatch(each -> sight.getOrDefault(each, Level.NOTHING).reaches(Level.CONTRIBUTE))) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            var held = texts.hold(meeting, family, known, List.of(), clock.instant());
            if (held.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            if (!meeting.open() || held.get().recorded() != null) return json(HttpStatus.CONFLICT, Map.of("over", true));
            otherwise = texts.write(held.get(), parse(sent), worker, clock.instant());
        }
        var now = texts.of(item);
        var fields = new LinkedHashMap<String, Object>();
        parse(sent).keySet().forEach(name -> fields.put(name, told(now.get(name))));
        return json(HttpStatus.OK, Map.of("fields", fields, "otherwise", otherwise.keySet(), "at", Say.time(clock.instant())));
    }

    private static ResponseEntity<Map<String, Object>> json(HttpStatus status, Map<String, Object> told) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).header(HttpHeaders.CACHE_CONTROL, "no-store").body(told);
    }

    private static Map<String, Object> told(Texts.Text text) {
        return text == null ? Map.of("text", "", "version", 0, "by", "") : Map.of("text", text.text(), "version", text.version(), "by", text.byName());
    }

    /** What others typed since, and who is typing where. */
    @May(Permission.READ) @GetMapping("/meetings/{meeting}/families/{family}/news")
    ResponseEntity<Map<String, Object>> news(@PathVariable UUID meeting, @PathVariable UUID family, @RequestParam(defaultValue = "") String known, Worker worker) {
        var item = Sittings.item(meeting, family);
        var now = clock.instant();
        if (!here.seen(item, worker, now)) return json(HttpStatus.CONFLICT, Map.of("over", true));
        var people = sittings.people(item);
        access.sight(worker, people);
        var fields = new LinkedHashMap<String, Object>();
        var writing = new LinkedHashMap<String, String>();
        var have = Set.of(known.isEmpty() ? new String[0] : known.split(","));
        for (var text : texts.of(item).values()) {
            if (!have.contains(text.field() + "." + text.version())) fields.put(text.field(), told(text));
            if (!text.by().equals(worker.id()) && text.at().isAfter(now.minus(WRITING))) writing.put(text.field(), text.byName());
        }
        return json(HttpStatus.OK, Map.of("fields", fields, "writing", writing, "here", here.others(item, worker, now), "over", sittings.recorded(item)));
    }

    @May(Permission.RECORD) @PostMapping("/meetings/{meeting}/families/{family}/records")
    Page put(@PathVariable UUID meeting, @PathVariable UUID family, @RequestParam MultiValueMap<String, String> sent, Worker worker) {
        var of = found(meeting, family, worker);
        var at = of.meeting().at() + "/families/" + family;
        if (over(of, family)) return late(of, family, sent, worker);
        var item = held(of, family);
        if (item.recorded() != null) return late(of, family, sent, worker);
        var merged = texts.merge(item, parse(sent));
        if (!merged.otherwise().isEmpty()) {
            texts.keep(item, merged, worker, clock.instant());
            return which(meeting, family, sent, merged.otherwise(), worker);
        }
        var people = FamilyRoom.people(of, family);
        var said = Said.of(merged.all(), people, attendance.of(of.meeting(), people), of.today());
        if (!said.wrong().isEmpty()) {
            texts.keep(item, merged, worker, clock.instant());
            return Page.invalid(PAGE, room.page(found(meeting, worker), family, Map.of(), said.wrong()));
        }
        put.run(of.meeting(), item, said, of.today(), worker);
        if (said.code() != null && ELSEWHERE.containsKey(said.code()))
            return Page.redirect(at, Flash.important("On the records. The hub’s meeting does not replace what the law asks for: now " + ELSEWHERE.get(said.code())));
        return Page.redirect(at, "On the records of " + Say.count(said.about().size(), "child", "children") + (said.actions().isEmpty() ? "" : ", with " + Say.count(said.actions().size(), "action")));
    }

    /** Again, with what this person answered, and what somebody else answered meanwhile: sent once more it replaces theirs, which they have read by then. */
    private Page which(UUID meeting, UUID family, MultiValueMap<String, String> sent, Map<String, Texts.Text> otherwise, Worker worker) {
        return Page.invalid(PAGE, room.which(found(meeting, worker), family, parse(sent), otherwise));
    }

    /** Whoever works with the family writes nothing more: it is on the records, or the meeting has ended. */
    private static boolean over(Round.Of of, UUID family) {
        return of.contributes(FamilyRoom.people(of, family)) && (of.done(family) || of.meeting().ended() != null);
    }

    /** What was sent too late, so that nobody believes it saved; where all of it stands on the records the form was sent twice. */
    private Page late(Round.Of of, UUID family, MultiValueMap<String, String> sent, Worker worker) {
        var page = room.late(found(of.meeting().id(), worker), family, parse(sent));
        if (!page.late().isEmpty()) return Page.status(HttpStatus.CONFLICT, PAGE, page);
        return Page.redirect(page.at(), page.recorded() ? "It is on the records already" : "The meeting has ended");
    }

    private Sittings.Item held(Round.Of of, UUID family) {
        var people = FamilyRoom.people(of, family);
        if (!of.meeting().open() || !of.contributes(people)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return texts.hold(of.meeting(), family, people, FamilyRoom.reasons(of, family), clock.instant()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A field that came with what it held before; a box that is not ticked comes with nothing else. */
    static Map<String, Texts.Typed> parse(MultiValueMap<String, String> sent) {
        var typed = new LinkedHashMap<String, Texts.Typed>();
        sent.keySet().stream().filter(each -> each.startsWith("was-")).map(each -> each.substring(4)).filter(Texts::isField)
            .forEach(name -> typed.put(name, new Texts.Typed(sent.getFirst("was-" + name), String.join(",", sent.getOrDefault(name, List.of())))));
        return typed;
    }

    private Round.Of found(UUID meeting, Worker worker) {
        return round.of(meeting, worker).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Round.Of found(UUID meeting, UUID family, Worker worker) {
        return round.of(meeting, family, worker).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
