package kith.exchange.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.app.Tellings;
import kith.ledger.Fact;
import kith.ledger.History;
import kith.ledger.Origin;
import kith.ledger.Recorded;
import kith.pathway.Evaluation;
import kith.pathway.Fold;
import kith.pathway.PathwayFiles;
import kith.pathway.Pathways;
import kith.pathway.Source;
import kith.pathway.Timeline;

/** A service that holds what was imported, without a database. */
final class Imported {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final Path SAMPLES = Path.of("docs/samples");
    static final Pathways PATHWAYS = pathways();

    final List<Fact<?>> facts = new ArrayList<>();
    private final Map<String, Dossier> dossiers = new HashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private int loads;

    Imported load(Return read) {
        read.children().forEach((id, rows) -> tell(Dossier.child(id), rows, read.format(), read.year(), read.date(), loads + 1));
        loads++;
        return this;
    }

    Imported load(PeopleReader.People people) {
        people.rows().forEach((who, rows) -> tell(who, rows, Format.PEOPLE, 0, TODAY, loads + 1));
        loads++;
        return this;
    }

    void tell(String who, Collection<Row> rows, Format format, int year, LocalDate date, int load) {
        var source = format.code() + "-" + year + "-" + load;
        sources.put(source, new Source(source, TODAY, format.evidences()));
        var recorded = new Recorded(Instant.parse("2026-11-20T09:00:00Z").plusSeconds(load), null, null, null, "import");
        var before = dossiers.getOrDefault(who, Dossier.empty(who));
        var followed = new Changes(Tellings.kinds(), recorded, new Origin(source, date)).follow(before, before.with(rows, year, load, date), year);
        dossiers.put(who, followed.after());
        facts.addAll(followed.facts());
    }

    boolean knows(String child) {
        return dossiers.containsKey(Dossier.child(child));
    }

    /** "2025-09-01 referral.accepted {...}", in the order in which it happened. */
    List<String> story(String child) {
        return settled(Dossier.child(child)).stream().map(fact -> fact.happened() + " " + fact.kind() + " " + said(fact)).toList();
    }

    /** As known from the files of up to a year. */
    List<String> statuses(String child, int knownBy) {
        var known = new Imported();
        var day = LocalDate.of(knownBy, 3, 31);
        facts.stream().filter(fact -> !fact.origin().date().isAfter(day)).forEach(known.facts::add);
        return known.statuses(child, day.toString());
    }

    List<Fact<?>> settled(String who) {
        var person = Dossier.person(who);
        return History.settle(facts.stream().filter(fact -> fact.about().contains(person)).toList());
    }

    Timeline timeline(String child) {
        var state = new Fold(Tellings.all()).ofSettled(Dossier.person(Dossier.child(child)), settled(Dossier.child(child)));
        return new Evaluation(PATHWAYS, sources).of(state);
    }

    List<String> statuses(String child, String day) {
        return timeline(child).statuses(LocalDate.parse(day), PATHWAYS).stream().map(each -> each.code() + " since " + each.from()).toList();
    }

    private static String said(Fact<?> fact) {
        var said = new ArrayList<String>();
        for (var field : fact.kind().fields()) if (field.of(fact.body()) != null) said.add(field.name() + "=" + field.of(fact.body()));
        return String.join(" ", said);
    }

    static Path file(Path folder, String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String sample(String name) {
        try {
            return Files.readString(SAMPLES.resolve(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Pathways pathways() {
        return PathwayFiles.ofCountry("england", Tellings.kinds());
    }
}
