package kith.casework.record.anything;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.casework.chronology.Apart;
import kith.casework.chronology.Chronology;
import kith.casework.record.anything.Question.Which;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.FactKind;
import kith.ledger.Field;
import kith.pathway.ClockRule;
import kith.pathway.Engine;
import kith.pathway.Histories;
import kith.pathway.When;
import kith.ui.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which other fact a form is about: of those that the rules, or its declaration, let it name, the ones that still wait for it. */
@Component
class WhichOne {

    static final String RUNNING = "select fact from pathway.clock where person = :person and rule = any(:rules) and started <= :today and (ended is null or ended > :today)";
    private static final int SHOWN = 90;

    private final Engine engine;
    private final Histories histories;
    private final Chronology chronology;
    private final JdbcClient db;

    WhichOne(Engine engine, Histories histories, Chronology chronology, JdbcClient db) {
        this.engine = engine;
        this.histories = histories;
        this.chronology = chronology;
        this.db = db;
    }

    /** For each part of the body that names a fact of this child. */
    Map<String, Which> of(FactKind<?> kind, UUID person, LocalDate today) {
        var asked = new LinkedHashMap<String, Which>();
        for (var part : kind.fields()) if (part.type() == FactId.class) {
            var types = types(kind, part);
            if (types.isEmpty()) continue;
            var which = which(kind, part, types, person, today);
            // what may stay open is not asked where there is nothing to choose from
            if (part.needed() || !which.choices().isEmpty()) asked.put(part.name(), which);
        }
        return asked;
    }

    Set<String> types(FactKind<?> kind, Field part) {
        var types = rules(kind, part).flatMap(rule -> rule.starts().stream()).map(When::fact).filter(type -> type != null && engine.kinds().has(type)).collect(Collectors.toCollection(LinkedHashSet::new));
        return types.isEmpty() ? new LinkedHashSet<>(part.names()) : types;
    }

    private Stream<ClockRule> rules(FactKind<?> kind, Field part) {
        if (!part.name().equals("of")) return Stream.of();
        return engine.pathways().files().stream().flatMap(file -> file.clocks().stream())
            .filter(rule -> Stream.concat(rule.ends().stream(), rule.stops().stream()).anyMatch(when -> kind.name().equals(when.fact()) && when.of() != null) || rule.extensions().stream().anyMatch(each -> kind.name().equals(each.fact()) && each.of() != null));
    }

    private Which which(FactKind<?> kind, Field part, Set<String> types, UUID person, LocalDate today) {
        var standing = histories.of(person).standing();
        var named = standing.stream().filter(fact -> fact.kind().equals(kind)).map(fact -> part.of(fact.body())).collect(Collectors.toSet());
        var all = new ArrayList<Fact<?>>();
        for (var fact : standing.reversed()) if (types.contains(fact.kind().name())) all.add(fact);
        var running = running(kind, part, person, today);
        var waiting = all.stream().filter(fact -> running.contains(fact.id().value())).toList();
        var open = waiting.isEmpty() ? all.stream().filter(fact -> !named.contains(fact.id())).toList() : waiting;
        var entries = chronology.entries(open);
        var apart = Apart.words(entries, today);
        var what = types.stream().map(type -> lower(engine.fold().telling(engine.kinds().named(type)).title())).distinct().toList();
        return new Which(what.size() == 1 ? "Which " + what.getFirst() + "?" : "About which?", "Nothing on this record waits for this: no " + String.join(", and no ", what) + " is open.",
            entries.stream().map(each -> new Choice(each.fact().toString(), apart.get(each.fact()), each.words().isEmpty() ? null : brief(each.words().getFirst()))).toList());
    }

    private Set<UUID> running(FactKind<?> kind, Field part, UUID person, LocalDate today) {
        var rules = rules(kind, part).map(ClockRule::rule).distinct().toArray(String[]::new);
        return rules.length == 0 ? Set.of() : Set.copyOf(db.sql(RUNNING).param("person", person).param("rules", rules).param("today", today).query(UUID.class).list());
    }

    private static String brief(String words) {
        var line = words.lines().findFirst().orElse("");
        return line.length() <= SHOWN ? line : line.substring(0, line.lastIndexOf(' ', SHOWN) > 0 ? line.lastIndexOf(' ', SHOWN) : SHOWN) + " …";
    }

    private static String lower(String title) {
        return title.length() > 1 && Character.isUpperCase(title.charAt(1)) ? title : Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }
}
