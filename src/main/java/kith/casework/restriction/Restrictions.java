package kith.casework.restriction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.access.Worker;
import kith.ledger.Happened;
import kith.ui.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records that are open to named people only. */
@Component
public class Restrictions {

    static final String STANDING = """
        select g.person, g.why, g.owner, owner.name as owner_name, g.since, g.review
          from people.guard g
          left join access.worker owner on owner.id::text = g.owner
         where g.person = :person and g.kind = 'restricted' and g.until is null
         order by g.since desc
         limit 1
        """;
    static final String NAMED = """
        select w.id::text as id, w.name, w.username
          from people.tie t
          join access.worker w on w.id = t.worker and w.active
         where t.person = :person and t.kind = 'named' and t.detail = 'restricted' and t.until is null
         order by w.name
        """;
    /** Whoever works in the hub, and whoever manages it from above; of a child whom no hub holds, whoever leads the front door or a group; and whoever asks. */
    static final String COLLEAGUES = """
        select w.id::text as id, w.name
          from hub.allocation a
          join organisation.hub h         on h.code = a.hub and h.valid @> :today::date
          join organisation.worker_role r on (r.hub = a.hub or r.place_kind = 'group' and r.place = h.group_code) and r.valid @> :today::date
          join access.worker w            on w.id = r.worker and w.active
         where a.person = any(:people)
         union
        select w.id::text, w.name
          from organisation.worker_role r
          join access.worker w on w.id = r.worker and w.active
         where r.leads and r.signs_in_as <> 'business-support' and r.valid @> :today::date
           and (r.place_kind = 'group' or exists (select from organisation.worker_role door where door.role = 'front-door' and door.hub = r.hub and door.valid @> :today::date))
           and exists (select from unnest(:people::uuid[]) as p (person) where not exists (select from hub.allocation a where a.person = p.person))
         union
        select w.id::text, w.name from access.worker w where w.id = :me and w.active
         order by name
        """;
    static final String BY_USERNAME = "select id::text as id, name from access.worker where active and username = any(:usernames)";
    static final String GUARDED_NOW = "select distinct person from people.guard where until is null";
    static final String TO_REVIEW = """
        select g.person, p.forenames, p.surname, p.child_id, owner.name as owner, g.since, g.review, g.owner = :me as mine
          from people.guard g
          join people.person p          on p.person = g.person
          left join access.worker owner on owner.id::text = g.owner
         where g.person = any(:people) and g.kind = 'restricted' and g.until is null
         order by g.review, p.surname
        """;
    static final String MATCHES = """
        select a.hidden, p.forenames, p.surname, p.child_id, a.fresh, a.at
          from access.alert a
          join people.person p on p.person = a.hidden
         where a.hidden = any(:people) and a.seen_at is null
         order by a.at desc
         limit 50
        """;
    static final String SEEN = "update access.alert set seen_at = :now, seen_by = :me where hidden = :hidden and fresh = :fresh and seen_at is null";
    static final String LED = """
        select distinct coalesce(h.code, r.hub) as hub
          from organisation.worker_role r
          left join organisation.hub h on r.place_kind = 'group' and h.group_code = r.place and h.valid @> :today::date
         where r.worker = :me and r.leads and r.valid @> :today::date and coalesce(h.code, r.hub) is not null
        """;
    static final String TOO_FEW = """
        select t.person, p.forenames, p.surname, p.child_id, t.deciders, t.within_reach
          from access.too_few_deciders(:hubs, :now) t
          join people.person p on p.person = t.person
         order by t.deciders, p.surname
         limit 50
        """;

    public record Standing(UUID person, String why, String owner, String ownerName, LocalDate since, LocalDate review) {}

    record Named(String id, String name, String username) {}

    record Restricted(UUID person, String forenames, String surname, String childId, String owner, LocalDate since, LocalDate review, boolean mine) {}

    record Match(UUID hidden, String forenames, String surname, String childId, UUID fresh, java.time.OffsetDateTime at) {}

    record TooFew(UUID person, String forenames, String surname, String childId, int deciders, int withinReach) {}

    private final JdbcClient db;
    private final Clock clock;

    Restrictions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Standing> of(UUID person) { return db.sql(STANDING).param("person", person).query(Standing.class).optional(); }

    List<Named> named(UUID person) { return db.sql(NAMED).param("person", person).query(Named.class).list(); }

    List<Choice> colleagues(Collection<UUID> people, Worker me, LocalDate today) {
        return db.sql(COLLEAGUES).param("people", people.toArray(UUID[]::new)).param("me", me.id()).param("today", today).query((row, n) -> Choice.of(row.getString("id"), row.getString("name"))).list();
    }

    List<Choice> called(Collection<String> usernames) {
        return db.sql(BY_USERNAME).param("usernames", usernames.toArray(String[]::new)).query((row, n) -> Choice.of(row.getString("id"), row.getString("name"))).list();
    }

    List<UUID> all() { return db.sql(GUARDED_NOW).query(UUID.class).list(); }

    List<Restricted> toReview(Collection<UUID> people, Worker me) {
        return db.sql(TO_REVIEW).param("people", people.toArray(UUID[]::new)).param("me", me.id().toString()).query(Restricted.class).list();
    }

    List<Match> matches(Collection<UUID> people) { return db.sql(MATCHES).param("people", people.toArray(UUID[]::new)).query(Match.class).list(); }

    boolean seenTo(UUID hidden, UUID fresh, Worker me) {
        return db.sql(SEEN).param("hidden", hidden).param("fresh", fresh).param("me", me.id()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** Of the hubs that this worker leads: children of whom too few may decide who are in no conflict. */
    List<TooFew> tooFew(Worker me, LocalDate today) {
        var hubs = db.sql(LED).param("me", me.id()).param("today", today).query(String.class).list();
        if (hubs.isEmpty()) return List.of();
        return db.sql(TOO_FEW).param("hubs", hubs.toArray(String[]::new)).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(TooFew.class).list();
    }

    LocalDate today() { return LocalDate.now(clock.withZone(Happened.LONDON)); }
}
