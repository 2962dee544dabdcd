package kith.pathway.replay;

import java.nio.file.Path;
import kith.app.Projections;
import kith.app.Tellings;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.pathway.Engine;
import kith.pathway.PathwayFiles;

/** Fills a data folder with ten facts for each of so many people: java kith.pathway.replay.LargeLedger DIR PEOPLE. */
final class LargeLedger {

    public static void main(String[] arguments) throws Exception {
        var engine = new Engine(Tellings.all(), PathwayFiles.ofCountry("england", Tellings.kinds()), Projections.all());
        try (var database = OpenDatabase.in(Path.of(arguments[0])); var owner = database.database().connect(Role.OWNER)) {
            var begun = System.nanoTime();
            ManyFacts.load(owner, engine, Integer.parseInt(arguments[1]));
            System.out.printf("loaded in %.1f s%n", (System.nanoTime() - begun) / 1e9);
        }
    }
}
