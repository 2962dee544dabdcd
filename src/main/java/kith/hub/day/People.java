package kith.hub.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.people.ChildHeading;
import kith.ui.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** About whom the day is: ids first, and what they are called once access has opened for them. */
@Component
class People {

    /** The open children of these hubs, and those whom the worker means to visit; or, to watch, only those who are missing or newly under an enquiry, under a power that runs out by the hour, or whom the last night was about, and those that are their own; for the front door, those too whom the night was about and no hub holds, and those of whom it has somebody still to tell, wherever they are held. */
    static final String HELD = """
        with gone as materialized (
            select w.worker::text as worker, w.hub, w.covering_worker = :me as mine, who.name from hub.away(:now) w join access.worker who on who.id = w.worker
        ), watched as materialized (
            select m.person from hub.missing_now(:hubs, :everywhere) as m (person) where :watch
             union
            select s.person from pathway.status s
             where :watch and s.code in ('section-47', 'police-protection', 'emergency-order') and s.since <= :today and (s.until is null or s.until > :today) and (s.until_at is null or s.until_at > :now)
               and (s.code <> 'section-47' or s.since > :today::date - 14)
             union
            select n.person from hub.last_night(:lastNight) as n (person) where :watch
        ), led as materialized (
            select r.hub from organisation.worker_role r where :watch and r.worker = :me and r.leads and r.place_kind in ('hub', 'team') and r.hub is not null and r.valid @> :today::date
        ), whose as (
            -- a question for each way in which they are: one with "or" would read every child of the service
            select a.person from hub.allocation a where a.hub = any(:hubs)
             union
            select w.person from watched w where :everywhere
             union
            select w.person from hub.with_worker(cast(:me as text)) as w (person) where :beside
             union
            select o.person from hub.owed_by(:roles, :today) as o (person) where :support
             union
            select a.person from gone join hub.allocation a on a.key = gone.worker where gone.mine
        )
        select a.person, a.hub, a.key, missing.person is not null as missing,
               away.worker is not null as key_away, coalesce(away.mine, false) as stands_in, away.name as for_whom,
               a.person in (select hub.with_worker(cast(:me as text))) as with_me, null::timestamptz as unread,
               a.key = cast(:me as text) or a.hub in (select l.hub from led l) as own
          from whose
          join hub.allocation a on a.person = whose.person
          left join hub.missing_now(:hubs, :everywhere) as missing (person) on missing.person = a.person
          left join lateral (select gone.worker, gone.mine, gone.name from gone where gone.worker = a.key and (gone.hub is null or gone.hub = a.hub) order by gone.mine desc nulls last limit 1) away on true
         where (not :watch or a.person in (select w.person from watched w) or a.key = cast(:me as text) or a.hub in (select l.hub from led l))
           and exists (select from pathway.status s
                        where s.person = a.person and s.code <> 'closed' and s.since <= :today and (s.until is null or s.until > :today))
         union
        select v.person, null, null, false, false, false, null, false, null, true
          from hub.planned_visit v
         where v.worker = :me and v.dropped_at is null and v.day between :today::date - 14 and :today::date + 7
           and not exists (select from hub.allocation a where a.person = v.person and a.hub = any(:hubs))
         union
        select i.person, null, null, false, false, false, null, false, null, true
          from handover.introduction i
         where :me::text in (i.giver, i.taker) and i.made is null and i.day between :today::date - 14 and :today::date + 7
           and not exists (select from hub.allocation a where a.person = i.person and a.hub = any(:hubs))
         union
        select o.person, null, null, false, false, false, null, false, null, true
          from hub.owed_by(array['front-door'], :today) as o (person)
         where :door
         union
        select n.person, null, null, false, false, false, null, false, max(n.recorded_at), false
          from hub.night_without_hub(:unread, :today) n
         where :everywhere or :door or exists (select from organisation.hub h where h.code = any(:hubs) and h.duty = 'front-door' and h.valid @> :today::date)
         group by n.person
        """;

    private static final Duration LAST_NIGHT = Duration.ofDays(1);
    private static final Duration UNREAD = Duration.ofDays(Tidings.ALERTED_DAYS);

    static final String CARDS = """
        select p.person, p.born, p.expected, p.died, p.forenames, p.surname, p.child_id,
               coalesce((select r.relative from people.relationship r
                          where r.person = p.person and r.kind in ('mother', 'father') and r.until is null
                          order by r.kind desc, r.since, r.relative limit 1), p.person) as family
          from people.person p
         where p.person = any(:people)
         order by p.born, p.forenames
        """;

    /** @param standsIn for the key worker, who is away: whoever reads; {@code forWhom} the key worker's name; {@code withMe} works with the reader beside the hub; {@code unread} since when something of the night waits of a child whom no hub holds; {@code own} where the reader only watches, those for whom they have something to do: as key worker, as lead of the hub, by a visit */
    record Held(UUID person, String hub, String key, boolean missing, boolean keyAway, boolean standsIn, String forWhom, boolean withMe, Instant unread, boolean own) {}

    record Card(UUID person, LocalDate born, LocalDate expected, LocalDate died, String forenames, String surname, String childId, UUID family) {

        String name() {
            return ChildHeading.named(forenames, surname, childId);
        }

        String first() {
            return forenames == null || forenames.isBlank() ? name() : forenames.split(" ")[0];
        }

        /** Amara and Ben Adeyemi-Clarke: once where brothers and sisters share it. */
        static String together(List<Card> all) {
            if (all.size() == 1) return all.getFirst().name();
            var surnames = all.stream().map(each -> String.valueOf(each.surname)).distinct().toList();
            if (surnames.size() > 1 || all.getFirst().surname == null) return Say.list(all.stream().map(Card::name).toList());
            return Say.list(all.stream().map(Card::first).toList()) + " " + surnames.getFirst();
        }
    }

    private final JdbcClient db;

    People(JdbcClient db) {
        this.db = db;
    }

    List<Held> of(Me me, LocalDate today, Instant now) {
        return db.sql(HELD).param("me", me.id()).param("hubs", me.codes()).param("watch", me.lens().watch()).param("beside", me.lens().beside()).param("support", me.lens().role() == Lens.Role.SUPPORT).param("roles", me.roles().toArray(String[]::new)).param("everywhere", me.everywhere())
            .param("today", today).param("now", now.atOffset(ZoneOffset.UTC)).param("lastNight", now.minus(LAST_NIGHT).atOffset(ZoneOffset.UTC))
            .param("unread", now.minus(UNREAD).atOffset(ZoneOffset.UTC)).param("door", me.roles().contains(Lens.FRONT_DOOR))
            .query((row, n) -> new Held(row.getObject("person", UUID.class), row.getString("hub"), row.getString("key"), row.getBoolean("missing"), row.getBoolean("key_away"), row.getBoolean("stands_in"), row.getString("for_whom"),
                row.getBoolean("with_me"), instant(row.getObject("unread", OffsetDateTime.class)), row.getBoolean("own"))).list();
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    Map<UUID, Card> cards(Collection<UUID> people) {
        if (people.isEmpty()) return Map.of();
        var cards = new LinkedHashMap<UUID, Card>();
        db.sql(CARDS).param("people", people.toArray(UUID[]::new)).query(row -> {
            var person = row.getObject("person", UUID.class);
            cards.put(person, new Card(person, row.getObject("born", LocalDate.class), row.getObject("expected", LocalDate.class), row.getObject("died", LocalDate.class), row.getString("forenames"), row.getString("surname"),
                row.getString("child_id"), row.getObject("family", UUID.class)));
        });
        return cards;
    }
}
