package kith.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The policy of the operating model in force, read at most once a minute: another node may have put another in force. */
@Component
public class Policies {

    static final String RULES = "select actor, record, prompt, level from organisation.access_rule where valid @> :today";
    static final String SHIELDS = "select actor, prompt from organisation.access_shield where valid @> :today";
    static final String CLEARANCES = "select strand, actor from organisation.access_strand where valid @> :today";
    static final String HOURS = "select prompt, hours from organisation.access_hours where valid @> :today";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration KEPT = Duration.ofMinutes(1);

    private record Known(Policy policy, LocalDate day, Instant at) {}

    private final JdbcClient db;
    private final Clock clock;
    private volatile Known known;

    Policies(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Policy now() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, LONDON);
        var last = known;
        if (last == null || !last.day().equals(today) || last.at().plus(KEPT).isBefore(now)) known = last = new Known(read(today), today, now);
        return last.policy();
    }

    /** Another model is in force from now on. */
    public void forget() { known = null; }

    private Policy read(LocalDate today) {
        var rules = db.sql(RULES).param("today", today)
            .query((row, n) -> new Policy.Rule(row.getString(1), row.getString(2), Prompt.values()[row.getInt(3)], Level.values()[row.getInt(4)])).list();
        var shields = db.sql(SHIELDS).param("today", today).query((row, n) -> new Policy.Shield(row.getString(1), Prompt.values()[row.getInt(2)])).list();
        var clearances = db.sql(CLEARANCES).param("today", today).query(Policy.Clearance.class).list();
        Map<Prompt, Duration> lasts = new EnumMap<>(Prompt.class);
        db.sql(HOURS).param("today", today).query(row -> {
            lasts.put(Prompt.of(row.getString(1)), Duration.ofHours(row.getInt(2)));
        });
        return new Policy(rules, shields, clearances, lasts);
    }
}
