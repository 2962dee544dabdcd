package kith.app;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;

/** What went wrong and where, without the message of the exception: that may repeat what somebody typed about a child. */
public class Traces extends ThrowableHandlingConverter {

    private static final int PLACES = 25;

    @Override public String convert(ILoggingEvent event) {
        var trace = new StringBuilder();
        for (var thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) tell(thrown, trace);
        return trace.toString();
    }

    private static void tell(IThrowableProxy thrown, StringBuilder trace) {
        trace.append(trace.isEmpty() ? "" : "caused by ").append(thrown.getClassName());
        if (thrown instanceof ThrowableProxy known && known.getThrowable() instanceof SQLException sql) trace.append(" state ").append(sql.getSQLState());
        trace.append('\n');
        var places = thrown.getStackTraceElementProxyArray();
        for (int i = 0; i < Math.min(PLACES, places.length - thrown.getCommonFrames()); i++) trace.append("    ").append(places[i].getSTEAsString()).append('\n');
    }
}
