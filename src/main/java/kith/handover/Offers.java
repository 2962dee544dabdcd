package kith.handover;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.ledger.CodeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was offered by whom to whom, and where it stands. Ids come before the details: a list asks Access in between. */
@Component
public class Offers {

    static final String BETWEEN = """
        select o.person, o.fact, o.matter, o.from_hub, o.to_hub, o.agency, o.since, o.state, o.answered, o.reason, by.name as offered_by, taker.name as answered_by
          from handover.offer o
          left join access.worker by    on by.id = o.offered_by
          left join access.worker taker on taker.id = o.answered_by
         where (o.to_hub = any(:hubs) or o.from_hub = any(:hubs)) and (o.state = 'open' or o.state in ('returned', 'accepted') and o.answered >= :from)
         order by o.since, o.fact, o.person
        """;

    static final String WAITING = """
        select o.person, o.fact, o.matter, o.from_hub, o.to_hub, o.agency, o.since, o.state, o.answered, o.reason, by.name as offered_by, null::text as answered_by
          from handover.offer o
          left join access.worker by on by.id = o.offered_by
         where o.to_hub = any(:hubs) and o.state = 'open'
         order by o.since, o.fact, o.person
        """;

    static final String OF = """
        select o.person, o.fact, o.matter, o.from_hub, o.to_hub, o.agency, o.since, o.state, o.answered, o.reason, by.name as offered_by, taker.name as answered_by
          from handover.offer o
          left join access.worker by    on by.id = o.offered_by
          left join access.worker taker on taker.id = o.answered_by
         where o.person = :person
         order by o.state <> 'open', o.since desc, o.fact
        """;

    static final String TOGETHER = "select person from handover.offer where fact = :offer order by person";

    static final String KEY_WORKER = "select key from hub.allocation where person = :person and key is not null";

    static final String HELD = """
        select a.person
          from hub.allocation a
         where a.hub = any(:hubs) and exists (select from pathway.status s where s.person = a.person and s.code <> 'closed' and s.since <= :today and (s.until is null or s.until > :today))
        """;

    static final String HELD_BY = "select hub from hub.allocation where person = :person";

    /** Early help goes on outside; whatever else is open takes a hub. */
    static final String DONE_HERE = """
        select a.person
          from hub.allocation a
         where a.person = any(:people) and a.hub = :hub
           and not exists (select from pathway.status s where s.person = a.person and s.code not in ('closed', 'early-help', 'contact') and s.since <= :today and (s.until is null or s.until > :today))
        """;

    /** Whom another hub than the two of the offer holds today. */
    static final String ELSEWHERE = "select person, hub from hub.allocation where person = any(:people) and hub <> :from and hub <> coalesce(:to, '') order by person";

    /** Whose case was closed after the offer and runs no more. */
    static final String CLOSED_SINCE = """
        select distinct s.person
          from pathway.status s
         where s.person = any(:people) and s.code = 'closed' and s.since >= :since and s.since <= :today and (s.until is null or s.until > :today)
           and not exists (select from pathway.status o where o.person = s.person and o.code <> 'closed' and o.since <= :today and (o.until is null or o.until > :today))
         order by s.person
        """;

    public record Elsewhere(UUID person, String hub) {}

    /** @param reason why it was returned or withdrawn */
    public record Offer(UUID person, UUID fact, String matter, String fromHub, String toHub, String agency, LocalDate since, String state, LocalDate answered, String reason, String offeredBy, String answeredBy) {

        public boolean open() {
            return state.equals("open");
        }

        public String matterWords() {
            return CodeSet.named("handover_matter").label(matter);
        }

        public String agencyWords() {
            return agency == null ? null : CodeSet.named("handover_agency").label(agency);
        }

        public String reasonWords() {
            return reason == null ? null : CodeSet.named(state.equals("returned") ? "handover_return" : "handover_withdrawal").label(reason);
        }
    }

    private final JdbcClient db;

    Offers(JdbcClient db) {
        this.db = db;
    }

    /** Open ones to or from these hubs, and those answered since. */
    public List<Offer> between(Collection<String> hubs, LocalDate from) {
        return hubs.isEmpty() ? List.of() : db.sql(BETWEEN).param("hubs", hubs.toArray(String[]::new)).param("from", from).query(Offer.class).list();
    }

    /** What waits for one of these hubs to answer. */
    public List<Offer> waitingFor(Collection<String> hubs) {
        return hubs.isEmpty() ? List.of() : db.sql(WAITING).param("hubs", hubs.toArray(String[]::new)).query(Offer.class).list();
    }

    /** Of a child, open ones first, then the latest. */
    public List<Offer> of(UUID person) {
        return db.sql(OF).param("person", person).query(Offer.class).list();
    }

    /** The children of one offer, as far as whoever asks may learn of them. */
    public List<UUID> together(UUID offer) {
        return db.sql(TOGETHER).param("offer", offer).query(UUID.class).list();
    }

    /** Of these, those whom this hub holds and for whom nothing is open that takes a hub. */
    public List<UUID> withoutWorkOfAHub(List<UUID> people, String hub, LocalDate today) {
        return hub == null ? List.of() : db.sql(DONE_HERE).param("people", people.toArray(UUID[]::new)).param("hub", hub).param("today", today).query(UUID.class).list();
    }

    /** Of the children of an offer of a hub, those whom a third hub holds by now. */
    public List<Elsewhere> elsewhere(List<UUID> people, Offer offer) {
        return db.sql(ELSEWHERE).param("people", people.toArray(UUID[]::new)).param("from", offer.fromHub()).param("to", offer.toHub(), Types.VARCHAR).query(Elsewhere.class).list();
    }

    public List<UUID> closedSince(List<UUID> people, Offer offer, LocalDate today) {
        return db.sql(CLOSED_SINCE).param("people", people.toArray(UUID[]::new)).param("since", offer.since()).param("today", today).query(UUID.class).list();
    }

    /** The children whom these hubs hold. */
    public List<UUID> heldBy(Collection<String> hubs, LocalDate today) {
        return hubs.isEmpty() ? List.of() : db.sql(HELD).param("hubs", hubs.toArray(String[]::new)).param("today", today).query(UUID.class).list();
    }

    /** Whom the child knows, as a worker's id. */
    public Optional<String> keyWorker(UUID person) {
        return db.sql(KEY_WORKER).param("person", person).query(String.class).optional();
    }

    /** The hub that holds the child now; null where none does. */
    public String heldBy(UUID person) {
        return db.sql(HELD_BY).param("person", person).query(String.class).optional().orElse(null);
    }
}
