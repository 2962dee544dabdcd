package kith.hub.meeting.room;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.access.Level;
import kith.hub.meeting.Agenda;
import kith.hub.meeting.Attendance;
import kith.hub.meeting.Names;
import kith.hub.meeting.Names.Name;
import kith.hub.meeting.Past;
import kith.hub.meeting.Round;
import kith.hub.meeting.Sittings;
import kith.hub.meeting.Texts;
import kith.hub.meeting.Texts.Text;
import kith.hub.meeting.actions.Lines;
import kith.hub.meeting.guest.Guests;
import kith.ledger.Uuids;
import kith.pathway.Pathways;
import kith.ui.Choice;
import kith.ui.Field;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the page of one family in a meeting is made of. */
@Component
class FamilyRoom {

    private static final int BLANK = 2;

    private final Rooms rooms;
    private final Texts texts;
    private final Attendance attendance;
    private final Past past;
    private final Lines lines;
    private final Guests guests;
    private final Pathways pathways;

    FamilyRoom(Rooms rooms, Texts texts, Attendance attendance, Past past, Lines lines, Guests guests, Pathways pathways) {
        this.rooms = rooms;
        this.texts = texts;
        this.attendance = attendance;
        this.past = past;
        this.lines = lines;
        this.guests = guests;
        this.pathways = pathways;
    }

