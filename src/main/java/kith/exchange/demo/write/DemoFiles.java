package kith.exchange.demo.write;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.exchange.demo.DemoFamily;
import kith.ledger.Fact;
import kith.ledger.PersonId;
import kith.pathway.ChildState;
import kith.pathway.Fold;
import kith.people.Person;

/** The files of one collection year, written a family at a time. */
final class DemoFiles implements AutoCloseable {

    private final Fold fold;
    private final PrintWriter xml;
    private final CinCensus census;
    private final CareReturn care;
    private final PeopleFile people;
    private int inCensus;
    private int inCare;

    DemoFiles(Path out, CollectionYear year, Fold fold, Mistakes mistakes, Map<String, String> usernames) throws IOException {
        this.fold = fold;
        Files.createDirectories(out);
        this.xml = new PrintWriter(Files.newBufferedWriter(out.resolve("cin-" + year.number() + ".xml")));
        this.census = new CinCensus(xml, year, mistakes);
        this.care = new CareReturn(out.resolve("ssda903-" + year.number()), year, mistakes);
        this.people = new PeopleFile(out.resolve("people-" + year.number() + ".csv"), mistakes, usernames);
    }

    void write(Iterable<DemoFamily> families) {
        census.message(() -> families.forEach(this::family));
    }

    private void family(DemoFamily family) {
        var facts = new HashMap<PersonId, List<Fact<?>>>();
        for (var fact : family.facts()) for (var person : fact.about()) facts.computeIfAbsent(person, any -> new ArrayList<>()).add(fact);
        var told = new ArrayList<ChildState>();
        var adults = new ArrayList<ChildState>();
        for (var person : family.people()) {
            var state = fold.of(person, facts.getOrDefault(person, List.of()));
            if (state.part(Person.class).isEmpty()) continue;
            if (!family.children().contains(person)) adults.add(state);
            else if (child(ChildRecord.of(state))) told.add(state);
        }
        if (!told.isEmpty()) people.family(family.number(), told, adults);
    }

    private boolean child(ChildRecord child) {
        boolean inNeed = census.child(child);
        boolean lookedAfter = care.child(child);
        if (inNeed) inCensus++;
        if (lookedAfter) inCare++;
        return inNeed || lookedAfter;
    }

    String said() {
        return "%,d children in the census, %,d in the return of looked after children".formatted(inCensus, inCare);
    }

    @Override
    public void close() throws IOException {
        xml.close();
        care.close();
        people.close();
    }
}
