package kith.handover.assembling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.handover.Part;
import kith.handover.assembling.Known.Written;
import kith.ledger.Fact;
import kith.pathway.Engine;
import kith.pathway.Histories;
import kith.pathway.Pathways;
import kith.people.ChildHeading;
import kith.ui.Say;
import org.springframework.stereotype.Component;

/**
 * The summary of a handover as the record already tells it, so that nothing is typed twice. Nothing of a sensitive strand goes in, no address, and where the
 * child's home is shielded no school and no surgery: the words go to whoever reads the record on the other side.
 */
@Component
public class Assembly {

    private static final int EVENTS = 12;
    private static final int LONG = 700;

    private final Known known;
    private final Histories histories;
    private final Engine engine;
    private final Pathways pathways;

    Assembly(Known known, Histories histories, Engine engine, Pathways pathways) {
        this.known = known;
        this.histories = histories;
        this.engine = engine;
        this.pathways = pathways;
    }

    /**
     * @param family  brothers and sisters who may go along: where the home of one is shielded nothing that gives it away is told of any
     * @param outside for somebody outside the service: little is taken over, the rest is for the worker to say
     */
    public Map<Part, Taken> of(UUID person, Collection<UUID> family, boolean outside, LocalDate today) {
        var apart = known.keptApart(person);
        var standing = histories.of(person).standing().reversed().stream().filter(fact -> !apart.contains(fact.id().value())).toList();
        var written = known.written(person);
        var all = new EnumMap<Part, Taken>(Part.class);
        if (!outside) {
            all.put(Part.STORY, text(written.get("summary"), "case summary", apart, today).and(Taken.of(events(standing, today), "chronology")));
            all.put(Part.PEOPLE, Taken.of(family(person), "people and relationships").and(Taken.of(workers(person, today), "hub and workers")));
            all.put(Part.RISKS, Taken.of(warnings(person, today), "safety alerts").and(text(written.get("safety-plan"), "safety plan", apart, today)));
            all.replaceAll((part, taken) -> taken.forInside());
        }
        all.putAll(alone(person, family, standing, apart, outside, today));
        return all;
    }

    /** What concerns one child alone. */
    public Map<Part, Taken> alone(UUID person, Collection<UUID> family, boolean outside, LocalDate today) {
        var apart = known.keptApart(person);
        return alone(person, family, histories.of(person).standing().reversed().stream().filter(fact -> !apart.contains(fact.id().value())).toList(), apart, outside, today);
    }

    private Map<Part, Taken> alone(UUID person, Collection<UUID> family, List<Fact<?>> standing, Set<UUID> apart, boolean outside, LocalDate today) {
        var all = new EnumMap<Part, Taken>(Part.class);
        if (!outside) all.put(Part.DUE, Taken.of(due(person, today), "clocks and what is owed").and(Taken.of(actions(person, today), "the hub’s actions")).forInside());
        all.put(Part.WISHES, wishes(standing, today));
        all.put(Part.PROMISES, Taken.of(promises(person, apart, today), "promises"));
        boolean veiled = known.veiled(person) || family.stream().anyMatch(known::veiled);
        var practical = practical(person, outside, veiled);
        all.put(Part.PRACTICAL, outside || practical.equals(practical(person, true, veiled)) ? Taken.of(practical, "essentials") : Taken.of(practical, "essentials").forInside());
        return all;
    }

    /** What was agreed and is not done: with the family it goes to whoever takes it. */
    private List<String> actions(UUID person, LocalDate today) {
        var open = known.actions(person);
        var texts = known.texts(open.stream().flatMap(each -> each.words().stream()).toList());
        return open.stream().map(each -> each.words().stream().map(texts::get).filter(text -> text != null).findFirst().orElse("An action") + ", " + (each.owner() == null ? "nobody named" : each.owner())
            + (each.due().isBefore(today) ? ", due since " : ", by ") + Say.brief(each.due(), today)).toList();
    }

    private Taken text(Written it, String what, Set<UUID> apart, LocalDate today) {
        if (it == null || apart.contains(it.fact())) return Taken.NOTHING;
        var texts = known.texts(it.words());
        var lines = it.words().stream().map(texts::get).filter(each -> each != null).collect(Collectors.toCollection(ArrayList::new));
        if (it.until() != null) lines.add("The safety plan runs until " + Say.brief(it.until(), today) + ".");
        return Taken.of(lines, what + " of " + Say.brief(it.day(), today) + (it.by() == null ? "" : " by " + it.by()));
    }