    /** The children of the family that this worker may read: of the hub today, and those of whom something was written in this meeting. */
    static List<UUID> people(Round.Of round, UUID family) {
        var people = new LinkedHashSet<UUID>();
        round.agenda().of(family).ifPresent(each -> people.addAll(each.people()));
        if (round.items().containsKey(family)) people.addAll(round.items().get(family).people());
        if (people.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return List.copyOf(people);
    }

    static List<String> reasons(Round.Of round, UUID family) {
        return round.agenda().of(family).map(each -> List.copyOf(each.why().values())).orElse(List.of("Taken up in the meeting"));
    }

    FamilyPage page(Round.Of round, UUID family, Map<String, String> typed, Map<String, String> wrong) {
        return page(round, family, rooms.names(round, people(round, family)), typed, wrong);
    }

    /** @param typed what was sent and is to be shown again, over what stands. @param wrong by field */
    FamilyPage page(Round.Of round, UUID family, Map<UUID, Name> names, Map<String, String> typed, Map<String, String> wrong) {
        var people = people(round, family);
        var ordered = Names.ordered(names, people);
        var item = round.items().get(family);
        var written = item == null || item.recorded() != null ? Map.<String, Text>of() : texts.of(item.id());
        var members = attendance.of(round.meeting(), people);
        var was = new LinkedHashMap<String, String>();
        written.forEach((name, text) -> was.put(name, text.text()));
        var fields = new LinkedHashMap<String, Field>();
        fields.put("about", Field.of("about", ordered.stream().map(UUID::toString).toList()));
        was.forEach((name, text) -> fields.put(name, field(name, text)));
        typed.forEach((name, text) -> fields.put(name, field(name, text)));
        wrong.forEach((name, words) -> fields.put(name, fields.getOrDefault(name, Field.blank(name)).wrong(words)));
        var versions = new HashMap<String, Integer>();
        written.forEach((name, text) -> versions.put(name, text.version()));
        var found = round.agenda().of(family);
        boolean mayWrite = round.meeting().open() && (item == null || item.recorded() == null) && round.contributes(people);
        boolean mayInvite = people.stream().allMatch(each -> round.sight().getOrDefault(each, Level.NOTHING).reaches(Level.DECIDE));
        return new FamilyPage(round.meeting(), family, Names.together(names, people), round.today(), children(round, ordered, names, found.map(each -> each.children()).orElse(List.of())),
            item != null && item.recorded() != null ? item.reasons() : reasons(round, family), found.map(each -> each.wishes()).orElse(List.of()), last(people, item), lines.of(past.actions(people, false), Map.of(), round.today()), item, fields, was, versions, slots(fields),
            choices(members, each -> true), choices(members, Attendance.Member::leads), choices(members, Attendance.Member::here), guests.of(Sittings.item(round.meeting().id(), family), written), Rooms.lines(round, names),
            mayWrite, mayInvite, mayWrite && mayInvite ? guests.partners() : List.of(), List.of());
    }

    /** What was sent after the family was put on the records, or after the end of the meeting: all that changed something and does not stand there. */
    FamilyPage late(Round.Of round, UUID family, Map<String, Texts.Typed> typed) {
        var names = rooms.names(round, people(round, family));
        var members = attendance.of(round.meeting(), people(round, family)).stream().collect(Collectors.toMap(each -> each.worker().toString(), Attendance.Member::name));
        var item = Sittings.item(round.meeting().id(), family);
        var stands = past.words(typed.keySet().stream().map(each -> Past.part(item, Texts.recordedIn(each))).toList());
        var late = new ArrayList<FamilyPage.Late>();
        typed.forEach((name, each) -> {
            String was = Texts.plain(each.was()).strip(), mine = Texts.plain(each.text()).strip();
            if (mine.equals(was) || name.endsWith("about")) return;
            var words = mine.isEmpty() ? "nothing" : Texts.isChosen(name) ? said(mine, names, members) : mine;
            var there = stands.getOrDefault(Past.part(item, Texts.recordedIn(name)), "");
            boolean taken = mine.isEmpty() ? there.isEmpty() : there.contains(words) || !there.isEmpty() && Texts.goesWithAnother(name) && was.isEmpty();
            if (!taken) late.add(new FamilyPage.Late(FamilyPage.label(name, child -> names.containsKey(child) ? names.get(child).first() : "one child"), words));
        });
        return page(round, family, names, Map.of(), Map.of()).with(late);
    }

    /** @param otherwise what somebody else answered, while this person answered what was typed */
    FamilyPage which(Round.Of round, UUID family, Map<String, Texts.Typed> typed, Map<String, Text> otherwise) {
        var names = rooms.names(round, people(round, family));
        var members = attendance.of(round.meeting(), people(round, family)).stream().collect(Collectors.toMap(each -> each.worker().toString(), Attendance.Member::name));
        var mine = new HashMap<String, String>();
        var told = new HashMap<String, String>();
        otherwise.forEach((name, theirs) -> {
            mine.put(name, typed.get(name).text());
            told.put(name, theirs.byName() + " changed this to “" + said(theirs.text(), names, members) + "” while you typed “" + said(typed.get(name).text(), names, members) + "”. Leave yours to use it, or change it to theirs");
        });
        return page(round, family, names, mine, told);
    }

    private static String said(String answer, Map<UUID, Name> names, Map<String, String> members) {
        if (answer.isBlank()) return "nothing";
        return Say.list(Stream.of(answer.split(",")).map(each -> members.containsKey(each) ? members.get(each) : FamilyPage.decision(each).orElseGet(() ->
            names.entrySet().stream().filter(child -> child.getKey().toString().equals(each)).findFirst().map(child -> child.getValue().first()).orElse(each))).toList());
    }

    private static Field field(String name, String text) {
        return name.equals("about") || name.equals("not-here") || name.endsWith("-about") ? Field.of(name, List.of(text.split(","))) : Field.of(name, text);
    }

    private static List<Choice> choices(List<Attendance.Member> members, Predicate<Attendance.Member> which) {
        return members.stream().filter(which).sorted(Comparator.comparing(each -> !each.here())).map(Attendance.Member::choice).toList();
    }

    private static List<FamilyPage.Slot> slots(Map<String, Field> fields) {
        var slots = new ArrayList<FamilyPage.Slot>();
        fields.keySet().stream().filter(each -> each.startsWith("action-")).map(each -> UUID.fromString(each.substring(7, 43))).distinct().sorted().forEach(each -> slots.add(new FamilyPage.Slot(each, false)));
        for (int i = 0; i < BLANK; i++) slots.add(new FamilyPage.Slot(Uuids.fresh(), true));
        return slots;
    }

    private List<FamilyPage.Child> children(Round.Of round, List<UUID> people, Map<UUID, Name> names, List<Agenda.Child> rows) {
        var lastOn = new HashMap<UUID, LocalDate>();
        rows.forEach(each -> lastOn.put(each.person(), each.lastOn()));
        return people.stream().map(person -> {
            var shown = round.shown().get(person);
            var name = names.get(person);
            var tags = shown == null ? List.<Tag>of() : shown.running().stream().sorted(Comparator.comparingInt(code -> pathways.status(code).leads())).limit(2)
                .map(code -> Tag.of(pathways.status(code).label(), Tone.valueOf(pathways.status(code).tone().toUpperCase()))).toList();
            return new FamilyPage.Child(person, name.whole(), name.first(), shown == null ? "" : Say.age(shown.born(), shown.expected(), shown.died(), round.today()), tags, lastOn.get(person));
        }).toList();
    }

    private FamilyPage.Last last(List<UUID> people, Sittings.Item item) {
        var before = past.discussions(people, 3);
        if (before.isEmpty()) return null;
        var latest = before.getFirst();
        var words = past.words(latest.words());
        var said = latest.words().stream().map(words::get).filter(each -> each != null && each.startsWith("Decision: ")).findFirst()
            .or(() -> latest.words().stream().map(words::get).filter(each -> each != null).findFirst()).orElse("The words may not be read here");
        return new FamilyPage.Last(latest.heldOn(), said, "/children/" + latest.people().getFirst() + "/entries/" + latest.fact());
    }
}
