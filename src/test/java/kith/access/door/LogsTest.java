package kith.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import kith.KithTest;
import kith.app.Traces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What people type, and who they are, stays out of the logs. */
class LogsTest extends KithTest {

    private static final String CANARY = "zebrafinch";

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach void listen() {
        // others write while it is read: the sealing, a request that is not over
        lines.list = new CopyOnWriteArrayList<>();
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach void leave() { root.detachAppender(lines); }

    @Test void a_request_is_a_line_of_ids_and_nothing_that_anybody_typed() {
        var worker = worker("practitioner", "administrator");
        var visitor = signedIn(worker);
        visitor().post("/sign-in", "username", CANARY, "password", CANARY);
        visitor.search(CANARY);
        visitor.get("/workers?called=" + CANARY);
        visitor.get("/" + CANARY + "/" + CANARY);
        visitor.get("/children/" + CANARY);
        visitor.post("/test/unconfirmed", "note", CANARY);
        visitor.get("/test/failing/" + UUID.randomUUID());
        visitor.post("/drafts/" + CANARY + "/" + UUID.randomUUID(), "note", CANARY);
        visitor.post("/account/password", "password", CANARY, "fresh", CANARY, "again", CANARY);

        assertThat(said()).noneSatisfy(line -> assertThat(line).containsIgnoringCase(CANARY)).noneSatisfy(line -> assertThat(line).contains(worker));
        assertThat(said()).anySatisfy(line -> assertThat(line).matches("GET /search/\\{kept} 200 \\d+ ms worker [0-9a-f-]{36}"));
    }

    @Test void where_somebody_was_does_not_travel_to_the_next_page() {
        assertThat(as("practitioner").search(CANARY).headers().firstValue("Referrer-Policy")).contains("strict-origin");
    }

    private List<String> said() {
        var traces = new Traces();
        return lines.list.stream().map(line -> line.getFormattedMessage() + traces.convert(line)).toList();
    }
}
