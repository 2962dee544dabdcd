package kith.exchange.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kith.exchange.imports.Row.Placed;
import kith.ledger.Fact;
import kith.ledger.PersonId;
import kith.organisation.Allocator;
import kith.organisation.Situation;
import kith.pathway.Engine;
import kith.people.Person;

/** Gives each child with an open status and without a hub the hub that the operating model's rules propose. */
final class Placing {

    private static final String CLOSED = "closed";
    private static final String LOADS = """
        select allocation.hub, count(*)
          from hub.allocation allocation
         where exists (select from pathway.status status where status.person = allocation.person and status.code <> 'closed'
                          and status.since <= ? and (status.until is null or status.until > ?))
         group by allocation.hub
        """;
    private static final String HELD = "select person, hub from hub.allocation where person = any(?::uuid[])";

    private final Allocator allocator;
    private final Engine engine;
    private final LocalDate day;
    private final Map<String, Integer> loads = new HashMap<>();

    /** @param allocator null where no operating model is known: then nobody is placed */
    Placing(Connection db, Allocator allocator, Engine engine, LocalDate day) throws SQLException {
        this.allocator = allocator;
        this.engine = engine;
        this.day = day;
        try (var statement = db.prepareStatement(LOADS)) {
            statement.setObject(1, day);
            statement.setObject(2, day);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) loads.put(rows.getString(1), rows.getInt(2));
            }
        }
    }

    static Map<PersonId, String> held(Connection db, Collection<PersonId> people) throws SQLException {
        try (var statement = db.prepareStatement(HELD)) {
            statement.setArray(1, db.createArrayOf("uuid", people.stream().map(PersonId::value).toArray()));
            try (var rows = statement.executeQuery()) {
                var held = new HashMap<PersonId, String>();
                while (rows.next()) held.put(new PersonId(rows.getObject(1, UUID.class)), rows.getString(2));
                return held;
            }
        }
    }

    /**
     * What is known of a child of the family.
     *
     * @param hub     the hub that holds the child; null where none does
     * @param counted whether it held the child before this load
     */
    record Child(PersonId person, List<Fact<?>> facts, String hub, boolean counted) {}

    /** @return where each child that needs a hub is placed */
    Map<PersonId, Placed> place(List<Child> family, LocalDate fileDate) {
        if (allocator == null) return Map.of();
        family.stream().filter(each -> each.hub() != null && !each.counted()).forEach(each -> loads.merge(each.hub(), 1, Integer::sum));
        var homeless = new ArrayList<Child>();
        var situations = new ArrayList<Situation>();
        var familyIn = family.stream().map(Child::hub).filter(hub -> hub != null).findFirst();
        for (var child : family) {
            if (child.hub() != null) continue;
            var situation = situation(child, familyIn);
            if (situation.statuses().isEmpty()) continue;
            homeless.add(child);
            situations.add(situation);
        }
        if (homeless.isEmpty()) return Map.of();
        var proposals = allocator.proposeTogether(situations, loads);
        var placed = new HashMap<PersonId, Placed>();
        for (int i = 0; i < homeless.size(); i++) {
            loads.merge(proposals.get(i).hub(), 1, Integer::sum);
            placed.put(homeless.get(i).person(), new Placed(proposals.get(i).hub(), fileDate.isAfter(day) ? day : fileDate));
        }
        return placed;
    }

    /** Whether the statuses of this day are others now than before. */
    boolean otherwise(PersonId person, List<Fact<?>> before, List<Fact<?>> after) {
        return !statuses(engine.follow(person, before, Map.of())).equals(statuses(engine.follow(person, after, Map.of())));
    }

    void leaves(String hub) {
        loads.merge(hub, -1, Integer::sum);
    }

    private Set<String> statuses(Engine.Follows follows) {
        return follows.timeline().statuses().stream().filter(each -> each.on(day) && !each.code().equals(CLOSED)).map(each -> each.code()).collect(Collectors.toSet());
    }

    private Situation situation(Child child, Optional<String> familyIn) {
        var follows = engine.follow(child.person(), child.facts(), Map.of());
        var life = follows.state().life();
        var age = life.born() == null || life.born().isAfter(day) ? Optional.<Integer>empty() : Optional.of(Period.between(life.born(), day).getYears());
        boolean disabled = follows.state().part(Person.class).stream().flatMap(person -> person.disabilities().stream()).anyMatch(code -> !code.equals("NONE"));
        return new Situation(statuses(follows), age, life.unborn(day), disabled, false, familyIn);
    }
}
