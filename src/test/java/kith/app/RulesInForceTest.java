package kith.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import kith.KithTest;
import kith.app.database.OpenDatabase;
import kith.pathway.PathwayFiles;
import kith.pathway.Pathways;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A data folder knows by which rules its tables were made. */
class RulesInForceTest extends KithTest {

    @Autowired OpenDatabase database;
    @TempDir Path folder;

    @Test void tables_that_other_rules_made_are_known_as_such() throws Exception {
        var rules = RulesInForce.of(database);
        RulesInForce.remember(database, rules);
        assertThat(RulesInForce.madeTheTables(database, RulesInForce.of(database))).isTrue();

        assertThat(RulesInForce.madeTheTables(database, changed("B12: { within: 15 working days }\n"))).isFalse();
        assertThat(RulesInForce.madeTheTables(database, changed(""))).as("a file that changes nothing").isTrue();
    }

    private Pathways changed(String clocks) throws Exception {
        Files.writeString(folder.resolve("clocks.yml"), clocks);
        return PathwayFiles.changed(folder, "england", Tellings.kinds());
    }
}
