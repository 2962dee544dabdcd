package kith.hub.meeting.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.hub.DiscussionFacts;
import kith.hub.DiscussionFacts.ActionChanged;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.ledger.Words;
import kith.pathway.Recording;
import kith.ui.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An action goes to somebody else, or to another day, with a reason: so that what somebody away or gone was to do is somebody's. */
@Component
public class GiveOn {

    /** Whoever works here, except who is in conflict with the family. */
    static final String TO = """
        select w.id::text as value, w.name || coalesce(', ' || min(h.title), '') as words
          from access.worker w
          join organisation.worker_role r on r.worker = w.id and r.valid @> :today::date
          left join organisation.hub h    on h.code = r.hub and h.valid @> :today::date
         where w.active and w.id not in (select worker from hub.in_conflict(:people))
         group by w.id, w.name
         order by w.name
        """;

    private final Recording recording;
    private final JdbcClient db;
    private final Clock clock;

    GiveOn(Recording recording, JdbcClient db, Clock clock) {
        this.recording = recording;
        this.db = db;
        this.clock = clock;
    }

    List<Choice> to(Collection<UUID> people, LocalDate today) {
        return db.sql(TO).param("today", today).param("people", people.toArray(UUID[]::new)).query((row, n) -> Choice.of(row.getString(1), row.getString(2))).list();
    }

    /** @param owner a worker's id, or null beside a name */
    public void run(UUID action, List<UUID> people, String owner, String name, LocalDate due, String why, Worker by) {
        var id = FactId.fresh();
        var now = clock.instant();
        recording.record(List.of(Fact.of(id, DiscussionFacts.CHANGED, people.stream().map(PersonId::new).toList(), Happened.at(now), new Recorded(now, by.id(), null, null, "page"),
            new ActionChanged(new FactId(action), owner, name, due)).saying(List.of(Words.of(Uuids.named(id + "/why"), why, UUID.randomUUID().toString())))));
    }
}
