package kith.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import kith.KithTest;
import org.junit.jupiter.api.Test;

class AddWorkerTest extends KithTest {

    @Test void a_role_nobody_knows_and_a_blank_name_are_refused_and_nobody_is_added() {
        var username = "new-" + UUID.randomUUID().toString().substring(0, 8);

        assertThatThrownBy(command(username, "Ann", "practicioner")::call).hasMessageContaining("There is no role \"practicioner\"").hasMessageContaining("practitioner");
        assertThatThrownBy(command(" ", "Ann")::call).hasMessageContaining("Give a username");
        assertThatThrownBy(command(username, "")::call).hasMessageContaining("Give a username");
        assertThat(workers.called(username)).isEmpty();
        assertThat(command(username, "Ann", "practitioner").call()).isZero();
    }

    private AddWorker command(String username, String name, String... roles) {
        var command = new AddWorker();
        command.workers = workers;
        command.username = username;
        command.name = name;
        command.roles = roles;
        return command;
    }
}
