package kith.hub.day;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kith.access.Look;
import kith.access.Worker;
import kith.hub.HubFacts;
import kith.hub.HubFacts.EntryConfirmed;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.pathway.Recording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Standing by what another keyed, for all the children it is about. */
@Component
class Confirm {

    static final String ABOUT = """
        select a.person
          from ledger.about a
          join ledger.fact f on f.id = a.fact
         where a.fact = :entry and convert_from(f.content, 'UTF8')::jsonb ->> 'by' is distinct from :by
        """;

    private final JdbcClient db;
    private final Recording recording;
    private final Clock clock;

    Confirm(JdbcClient db, Recording recording, Clock clock) {
        this.db = db;
        this.recording = recording;
        this.clock = clock;
    }

    /** False where there is no such entry about this child, or whoever asks keyed it. */
    boolean run(Look look, UUID entry, UUID fact, Worker by) {
        var about = db.sql(ABOUT).param("entry", entry).param("by", by.id().toString()).query(UUID.class).list();
        if (!about.contains(look.person())) return false;
        var now = clock.instant();
        recording.record(List.of(Fact.of(new FactId(fact), HubFacts.CONFIRMED, about.stream().map(PersonId::new).toList(), Happened.at(now), new Recorded(now, by.id(), null, null, "page"),
            new EntryConfirmed(new FactId(entry)))));
        return true;
    }
}
