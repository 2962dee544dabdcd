package kith.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kith.KithTest;
import kith.ui.Assets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** No connection is to be had, as while the database starts again: never a blank page, never "saved". */
@Tag("slow")
class WhileTheDatabaseIsAwayTest extends KithTest {

    @Autowired @Qualifier("sessions") DataSource sessions;
    @Autowired DataSource records;

    private final List<Connection> held = new ArrayList<>();

    @AfterEach void letGo() throws SQLException {
        for (var connection : held) connection.close();
        held.clear();
    }

    @Test void when_no_session_can_be_read_a_calm_page_says_so_and_afterwards_the_worker_is_still_signed_in() throws SQLException {
        var worker = as("practitioner");
        worker.get("/account");
        take(sessions);

        var answers = atOnce(() -> worker.get("/account"), () -> worker.get("/nowhere/at/all"), () -> worker.post("/test/kept", "name", "x"));

        for (var answer : answers) assertAway(answer);
        assertThat(answers.getFirst().body()).contains("govuk-heading-l", Assets.at("kith.css"), "tel:999");
        assertThat(worker.get(Assets.at("kith.css")).statusCode()).isEqualTo(200);
        letGo();
        assertThat(worker.get("/account").statusCode()).isEqualTo(200);
    }

    @Test void when_no_record_can_be_read_the_same_is_said() throws SQLException {
        var worker = as("practitioner");
        worker.get("/account");
        take(records);

        for (var answer : atOnce(() -> worker.get("/account"), () -> worker.post("/test/kept", "name", "x"))) assertAway(answer);
    }

    /** Spring would take it for the browser that has gone, and answer 200 with nothing. */
    @Test void a_connection_that_breaks_in_the_midst_of_an_answer_is_not_taken_for_a_browser_that_left() {
        var worker = as("practitioner");

        for (var address : List.of("/test/database/ended", "/test/database/broken")) assertAway(worker.get(address));
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body()).contains("Kith cannot reach its records just now", "Nothing that was saved is lost").doesNotContain("SQL", "Hikari");
    }

    @SafeVarargs private static List<HttpResponse<String>> atOnce(Supplier<HttpResponse<String>>... questions) {
        return Stream.of(questions).map(CompletableFuture::supplyAsync).toList().stream().map(CompletableFuture::join).toList();
    }

    /** Every connection that the pool will give. */
    private void take(DataSource pool) throws SQLException {
        for (int i = 0, all = pool.unwrap(HikariDataSource.class).getMaximumPoolSize(); i < all; i++) held.add(pool.getConnection());
    }
}
