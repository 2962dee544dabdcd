package kith.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of Kith and of its PostgreSQL in turn, while people save. */
class LosingNothingTest {

    @TempDir Path folder;

    @Test @Tag("slow") void one_kill_of_each_loses_nothing_that_was_acknowledged() throws Exception { holdsFor(2); }

    @Test @Tag("long") void fifty_kills_of_each_lose_nothing_that_was_acknowledged() throws Exception { holdsFor(100); }

    private void holdsFor(int rounds) throws Exception {
        var killing = new KillRounds(folder.resolve("data"));

        assertThat(killing.run(rounds)).isEmpty();
        assertThat(killing.blank()).isEmpty();
        assertThat(killing.acknowledged()).isGreaterThan(rounds);
        System.out.println(rounds + " kills, " + killing.acknowledged() + " acknowledged, none lost");
    }
}
