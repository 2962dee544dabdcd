package kith.exchange.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.app.Tellings;
import kith.ledger.Fact;
import kith.ledger.FactJson;
import kith.ledger.PersonId;
import kith.organisation.OperatingModels;
import kith.pathway.Engine;
import kith.pathway.PathwayFiles;

/** The authority that the tests look at: one seed, one day, a Sunday, when nothing is easy. */
final class AuthorityOfTheTests {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final FactJson JSON = new FactJson(Tellings.kinds());
    static final Engine ENGINE = new Engine(Tellings.all(), PathwayFiles.of("slough-2016", Tellings.kinds()), List.of());

    private AuthorityOfTheTests() {}

    static DemoAuthority ofSeed(long seed) {
        return DemoAuthority.of(seed, TODAY, Density.FULL, DemoStaff.of(OperatingModels.shipped("slough-2016"), seed));
    }

    static DemoAuthority on(LocalDate day) {
        return DemoAuthority.of(DemoAuthority.SEED, day, Density.FULL, DemoStaff.of(OperatingModels.shipped("slough-2016"), DemoAuthority.SEED));
    }

    static List<DemoFamily> families(int children) {
        return ofSeed(DemoAuthority.SEED).families(children).toList();
    }

    static Map<PersonId, List<Fact<?>>> byPerson(DemoFamily family) {
        var facts = new HashMap<PersonId, List<Fact<?>>>();
        for (var fact : family.facts()) for (var person : fact.about()) facts.computeIfAbsent(person, any -> new ArrayList<>()).add(fact);
        return facts;
    }

    static List<Engine.Follows> children(DemoFamily family) {
        var facts = byPerson(family);
        return family.children().stream().map(child -> ENGINE.follow(child, facts.getOrDefault(child, List.of()), Map.of())).collect(Collectors.toList());
    }
}