    /** What began or ended a status: the turns of the story. */
    private List<String> events(List<Fact<?>> latestFirst, LocalDate today) {
        var turns = new HashSet<String>();
        for (var status : pathways.statuses()) for (var strand : status.strands()) Stream.concat(strand.starts().stream(), strand.ends().stream()).forEach(when -> turns.add(when.fact()));
        return latestFirst.stream().filter(fact -> turns.contains(fact.kind().name()) && !fact.kind().name().startsWith("handover.")).limit(EVENTS)
            .map(fact -> Say.date(fact.happened().day()) + ": " + engine.fold().telling(fact.kind()).line(fact)).toList();
    }

    private List<String> family(UUID person) {
        return known.family(person).stream().map(each -> ChildHeading.named(each.forenames(), each.surname(), null) + ", " + each.kind().replace('-', ' ') + (each.responsible() ? ", parental responsibility" : "")).toList();
    }

    private List<String> workers(UUID person, LocalDate today) {
        return known.workers(person).stream().map(each -> each.name() + ", " + each.role() + (each.since() == null ? "" : " since " + Say.brief(each.since(), today))).toList();
    }

    private List<String> warnings(UUID person, LocalDate today) {
        return known.warnings(person).stream().map(each -> capital(each.kind()) + (each.advice() == null ? "" : ": " + each.advice()) + " (since " + Say.brief(each.since(), today) + ")").toList();
    }

    private List<String> due(UUID person, LocalDate today) {
        return known.due(person, today).stream().map(each -> each.kind().equals("owed") ? pathways.owedTitle(each.code()) + ", owed " + (each.due().isBefore(today) ? "since " : "by ") + Say.brief(each.due(), today)
            : pathways.clockTitle(each.code()) + (each.unknown() ? ", not known when" : " due " + Say.date(each.due()))).toList();
    }

    private List<String> promises(UUID person, Set<UUID> apart, LocalDate today) {
        var open = known.promises(person).stream().filter(each -> !apart.contains(each.fact())).toList();
        var texts = known.texts(open.stream().flatMap(each -> each.words().stream()).toList());
        return open.stream().map(each -> each.words().stream().map(texts::get).filter(text -> text != null).collect(Collectors.joining(" ")) + " (promised " + Say.brief(each.since(), today)
            + (each.madeBy() == null ? "" : " by " + each.madeBy()) + (each.by() == null ? ")" : ", for " + Say.brief(each.by(), today) + ")")).toList();
    }

    /** In the words of the last visit at which the child was seen alone: that is where children speak. */
    private Taken wishes(List<Fact<?>> latestFirst, LocalDate today) {
        for (var fact : latestFirst) {
            if (!fact.kind().name().equals("visit.made") || !Boolean.TRUE.equals(fact.value("seenAlone")) || fact.words().isEmpty()) continue;
            var texts = known.texts(fact.words().stream().map(each -> each.id()).toList());
            var said = fact.words().stream().map(each -> texts.get(each.id())).filter(each -> each != null).collect(Collectors.joining("\n"));
            if (said.isBlank()) continue;
            return Taken.of(List.of(said.length() > LONG ? said.substring(0, said.lastIndexOf(' ', LONG)) + " …" : said), "visit alone on " + Say.brief(fact.happened().day(), today));
        }
        return Taken.NOTHING;
    }

    private List<String> practical(UUID person, boolean outside, boolean veiled) {
        var is = known.practical(person);
        var lines = new ArrayList<String>();
        line(lines, "Language", is.language() == null ? null : is.language() + (Boolean.TRUE.equals(is.interpreter()) ? ", interpreter needed" : ""));
        line(lines, "Communication", is.communication());
        line(lines, "Contact", is.contactBy());
        line(lines, "When", is.contactWhen());
        line(lines, "Never", is.contactNever());
        if (!outside) line(lines, "Safe contact", is.safeContact());
        if (!outside && !veiled) {
            line(lines, "School", is.school());
            line(lines, "GP", is.gp());
        }
        return lines;
    }

    private static void line(List<String> lines, String title, String text) {
        if (text != null && !text.isBlank()) lines.add(title + ": " + text);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
