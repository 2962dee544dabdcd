package kith.app.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kith.access.NotConfirmed;
import org.springframework.dao.DataAccessResourceFailureException;

/** What lies beneath an exception, as far as somebody at work should hear of it. */
final class Trouble {

    private Trouble() {}

    static boolean notConfirmed(Throwable thrown) { return any(thrown, NotConfirmed.class::isInstance); }

    /** It does not answer, is stopping or starting, or has no connection left. */
    static boolean databaseAway(Throwable thrown) {
        return any(thrown, cause -> cause instanceof DataAccessResourceFailureException || cause instanceof SQLTransientConnectionException
            || cause instanceof SQLNonTransientConnectionException || cause instanceof SQLException sql && away(sql));
    }

    private static boolean away(SQLException thrown) {
        var state = thrown.getSQLState();
        return state == null ? "Connection is closed".equals(thrown.getMessage()) : state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }

    private static boolean any(Throwable thrown, Predicate<Throwable> is) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20).anyMatch(is);
    }
}
