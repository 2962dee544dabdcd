package kith.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class StartingAndStoppingTest {

    private static final String SETTING = "select current_setting(?)";

    @TempDir Path folder;

    @Test void a_second_start_says_where_the_first_runs_and_a_command_works_beside_it() throws Exception {
        try (var kith = new KithProcess(Prepared.in(folder.resolve("data"))).start()) {
            var second = KithProcess.run("start", "--port", "0", "--data", kith.folder.toString());
            var command = KithProcess.run("add-worker", "ann", "--name", "Ann", "--data", kith.folder.toString());
            var samePort = KithProcess.run("start", "--port", Integer.toString(kith.port), "--data", kith.folder.toString());

            assertThat(samePort.said()).contains("Kith is already running on").contains(kith.address());
            assertThat(second.said()).contains("Kith is already running on").contains(kith.address());
            assertThat(second.status()).isEqualTo(2);
            assertThat(command.status()).isZero();
            assertThat(kith.database().connect(Role.APP).isValid(1)).isTrue();
        }
        assertThat(Postmaster.livingIn(folder.resolve("data/postgres"))).isEmpty();
    }

    @Test void a_port_that_is_taken_and_a_model_nobody_knows_are_said_at_once_and_in_plain_words() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var port = KithProcess.run("start", "--empty", "--port", Integer.toString(taken.getLocalPort()), "--data", Prepared.in(folder.resolve("data")).toString());
            var model = KithProcess.run("start", "--model", "nonesuch", "--data", folder.resolve("other").toString());

            assertThat(port.said()).startsWith("Port " + taken.getLocalPort() + " cannot be used").contains("--port").hasLineCount(1);
            assertThat(model.said()).startsWith("nonesuch: there is no operating model here").hasLineCount(1);
            assertThat(List.of(port.status(), model.status())).containsOnly(2);
            assertThat(folder.resolve("other")).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger verify", "count --on 2026-03-31", "extract cp-is --out children.xml", "add-worker ann --name Ann", "replay"})
    void a_folder_that_is_not_there_is_no_kith_and_none_is_made_of_it(String command) throws Exception {
        var typo = folder.resolve("some/typo");

        var ended = KithProcess.run((command + " --data " + typo).split(" "));

        assertThat(ended.said()).isEqualToIgnoringNewLines("There is no Kith in " + typo + ". Check --data, or begin with ./kith start");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test void a_folder_that_holds_something_else_is_no_kith() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "Dear");

        assertThatThrownBy(() -> OpenDatabase.existing(folder)).isInstanceOf(NotStarted.class).hasMessageStartingWith("There is no Kith in " + folder);
        assertThat(folder).isDirectoryContaining("glob:**letter.txt").satisfies(left -> assertThat(left.toFile().list()).hasSize(1));
    }

    @Test void a_first_load_makes_the_folder_and_a_command_starts_the_database_stops_it_and_leaves_no_readable_password() throws Exception {
        var load = KithProcess.run("import", "cin", "docs/samples/cin-2026.xml", "--data", folder.resolve("data").toString());
        var command = KithProcess.run("add-worker", "ann", "--name", "Ann", "--data", folder.resolve("data").toString());

        assertThat(load.status()).as(load.said()).isZero();
        assertThat(load.said()).contains("No operating model is in force here, so slough-2016 is put in force.", "--empty --model NAME");
        assertThat(command.said()).contains("username ann");
        assertThat(Postmaster.livingIn(folder.resolve("data/postgres"))).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/passwords")))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data")))).isEqualTo("rwx------");
    }

    @Test void a_load_that_came_first_has_put_its_model_in_force_and_a_start_with_another_says_so_and_says_how_to_get_in() throws Exception {
        var data = folder.resolve("data");
        KithProcess.run("import", "cin", "docs/samples/cin-2026.xml", "--data", data.toString());
        try (var kith = new KithProcess(data, "--model", "cambridgeshire-2011").start()) {
            assertThat(kith.said()).contains("In force is slough-2016, and not cambridgeshire-2011", "Nobody can sign in yet", "--role administrator");
        }
        assertThat(data.resolve("rules")).doesNotExist();
    }

    @Test void a_start_that_is_stopped_half_way_leaves_no_database_running() throws Exception {
        try (var kith = new KithProcess(folder.resolve("data"))) {
            kith.begin();
            while (Postmaster.livingIn(folder.resolve("data/postgres")).isEmpty()) Thread.sleep(10);
        }
        assertThat(Postmaster.livingIn(folder.resolve("data/postgres"))).isEmpty();
    }

    @Test void kith_refuses_a_database_that_could_lose_what_was_saved() throws Exception {
        Prepared.in(folder);
        Files.writeString(folder.resolve("postgres/postgresql.conf"), "\nfsync = off\nsynchronous_commit = local\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> OpenDatabase.in(folder)).isInstanceOf(NotStarted.class)
            .hasMessageContaining("fsync is off").hasMessageContaining("synchronous_commit is local");
        assertThat(Postmaster.livingIn(folder.resolve("postgres"))).isEmpty();
    }

    @Test void the_database_is_set_as_its_data_deserves() throws Exception {
        try (var open = OpenDatabase.in(Prepared.in(folder))) {
            assertThat(setting(open, "fsync")).isEqualTo("on");
            assertThat(setting(open, "data_checksums")).isEqualTo("on");
            assertThat(setting(open, "password_encryption")).isEqualTo("scram-sha-256");
            assertThat(setting(open, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test void a_port_file_and_a_postmaster_file_that_name_somebody_else_do_not_matter() throws Exception {
        Prepared.in(folder);
        Files.writeString(folder.resolve("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n" + folder + "\n1\n1\n\n127.0.0.1\n1 1\nready\n");

        try (var open = OpenDatabase.in(folder)) {
            assertThat(open.database().connect(Role.APP).isValid(1)).isTrue();
        }
    }

    @Test void the_application_cannot_change_the_schema() throws Exception {
        try (var open = OpenDatabase.in(Prepared.in(folder)); var connection = open.database().connect(Role.APP); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table access.mine (id int)")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create table public.mine (id int)")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("drop table access.look")).hasMessageContaining("must be owner");
            assertThatThrownBy(() -> statement.execute("create role " + "r" + UUID.randomUUID().toString().substring(0, 4))).hasMessageContaining("permission denied");
        }
    }

    private static String setting(OpenDatabase open, String name) throws Exception {
        try (var connection = open.database().connect(Role.APP); var statement = connection.prepareStatement(SETTING)) {
            statement.setString(1, name);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }
}
