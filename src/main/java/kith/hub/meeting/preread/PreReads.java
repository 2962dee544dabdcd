package kith.hub.meeting.preread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.access.Access;
import kith.access.Worker;
import kith.calendar.WorkingDays;
import kith.hub.meeting.Agenda.Family;
import kith.hub.meeting.Names;
import kith.hub.meeting.Names.Name;
import kith.hub.meeting.Past;
import kith.hub.meeting.Round;
import kith.hub.meeting.actions.Lines;
import kith.hub.meeting.preread.FamilyRows.ChildRow;
import kith.hub.meeting.preread.FamilyRows.ClockRow;
import kith.hub.meeting.preread.FamilyRows.KinRow;
import kith.hub.meeting.preread.FamilyRows.Since;
import kith.hub.meeting.preread.PreReadPage.Sheet;
import kith.pathway.Pathways;
import kith.ui.Due;
import kith.ui.Say;
import kith.ui.Tag;
import kith.ui.Tone;
import org.springframework.stereotype.Component;

/** Writes the pre-read of families: everything is asked for all of them together. */
@Component
class PreReads {

    private static final int CLOCKS = 2;
    private static final int CHANGES = 6;

    private final FamilyRows rows;
    private final Past past;
    private final Lines lines;
    private final Names names;
    private final Access access;
    private final Pathways pathways;

    PreReads(FamilyRows rows, Past past, Lines lines, Names names, Access access, Pathways pathways) {
        this.rows = rows;
        this.past = past;
        this.lines = lines;
        this.names = names;
        this.access = access;
        this.pathways = pathways;
    }

    private record Read(Map<UUID, ChildRow> children, Map<UUID, List<ClockRow>> clocks, Map<UUID, List<KinRow>> kin, Map<UUID, String> places, Map<UUID, FamilyRows.SafetyRow> safety, Map<UUID, String> views,
                        List<Since> since, List<Past.Discussion> discussions, List<Past.Action> actions, Map<UUID, String> words, Map<UUID, Name> names) {}

