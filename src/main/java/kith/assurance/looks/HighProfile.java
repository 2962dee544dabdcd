package kith.assurance.looks;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import kith.access.Look;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Families that many are curious about. */
@Component
class HighProfile {

    static final String THERE = "select exists (select from assurance.high_profile where person = :person)";
    static final String ADD = "insert into assurance.high_profile (person, since, by) values (:person, :since, :by) on conflict do nothing";
    static final String REMOVE = "delete from assurance.high_profile where person = :person";

    private final JdbcClient db;
    private final Clock clock;

    HighProfile(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean contains(UUID person) {
        return db.sql(THERE).param("person", person).query(Boolean.class).single();
    }

    void add(Look look) {
        db.sql(ADD).param("person", look.person()).param("since", clock.instant().atOffset(ZoneOffset.UTC)).param("by", look.worker().id()).update();
    }

    void remove(Look look) {
        db.sql(REMOVE).param("person", look.person()).update();
    }
}
