package kith.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TracesTest {

    @Test void a_trace_says_what_and_where_and_never_what_was_typed() {
        var thrown = new IllegalStateException("Amara of 3 Mill Lane", new SQLException("Key (name)=(Amara) exists", "23505"));
        var logger = new LoggerContext().getLogger("kith");

        var trace = new Traces().convert(new LoggingEvent("kith", logger, Level.ERROR, "it failed", thrown, null));

        assertThat(trace).contains("java.lang.IllegalStateException", "caused by java.sql.SQLException state 23505", "TracesTest").doesNotContain("Amara", "Mill Lane");
    }
}
