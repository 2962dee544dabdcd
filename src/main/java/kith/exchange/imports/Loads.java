package kith.exchange.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import kith.pathway.Source;
import kith.pathway.Sources;

/** Which files were loaded: the same one is known again by its fingerprint. */
final class Loads {

    private static final String ONE_AT_A_TIME = "select pg_advisory_lock(hashtextextended('kith.exchange.imports', 0))";
    private static final String BY_FINGERPRINT = """
        select load.number, load.source, source.file_date, source.cut_over, load.finished_at is not null
          from exchange.load load
          join ledger.source source on source.id = load.source
         where load.fingerprint = ?
        """;
    private static final String NEXT = "select coalesce(max(number), 0) + 1, count(*) filter (where format = ? and year = ?) + 1 from exchange.load";
    private static final String BEGIN = "insert into exchange.load (number, source, fingerprint, format, year, authority, begun_at) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String FINISH = "update exchange.load set finished_at = ? where number = ? and finished_at is null";
    private static final String AUTHORITY = "select authority from exchange.load where authority <> '' limit 1";

    private final Connection db;

    Loads(Connection db) {
        this.db = db;
    }

    /** Until the connection closes: a second import waits for the first. */
    void oneAtATime() throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(ONE_AT_A_TIME);
        }
    }

    /** Null where no file has said it yet. */
    String authority() throws SQLException {
        try (var statement = db.createStatement(); var rows = statement.executeQuery(AUTHORITY)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** Begins a load, or takes up the one of the same file. */
    Load of(Format format, int year, String authority, String fingerprint, LocalDate date, LocalDate cutOver, OffsetDateTime now) throws SQLException {
        try (var statement = db.prepareStatement(BY_FINGERPRINT)) {
            statement.setString(1, fingerprint);
            try (var rows = statement.executeQuery()) {
                if (rows.next()) return new Load(rows.getInt(1), rows.getString(2), format, year, rows.getObject(3, LocalDate.class), rows.getObject(4, LocalDate.class), rows.getBoolean(5));
            }
        }
        return begin(format, year, authority, fingerprint, date, cutOver, now);
    }

    private Load begin(Format format, int year, String authority, String fingerprint, LocalDate date, LocalDate cutOver, OffsetDateTime now) throws SQLException {
        int number;
        String source;
        try (var statement = db.prepareStatement(NEXT)) {
            statement.setString(1, format.code());
            statement.setInt(2, year);
            try (var rows = statement.executeQuery()) {
                rows.next();
                number = rows.getInt(1);
                source = format.code() + "-" + (year == 0 ? date.getYear() : year) + "-" + rows.getInt(2);
            }
        }
        Sources.add(db, new Source(source, cutOver, format.evidences()), format.label(), date, now);
        try (var statement = db.prepareStatement(BEGIN)) {
            statement.setInt(1, number);
            statement.setString(2, source);
            statement.setString(3, fingerprint);
            statement.setString(4, format.code());
            statement.setInt(5, year);
            statement.setString(6, authority);
            statement.setObject(7, now);
            statement.executeUpdate();
        }
        return new Load(number, source, format, year, date, cutOver, false);
    }

    void finish(Load load, OffsetDateTime now) throws SQLException {
        try (var statement = db.prepareStatement(FINISH)) {
            statement.setObject(1, now);
            statement.setInt(2, load.number());
            statement.executeUpdate();
        }
    }
}
