package kith.hub.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import kith.people.SafeContact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book of messages: routing in plain rows. What is about a child is a fact on the record too, which {@link TakeMessage} records. */
@Component
public class Messages {

    private static final String MESSAGE = """
        with gone as materialized (
            select * from hub.away(:now)
        )
        select m.id, m.person, p.forenames, p.surname, p.child_id, taker.name as taken_by, m.taken_at, m.caller, m.caller_is, m.number, m.about, m.urgent,
               m.for_worker, w.name as worker_name, book.hub as for_hub, h.title as hub_title, book.gone as gone_hub, m.sent_at, m.answered_at, answerer.name as answered_by, m.answer,
               w.active and away.worker is null
                 and exists (select from organisation.worker_role g where g.worker = w.id and g.valid @> :today::date) as reachable,
               away.back, coalesce(away.mine, false) as standing_in, away.stand_ins,
               book.hub is not null
                 and (book.hub in (select hub.meets_now(:now)) or not exists (select from organisation.hub_member n
                                  where n.hub = book.hub and n.takes_messages and n.valid @> :today::date and n.worker not in (select gone.worker from gone))) as nobody_takes
          from hub.message m
          join access.worker taker         on taker.id = m.taken_by
          left join access.worker w        on w.id = m.for_worker
          left join access.worker answerer on answerer.id = m.answered_by
          left join people.person p        on p.person = m.person
          left join lateral (select coalesce(here.code, hub.book(m.for_hub, m.person, m.for_worker, :today::date)) as hub,
                                    case when here.code is null then (select was.title from organisation.hub was where was.code = m.for_hub order by was.valid desc limit 1) end as gone
                               from (values (m.for_hub)) taken (hub)
                               left join organisation.hub here on here.code = taken.hub and here.valid @> :today::date
                              where taken.hub is not null
                              limit 1) book on true
          left join organisation.hub h     on h.code = book.hub and h.valid @> :today::date
          left join lateral (select min(a.worker::text) as worker, max(a.back) as back, string_agg(distinct st.name, ', ') as stand_ins,
                                    bool_or(a.covering_worker = :me or a.covering_hub in (select n.hub from organisation.hub_member n where n.worker = :me and n.valid @> :today::date)) as mine
                               from gone a
                               left join access.worker st on st.id = a.covering_worker
                              where a.worker = m.for_worker) away on true
        """;

    static final String OPEN = MESSAGE + """
         where m.answered_at is null
           and (m.for_worker = :me or book.hub = any(:hubs)
                or m.for_worker in (select a.worker from gone a
                                     where a.covering_worker = :me or a.covering_hub in (select n.hub from organisation.hub_member n where n.worker = :me and n.valid @> :today::date)))
         order by m.urgent desc, m.sent_at, m.id
        """;

    static final String ANSWERED = MESSAGE + """
         where m.answered_at is not null and m.answered_at > :since
           and (m.for_worker = :me or book.hub = any(:hubs))
         order by m.answered_at desc, m.id
         limit 50
        """;

    static final String ONE = MESSAGE + " where m.id = :id";

    /** How the children, and their relatives, may be rung whose number somebody left. */
    static final String RULES = """
        select about.person, q.phone, q.contact_by, q.contact_when, q.contact_never, q.safe_contact
          from unnest(:people::uuid[]) about (person)
          join people.person q on q.person = about.person or q.person in (select k.relative from people.kin k where k.person = about.person)
         where q.phone is not null and (q.contact_by is not null or q.contact_when is not null or q.contact_never is not null or q.safe_contact is not null)
        """;

    static final String TAKE = """
        insert into hub.message (id, person, taken_by, taken_at, caller, caller_is, number, about, urgent, for_worker, for_hub, sent_at)
        values (:id, :person, :by, :at, :caller, :callerIs, :number, :about, :urgent, :worker, :hub, :at)
        on conflict (id) do nothing
        """;

    static final String ANSWER = "update hub.message set answered_at = :at, answered_by = :by, answer = :answer where id = :id and answered_at is null";

    static final String PASS = "update hub.message set for_worker = :worker, for_hub = :hub, sent_at = :at where id = :id and answered_at is null";

