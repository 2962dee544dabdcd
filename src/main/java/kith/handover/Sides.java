package kith.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.Worker;
import kith.organisation.Hubs;
import kith.organisation.Ring;
import kith.organisation.WorkingHub;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which hubs and teams somebody may give and take: by post, by leading the group, or by covering. Who may see what of a child is Access's question, and another. */
@Component
public class Sides {

    static final String OF = """
        with held as (
            select r.place, r.place_kind, r.hub, r.leads from organisation.worker_role r where r.worker = :worker and r.valid @> :today::date
        )
        select hub as code from held where hub is not null
         union
        select h.code from held join organisation.hub h on h.group_code = held.place and held.leads and held.place_kind = 'group' and h.valid @> :today::date
         union
        select c.absent_hub from organisation.cover c
         where c.absent_hub is not null and c.valid @> :today::date and (c.covering_worker = :worker or c.covering_hub in (select hub from held))
         union
        select m.hub from hub.away_on(:today) a join organisation.hub_member m on m.worker = a.worker and m.leads and m.valid @> :today::date where a.covering_worker = :worker
        """;

    /**
     * Whoever accepts is responsible from that second, or makes whoever leads responsible: so that whoever leads the hub or its group does, or stands in for them; for a hub
     * that is away as a whole whoever leads the one that covers it. Where nobody leads, anybody of the hub.
     */
    static final String ANSWERS = """
        with leaders as (
            select h.code, r.worker, r.place_kind <> 'group' as own
              from organisation.hub h
              join organisation.worker_role r on r.leads and r.valid @> :today::date and (r.place_kind in ('hub', 'team') and r.place = h.code or r.place_kind = 'group' and r.place = h.group_code)
              join access.worker w            on w.id = r.worker and w.active
             where h.code = any(:hubs) and h.valid @> :today::date
        ), stands as (
            select leaders.code, leaders.own from leaders where leaders.worker = :worker
             union all
            select leaders.code, leaders.own from leaders join hub.away(:now) a on a.worker = leaders.worker and a.covering_worker = :worker and (a.hub is null or a.hub = leaders.code)
             union all
            select c.absent_hub, true from organisation.cover c
             where c.absent_hub = any(:hubs) and c.valid @> :today::date
               and (c.covering_worker = :worker or exists (select from organisation.worker_role r where r.worker = :worker and r.leads and r.place = c.covering_hub and r.valid @> :today::date))
             union all
            select mine, true from unnest(:mine::text[]) as mine where mine = any(:hubs) and mine not in (select code from leaders)
        )
        select code, bool_or(own) or code not in (select code from leaders where own) as first from stands group by code
        """;

    /** Whoever leads the hub; where nobody does, whoever leads its group. */
    static final String LEADS = """
        select w.name, w.phone
          from organisation.hub h
          join organisation.worker_role r on r.leads and r.valid @> :today::date and (r.place_kind in ('hub', 'team') and r.place = h.code or r.place_kind = 'group' and r.place = h.group_code)
          join access.worker w            on w.id = r.worker and w.active
         where h.code = :hub and h.valid @> :today::date
         order by r.place_kind = 'group', w.name
         limit 1
        """;

    private record Answers(String code, boolean first) {}

    private final JdbcClient db;
    private final Hubs hubs;

    Sides(JdbcClient db, Hubs hubs) {
        this.db = db;
        this.hubs = hubs;
    }

    public List<String> of(Worker worker, LocalDate today) {
        return db.sql(OF).param("worker", worker.id()).param("today", today).query(String.class).list();
    }

    /** @param mine the hub is one of theirs */
    public boolean answers(Worker worker, String hub, boolean mine, LocalDate today, Instant now) {
        return !stands(worker, List.of(hub), mine ? List.of(hub) : List.of(), today, now).isEmpty();
    }

    /** Those of their hubs whose offers wait for them and for nobody nearer: whoever leads a group answers first only where nobody leads the hub. */
    public Set<String> first(Worker worker, List<String> hubs, LocalDate today, Instant now) {
        return stands(worker, hubs, hubs, today, now).stream().filter(Answers::first).map(Answers::code).collect(Collectors.toSet());
    }

    private List<Answers> stands(Worker worker, List<String> hubs, List<String> mine, LocalDate today, Instant now) {
        return db.sql(ANSWERS).param("hubs", hubs.toArray(String[]::new)).param("mine", mine.toArray(String[]::new)).param("worker", worker.id()).param("today", today).param("now", now.atOffset(ZoneOffset.UTC))
            .query(Answers.class).list();
    }

    /** What each hub and team is called. */
    public Map<String, String> titles(LocalDate today) {
        return hubs.all(today).stream().collect(Collectors.toMap(WorkingHub::code, WorkingHub::title, (one, other) -> one));
    }

    public List<WorkingHub> all(LocalDate today) {
        return hubs.all(today);
    }

    /** Whom to ring about what waits for a hub. */
    public Ring ring(String hub, LocalDate today) {
        return db.sql(LEADS).param("hub", hub).param("today", today).query(Ring.class).optional().or(() -> hubs.coordinator(hub, today).map(Ring::of)).orElse(new Ring("whoever leads it", null));
    }
}
