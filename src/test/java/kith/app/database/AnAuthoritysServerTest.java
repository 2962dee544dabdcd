package kith.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnAuthoritysServerTest {

    @TempDir Path folder;

    @Test @Tag("slow") void one_setting_makes_kith_use_a_server_it_did_not_start() throws Exception {
        try (var open = AnAuthoritysServer.openedFrom(folder); var connection = open.database().connect(Role.APP); var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select current_database() || ' ' || current_user || ' ' || (select count(*) > 0 from access.role_permission)");
            rows.next();

            assertThat(rows.getString(1)).isEqualTo("authority kith_app true");
            assertThat(folder.resolve("outside/postgres")).doesNotExist();
        }
    }

    @Test void a_setting_without_the_owner_says_what_it_should_read() throws Exception {
        Files.writeString(folder.resolve("kith.properties"), "database.url=jdbc:postgresql://somewhere/kith\n");

        assertThatThrownBy(() -> OpenDatabase.in(folder)).isInstanceOf(NotStarted.class).hasMessageContaining("user=OWNER&password=PASSWORD");
        assertThatThrownBy(() -> OpenDatabase.existing(folder)).isInstanceOf(NotStarted.class).hasMessageContaining("user=OWNER&password=PASSWORD");
    }

    @Test void the_owners_password_is_not_in_the_address_that_is_handed_on() throws Exception {
        var data = new DataFolder(folder);
        Files.writeString(folder.resolve("kith.properties"), "database.url=jdbc:postgresql://db:5433/kith?ssl=true&user=o&password=p%26q&connectTimeout=5\n");

        var database = OutsideServer.of(data).orElseThrow();

        assertThat(database.url()).isEqualTo("jdbc:postgresql://db:5433/kith?ssl=true&connectTimeout=5");
        assertThat(database.login(Role.OWNER)).isEqualTo(new Database.Login("o", "p&q"));
        assertThat(database.login(Role.APP).password()).isNotEqualTo("p&q").hasSize(64);
    }
}