    List<Sheet> of(Round.Of round, List<Family> families, Worker worker) {
        var people = families.stream().flatMap(each -> each.people().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        var kin = rows.kin(people);
        access.sight(worker, kin.stream().map(KinRow::relative).collect(Collectors.toSet()));
        var all = new LinkedHashSet<>(people);
        kin.forEach(each -> all.add(each.relative()));
        var safety = rows.safety(people).stream().collect(Collectors.toMap(FamilyRows.SafetyRow::person, Function.identity()));
        var discussions = past.discussions(people, Integer.MAX_VALUE);
        var ids = new ArrayList<UUID>();
        safety.values().forEach(each -> ids.addAll(each.words()));
        latest(discussions).values().forEach(each -> ids.addAll(each.words()));
        var read = new Read(rows.children(people).stream().collect(Collectors.toMap(ChildRow::person, Function.identity(), (one, other) -> one, LinkedHashMap::new)), group(rows.clocks(people, round.today()), ClockRow::person),
            group(kin, KinRow::person), rows.homes(all), safety,
            rows.views(people, round.today()).stream().collect(Collectors.toMap(FamilyRows.View::person, FamilyRows.View::text)), rows.since(people, round.today()), discussions, past.actions(people, false), past.words(ids), names.of(people));
        return families.stream().map(each -> sheet(round, each, read)).toList();
    }

    private static Map<UUID, Past.Discussion> latest(List<Past.Discussion> all) {
        var latest = new HashMap<UUID, Past.Discussion>();
        for (var each : all) for (var person : each.people()) latest.putIfAbsent(person, each);
        return latest;
    }

    private static <T> Map<UUID, List<T>> group(Collection<T> all, Function<T, UUID> by) {
        return all.stream().collect(Collectors.groupingBy(by));
    }

    private Sheet sheet(Round.Of round, Family family, Read read) {
        var people = Names.ordered(read.names, family.people());
        var homes = letters(people, read);
        var children = people.stream().map(each -> child(round, family, read.children.get(each), read)).toList();
        var relatives = new LinkedHashMap<UUID, PreReadPage.Relative>();
        for (var person : people)
            for (var kin : read.kin.getOrDefault(person, List.of()))
                if (!people.contains(kin.relative())) relatives.merge(kin.relative(), relative(kin, read, homes), (one, other) -> one);
        var before = latest(read.discussions.stream().filter(each -> each.people().stream().anyMatch(people::contains)).toList()).values().stream().max(Comparator.comparing(Past.Discussion::heldOn))
            .map(each -> new PreReadPage.Before(each.heldOn(), each.words().stream().map(read.words::get).filter(text -> text != null && text.startsWith("Decision: ")).findFirst().orElse("No decision was written"))).orElse(null);
        var actions = read.actions.stream().filter(each -> each.people().stream().anyMatch(people::contains)).toList();
        return new Sheet(family.family(), Names.together(read.names, people), List.copyOf(family.why().values()), family.wishes().stream().map(each -> each.by() + ": " + each.why()).toList(), children,
            genogram(people, read, homes), List.copyOf(relatives.values()), safety(people, read), lines.of(actions, Map.of(), round.today()), before, changed(round, family, people, read));
    }

    private PreReadPage.Child child(Round.Of round, Family family, ChildRow row, Read read) {
        var today = round.today();
        var shown = round.shown().get(row.person());
        var tags = shown == null ? List.<Tag>of() : shown.running().stream().sorted(Comparator.comparingInt(code -> pathways.status(code).leads())).limit(2)
            .map(code -> Tag.of(pathways.status(code).label(), Tone.valueOf(pathways.status(code).tone().toUpperCase()))).toList();
        var clocks = read.clocks.getOrDefault(row.person(), List.of()).stream().limit(CLOCKS).map(each -> new PreReadPage.Clock(pathways.clockTitle(each.rule()), Due.on(each.due(), today, WorkingDays.between(today, each.due())))).toList();
        var lastOn = family.children().stream().filter(each -> each.person().equals(row.person())).map(each -> each.lastOn()).filter(Objects::nonNull).findFirst().orElse(null);
        return new PreReadPage.Child(row.person(), row.name(), Say.age(row.born(), row.expected(), row.died(), today), tags, row.key(), row.lastSeen(), row.lastSeenAlone(), lastOn, clocks, read.views.get(row.person()));
    }

    private static PreReadPage.Relative relative(KinRow kin, Read read, Map<String, String> homes) {
        return new PreReadPage.Relative(kin.name(), kin.kind().replace('-', ' ') + (kin.parentalResponsibility() ? ", parental responsibility" : "") + (kin.died() == null ? "" : ", has died"), home(kin.relative(), read, homes));
    }

    /** A letter for each place where somebody of the family lives. */
    private static Map<String, String> letters(List<UUID> people, Read read) {
        var homes = new LinkedHashMap<String, String>();
        var all = new LinkedHashSet<>(people);
        for (var person : people) read.kin.getOrDefault(person, List.of()).forEach(each -> all.add(each.relative()));
        for (var person : all) if (read.places.containsKey(person)) homes.computeIfAbsent(read.places.get(person), any -> String.valueOf((char) ('A' + homes.size())));
        return homes;
    }

    private static String home(UUID person, Read read, Map<String, String> homes) {
        return homes.getOrDefault(read.places.getOrDefault(person, "-"), "");
    }

    private static Genogram genogram(List<UUID> people, Read read, Map<String, String> homes) {
        var children = people.stream().map(each -> new Genogram.Child(each, parent(each, "mother", read), parent(each, "father", read))).toList();
        var drawn = new LinkedHashMap<UUID, Genogram.Person>();
        for (var person : people) {
            var row = read.children.get(person);
            drawn.put(person, new Genogram.Person(person, read.names.get(person).first(), year(row.born()), row.sex(), home(person, read, homes), row.died() != null));
            for (var kin : read.kin.getOrDefault(person, List.of()))
                if (Set.of("mother", "father").contains(kin.kind())) drawn.putIfAbsent(kin.relative(), new Genogram.Person(kin.relative(), first(kin), year(kin.born()), kin.sex(), home(kin.relative(), read, homes), kin.died() != null));
        }
        return Genogram.of(children, drawn.values());
    }

    private static String first(KinRow kin) {
        return kin.forenames() == null || kin.forenames().isBlank() ? kin.name() : kin.forenames().strip().split(" ")[0];
    }

    private static String year(LocalDate born) {
        return born == null ? "" : String.valueOf(born.getYear());
    }

    private static UUID parent(UUID child, String kind, Read read) {
        return read.kin.getOrDefault(child, List.of()).stream().filter(each -> each.kind().equals(kind)).map(KinRow::relative).findFirst().orElse(null);
    }

    private static List<PreReadPage.Safety> safety(List<UUID> people, Read read) {
        var byFact = new LinkedHashMap<List<UUID>, List<UUID>>();
        for (var person : people) if (read.safety.containsKey(person)) byFact.computeIfAbsent(read.safety.get(person).words(), any -> new ArrayList<>()).add(person);
        return byFact.values().stream().map(all -> {
            var plan = read.safety.get(all.getFirst());
            var text = plan.words().stream().map(read.words::get).filter(Objects::nonNull).collect(Collectors.joining("\n"));
            return new PreReadPage.Safety(Names.together(read.names, all), plan.made(), plan.until(), text.length() > 500 ? text.substring(0, 500) + " …" : text);
        }).toList();
    }

    /** One line for all of whom the same was told on a day. */
    private static List<String> changed(Round.Of round, Family family, List<UUID> people, Read read) {
        var since = family.lastOn() == null ? round.today().minusDays(28) : family.lastOn();
        var told = new LinkedHashMap<String, List<UUID>>();
        for (var each : read.since)
            if (people.contains(each.person()) && each.day().isAfter(since)) told.computeIfAbsent(Say.brief(each.day(), round.today()) + ": " + each.line(), any -> new ArrayList<>()).add(each.person());
        var all = told.entrySet().stream().map(each -> each.getKey() + (each.getValue().stream().distinct().count() == people.size() ? ""
            : " (" + Say.list(Names.ordered(read.names, each.getValue()).stream().map(person -> read.names.get(person).first()).toList()) + ")")).toList();
        if (all.size() <= CHANGES) return all;
        var some = new ArrayList<>(all.subList(0, CHANGES));
        some.add("and " + (all.size() - CHANGES) + " more on the record");
        return some;
    }
}