    static final String PASSED = "insert into hub.passing (id, message, at, by_worker, to_worker, to_hub) values (:id, :message, :at, :by, :worker, :hub) on conflict (id) do nothing";

    private final JdbcClient db;
    private final Clock clock;

    Messages(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Open, for this worker or for these hubs: the urgent and then the oldest first. */
    public List<Message> open(Worker me, Collection<String> hubs, LocalDate today) {
        return db.sql(OPEN).param("me", me.id()).param("hubs", hubs.toArray(String[]::new)).param("today", today).param("now", now()).query(Messages::message).list();
    }

    List<Message> answered(Worker me, Collection<String> hubs, LocalDate today) {
        return db.sql(ANSWERED).param("me", me.id()).param("hubs", hubs.toArray(String[]::new)).param("today", today).param("now", now())
            .param("since", clock.instant().minusSeconds(14 * 86_400L).atOffset(ZoneOffset.UTC)).query(Messages::message).list();
    }

    Optional<Message> one(Worker me, UUID id, LocalDate today) {
        return db.sql(ONE).param("me", me.id()).param("id", id).param("today", today).param("now", now()).query(Messages::message).optional();
    }

    private record Rule(UUID person, String phone, String contactBy, String contactWhen, String contactNever, String safeContact) {}

    /** The same, each with the rule of safe contact of whoever's number it is: asked once it is known which children may be seen. */
    List<Message> safely(List<Message> all) {
        var people = all.stream().filter(each -> each.number() != null && each.person() != null).map(Message::person).distinct().toArray(UUID[]::new);
        if (people.length == 0) return all;
        var rules = db.sql(RULES).param("people", people).query(Rule.class).list();
        return all.stream().map(each -> rules.stream().filter(rule -> rule.person().equals(each.person()) && digits(rule.phone()).equals(digits(each.number()))).findFirst()
            .map(rule -> each.with(new SafeContact(rule.contactBy(), rule.contactWhen(), rule.contactNever(), rule.safeContact()))).orElse(each)).toList();
    }

    private static String digits(String number) {
        return number == null ? "" : number.replaceAll("[^0-9]", "");
    }

    /** False when this very message was taken before: a resend. */
    boolean take(UUID id, UUID person, String caller, String callerIs, String number, String about, boolean urgent, UUID worker, String hub, Worker by) {
        return db.sql(TAKE).param("id", id).param("person", person).param("by", by.id()).param("at", now()).param("caller", caller).param("callerIs", callerIs).param("number", number)
            .param("about", about).param("urgent", urgent).param("worker", worker).param("hub", hub).update() == 1;
    }

    /** False when somebody was quicker. */
    boolean answer(Message message, String answer, Worker by) {
        return db.sql(ANSWER).param("id", message.id()).param("at", now()).param("by", by.id()).param("answer", answer).update() == 1;
    }

    boolean pass(Message message, UUID worker, String hub, UUID id, Worker by) {
        if (db.sql(PASSED).param("id", id).param("message", message.id()).param("at", now()).param("by", by.id()).param("worker", worker).param("hub", hub).update() == 0) return false;
        return db.sql(PASS).param("id", message.id()).param("worker", worker).param("hub", hub).param("at", now()).update() == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Message message(ResultSet row, int n) throws SQLException {
        return new Message(row.getObject("id", UUID.class), row.getObject("person", UUID.class), row.getString("forenames"), row.getString("surname"), row.getString("child_id"), row.getString("taken_by"),
            moment(row, "taken_at"), row.getString("caller"), row.getString("caller_is"), row.getString("number"), row.getString("about"), row.getBoolean("urgent"), row.getObject("for_worker", UUID.class),
            row.getString("worker_name"), row.getBoolean("reachable"), row.getObject("back", LocalDateTime.class), row.getString("stand_ins"), row.getBoolean("nobody_takes"), row.getBoolean("standing_in"), row.getString("for_hub"), row.getString("hub_title"), row.getString("gone_hub"), moment(row, "sent_at"),
            moment(row, "answered_at"), row.getString("answered_by"), row.getString("answer"), SafeContact.UNKNOWN);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
