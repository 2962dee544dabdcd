package kith.hub.meeting.guest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import kith.hub.meeting.Sittings;
import kith.hub.meeting.Texts.Text;
import kith.ui.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody from outside who is at a meeting for one family, for its time. */
@Component
public class Guests {

    static final String OF = "select id, worker, name, organisation, ended_at from hub.guest where item = :item order by from_at";

    static final String PARTNERS = """
        select w.id::text as id, w.name || ', ' || p.organisation as words
          from access.partner p
          join access.worker w on w.id = p.worker and w.active
         order by p.organisation, w.name
        """;

    static final String PARTNER = "select w.name, p.organisation from access.partner p join access.worker w on w.id = p.worker and w.active where p.worker = :worker";

    static final String INVITE = """
        insert into hub.guest (id, item, meeting, people, worker, name, organisation, invited_by, from_at, until_at, granted)
        values (:id, :item, :meeting, :people, :worker, :name, :organisation, :by, :from, :until, :granted)
        on conflict (id) do nothing
        """;

    /** Of whoever asks, at this moment: row-level security shows no other. */
    static final String MINE = "select id, item, people, until_at from hub.guest where worker = :worker and item in (select hub.invited_items()) and ended_at is null order by from_at";

    public record Shown(UUID id, String words, boolean account, boolean ended, String said) {}

    public record Partner(String name, String organisation) {}

    record Invitation(UUID id, UUID item, List<UUID> people, Instant until) {}

    private record Row(UUID id, UUID worker, String name, String organisation, OffsetDateTime endedAt) {}

    private final JdbcClient db;

    Guests(JdbcClient db) {
        this.db = db;
    }

    public List<Shown> of(UUID item, Map<String, Text> written) {
        return db.sql(OF).param("item", item).query(Row.class).list().stream().map(each -> new Shown(each.id(), each.name() + (each.organisation().isBlank() ? "" : ", " + each.organisation()), each.worker() != null,
            each.endedAt() != null, written.containsKey("guest-" + each.id()) ? written.get("guest-" + each.id()).text() : null)).toList();
    }

    public List<Choice> partners() {
        return db.sql(PARTNERS).query((row, n) -> Choice.of(row.getString("id"), row.getString("words"))).list();
    }

    public Optional<Partner> partner(UUID worker) {
        return db.sql(PARTNER).param("worker", worker).query(Partner.class).optional();
    }

    void invite(UUID id, UUID item, UUID meeting, Collection<UUID> people, UUID worker, String name, String organisation, boolean granted, Worker by, Instant from, Instant until) {
        db.sql(INVITE).param("id", id).param("item", item).param("meeting", meeting).param("people", people.toArray(UUID[]::new)).param("worker", worker).param("name", name).param("organisation", organisation)
            .param("by", by.id()).param("from", Sittings.utc(from)).param("until", Sittings.utc(until)).param("granted", granted).update();
    }

    List<Invitation> mine(Worker worker) {
        return db.sql(MINE).param("worker", worker.id()).query((row, n) -> new Invitation(row.getObject("id", UUID.class), row.getObject("item", UUID.class), List.of((UUID[]) row.getArray("people").getArray()),
            row.getObject("until_at", OffsetDateTime.class).toInstant())).list();
    }
}
