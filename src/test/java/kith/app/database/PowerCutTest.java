package kith.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 leaves the page cache alive, so only this proves that what was acknowledged is on the disk. */
@Tag("long")
@EnabledIf(value = "root", disabledReason = "a disk of its own needs root")
class PowerCutTest {

    private static final List<String> LIKE_A_TEST_TOOL = List.of("fsync=off", "synchronous_commit=off");

    @TempDir Path folder;

    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();

    @RepeatedTest(3) void a_power_cut_loses_nothing_that_was_acknowledged() throws Throwable {
        var kept = keptAfterPowerCut(List.of());

        assertThat(kept).containsAll(acknowledged);
        assertThat(acknowledged).hasSizeGreaterThan(50);
    }

    @Test void without_kiths_settings_it_would_so_the_cut_is_a_real_one() throws Throwable {
        var kept = keptAfterPowerCut(LIKE_A_TEST_TOOL);

        assertThat(kept.containsAll(acknowledged)).isFalse();
    }

    private Set<Integer> keptAfterPowerCut(List<String> options) throws Throwable {
        try (var disk = new OwnDisk(folder)) {
            var cluster = Cluster.in(DataFolder.at(disk.folder.resolve("data")));
            cluster.start(options);
            run(cluster, "create table note (id int primary key, body text)");
            disk.flush();

            var writers = IntStream.range(0, 4).mapToObj(i -> Thread.startVirtualThread(() -> write(cluster))).toList();
            Thread.sleep(4000);
            var postmaster = cluster.living().orElseThrow().process();
            disk.cutPower();
            for (var writer : writers) writer.join();
            postmaster.destroyForcibly();
            disk.powerOn();

            var kept = kept(cluster);
            cluster.stop();
            return kept;
        }
    }

    /** Until the disk is gone. */
    private void write(Cluster cluster) {
        try (var connection = connect(cluster); var insert = connection.prepareStatement("insert into note values (?, repeat('x', 500))")) {
            while (true) {
                var id = number.incrementAndGet();
                insert.setInt(1, id);
                insert.executeUpdate();
                acknowledged.add(id);
            }
        } catch (SQLException gone) {
            // as it should be
        }
    }

    private static Set<Integer> kept(Cluster cluster) throws SQLException {
        var kept = new HashSet<Integer>();
        try {
            cluster.start(List.of());
        } catch (NotStarted everythingLost) {
            return kept;
        }
        try (var connection = connect(cluster); var rows = connection.createStatement().executeQuery("select id from note")) {
            while (rows.next()) kept.add(rows.getInt(1));
        } catch (SQLException damaged) {
            return kept;
        }
        return kept;
    }

    private static void run(Cluster cluster, String command) throws SQLException {
        try (var connection = connect(cluster); var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Connection connect(Cluster cluster) throws SQLException {
        var connection = cluster.database().connect(Role.OWNER);
        connection.createStatement().execute("create schema if not exists own");
        connection.createStatement().execute("set search_path to own");
        return connection;
    }

    static boolean root() { return "root".equals(System.getProperty("user.name")); }
}
