package kith.hub.meeting.guest;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.access.Worker;
import kith.hub.meeting.Sittings;
import kith.hub.meeting.Sittings.Item;
import kith.ledger.Fact;
import kith.ledger.FactId;
import kith.ledger.Happened;
import kith.ledger.PersonId;
import kith.ledger.Recorded;
import kith.ledger.Uuids;
import kith.pathway.Recording;
import kith.people.confidential.ConfidentialFacts;
import kith.people.confidential.ConfidentialFacts.AccessEnded;
import kith.people.confidential.ConfidentialFacts.AccessGranted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a partner in for one family and for the meeting's time: their account opens on that family's page, and the record says so. With the end of
 * the discussion, of the meeting, or of three hours it closes by itself; what opened to them before is left as it was.
 */
@Component
public class Invite {

    private static final Duration LONGEST = Duration.ofHours(3);

    static final String BOUND = """
        select exists (select from people.tie where person = any(:people) and worker = :worker and kind = 'partner' and since <= :today and (until is null or until > :today))
        """;
    static final String END_ALL = """
        update hub.guest set ended_at = :now where item = :item and ended_at is null and (cast(:guest as uuid) is null or id = :guest)
        returning id, worker, people, granted
        """;

    private record Ended(UUID id, UUID worker, List<UUID> people, boolean granted) {}

    private final Guests guests;
    private final Recording recording;
    private final JdbcClient db;
    private final Clock clock;

    Invite(Guests guests, Recording recording, JdbcClient db, Clock clock) {
        this.guests = guests;
        this.recording = recording;
        this.db = db;
        this.clock = clock;
    }

    public void named(Item item, String name, String organisation, Worker by) {
        var now = clock.instant();
        guests.invite(Uuids.named(item.id() + "/" + name + "/" + organisation), item.id(), item.meeting(), item.people(), null, name, organisation, false, by, now, now.plus(LONGEST));
    }

    public void partner(Item item, UUID partner, Worker by) {
        var known = guests.partner(partner).orElseThrow();
        var now = clock.instant();
        var today = Happened.at(now).day();
        boolean bound = db.sql(BOUND).param("people", item.people().toArray(UUID[]::new)).param("worker", partner).param("today", today).query(Boolean.class).single();
        var id = Uuids.fresh();
        guests.invite(id, item.id(), item.meeting(), item.people(), partner, known.name(), known.organisation(), !bound, by, now, now.plus(LONGEST));
        if (!bound) recording.record(List.of(Fact.of(new FactId(id), ConfidentialFacts.GRANTED, people(item.people()), Happened.at(now), new Recorded(now, by.id(), null, null, "page"),
            new AccessGranted(partner.toString(), "partner", null, today.plusDays(1)))));
    }

    /** @param guest null for all of the family */
    public void end(UUID item, UUID guest, Worker by) {
        var now = clock.instant();
        var ended = db.sql(END_ALL).param("item", item).param("guest", guest).param("now", Sittings.utc(now)).query((row, n) -> new Ended(row.getObject("id", UUID.class), row.getObject("worker", UUID.class),
            List.of((UUID[]) row.getArray("people").getArray()), row.getBoolean("granted"))).list();
        var facts = new ArrayList<Fact<?>>();
        for (var each : ended)
            if (each.granted()) facts.add(Fact.of(new FactId(Uuids.named(each.id() + "/ended")), ConfidentialFacts.ENDED, people(each.people()), Happened.at(now), new Recorded(now, by.id(), null, null, "page"),
                new AccessEnded(each.worker().toString(), "partner")));
        if (!facts.isEmpty()) recording.record(facts);
    }

    private static List<PersonId> people(Collection<UUID> people) {
        return people.stream().map(PersonId::new).toList();
    }
}
