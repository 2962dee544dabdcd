package kith.hub.meeting.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import kith.access.Worker;
import kith.hub.meeting.Meeting;
import kith.hub.meeting.Sittings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people change about an agenda that the rule made: a family asked for, one put off. */
@Component
class Wishes {

    static final String ASK = """
        insert into hub.wish (id, hub, family, people, why, by, at) values (:id, :hub, :family, :people, :why, :by, :now)
        on conflict (id) do nothing
        """;
    static final String PUT_OFF = """
        insert into hub.deferral (meeting, family, people, why, by, at) values (:meeting, :family, :people, :why, :by, :now)
        on conflict (meeting, family) do update set why = excluded.why, by = excluded.by, at = excluded.at
        """;
    static final String TAKE_BACK = "delete from hub.deferral where meeting = :meeting and people && :people";

    static final String REMOVE = "delete from hub.wish where id = :id and met_by is null";
    static final String LEADS = """
        select exists (select from organisation.hub h
                         join organisation.worker_role r on r.worker = :worker and r.leads and r.valid @> :today::date and (r.place_kind in ('hub', 'team') and r.place = h.code or r.place_kind = 'group' and r.place = h.group_code)
                        where h.code = :hub and h.valid @> :today::date)
        """;

    private final JdbcClient db;

    Wishes(JdbcClient db) {
        this.db = db;
    }

    void ask(UUID id, String hub, UUID family, Collection<UUID> people, String why, Worker by, Instant now) {
        db.sql(ASK).param("id", id).param("hub", hub).param("family", family).param("people", people.toArray(UUID[]::new)).param("why", why).param("by", by.id()).param("now", Sittings.utc(now)).update();
    }

    void putOff(Meeting meeting, UUID family, Collection<UUID> people, String why, Worker by, Instant now) {
        db.sql(PUT_OFF).param("meeting", meeting.id()).param("family", family).param("people", people.toArray(UUID[]::new)).param("why", why).param("by", by.id()).param("now", Sittings.utc(now)).update();
    }

    void takeBack(Meeting meeting, Collection<UUID> people) {
        db.sql(TAKE_BACK).param("meeting", meeting.id()).param("people", people.toArray(UUID[]::new)).update();
    }

    void remove(UUID wish) {
        db.sql(REMOVE).param("id", wish).update();
    }

    boolean leads(String hub, Worker worker, LocalDate today) {
        return db.sql(LEADS).param("hub", hub).param("worker", worker.id()).param("today", today).query(Boolean.class).single();
    }
}
