package kith.hub.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hubs and workers hold, and what each child weighs and why: a query each, however many there are. */
@Component
public class Loads {

    static final String SCHEME = "select kind, code, points from organisation.weight where kind in ('hub', 'caseload') and valid @> :today::date";

    static final String HUBS = """
        select h.code, h.title, h.children_from as "from", h.children_to as "to", life.begun, case when life.ends < date 'infinity' then life.ends end as closes,
               coalesce(w.children, 0) as children, coalesce(w.families, 0) as families, coalesce(w.weight, 0) as weight, coalesce(w.without_worker, 0) as without_worker,
               coalesce(staff.posts, 0) as posts, coalesce(staff.filled, 0) as filled, coalesce(staff.newly, 0) as newly_qualified, coalesce(staff.agency, 0) as agency,
               round(coalesce(w.moves, 0), 1) as moves, round(coalesce(w.key_workers, 0), 1) as key_workers, coalesce(w.many_workers, 0) as many_workers,
               (select m.name from organisation.hub_member m join access.worker w on w.id = m.worker and w.active where m.hub = h.code and m.leads and m.valid @> :today::date order by m.kind = 'second-overseer', m.worker in (select a.worker from hub.away_on(:today) a), m.name limit 1) as lead
          from organisation.hub h
          join lateral (select min(lower(b.valid)) as begun, max(coalesce(upper(b.valid), date 'infinity')) as ends from organisation.hub b where b.code = h.code) life on true
          left join (select w.hub, count(*) as children, count(distinct w.family) as families, sum(w.weight) as weight, count(*) filter (where w.key is null) as without_worker,
                            avg(a.hubs) as moves, avg(a.key_workers) as key_workers, count(*) filter (where a.key_workers >= 3) as many_workers
                       from hub.weighed(:today) w
                       join hub.allocation a on a.person = w.person
                      group by w.hub) w on w.hub = h.code
          left join lateral (select sum(p.full_time) as posts, sum(p.full_time) filter (where g.worker is not null) as filled,
                                    sum(p.full_time) filter (where g.worker is not null and r.caseload_protected) as newly,
                                    sum(p.full_time) filter (where g.agency and not r.caseload_protected) as agency
                               from organisation.post p
                               join organisation.role r         on r.code = p.role and r.valid @> :today::date
                               left join organisation.posting g on g.post = p.code and g.valid @> :today::date and g.worker in (select w.id from access.worker w where w.active)
                              where p.hub = h.code and p.valid @> :today::date and coalesce(p.holds_children, r.holds_children)) staff on true
         where h.valid @> :today::date and (:one::text is null or h.code = :one)
         order by h.number nulls last, h.title
        """;

    /** A hub without what it holds, for whoever has just read its children. */
    static final String FRAME = """
        select h.code, h.title, h.children_from as "from", h.children_to as "to", life.begun, case when life.ends < date 'infinity' then life.ends end as closes,
               coalesce(staff.posts, 0) as posts, coalesce(staff.filled, 0) as filled, coalesce(staff.newly, 0) as newly_qualified, coalesce(staff.agency, 0) as agency,
               (select m.name from organisation.hub_member m join access.worker w on w.id = m.worker and w.active where m.hub = h.code and m.leads and m.valid @> :today::date order by m.kind = 'second-overseer', m.worker in (select a.worker from hub.away_on(:today) a), m.name limit 1) as lead,
               scheme.newly as newly_share, scheme.agency as agency_share, scheme.begins_at, scheme.months
          from organisation.hub h
          join lateral (select min(lower(b.valid)) as begun, max(coalesce(upper(b.valid), date 'infinity')) as ends from organisation.hub b where b.code = h.code) life on true
          left join lateral (select sum(p.full_time) as posts, sum(p.full_time) filter (where g.worker is not null) as filled,
                                    sum(p.full_time) filter (where g.worker is not null and r.caseload_protected) as newly,
                                    sum(p.full_time) filter (where g.agency and not r.caseload_protected) as agency
                               from organisation.post p
                               join organisation.role r         on r.code = p.role and r.valid @> :today::date
                               left join organisation.posting g on g.post = p.code and g.valid @> :today::date and g.worker in (select w.id from access.worker w where w.active)
                              where p.hub = h.code and p.valid @> :today::date and coalesce(p.holds_children, r.holds_children)) staff on true
         cross join (select coalesce(max(w.points) filter (where w.code = 'newly-qualified'), 1) as newly, coalesce(max(w.points) filter (where w.code = 'agency'), 1) as agency,
                            coalesce(max(w.points) filter (where w.code = 'begins-at'), 1) as begins_at, coalesce(max(w.points) filter (where w.code = 'months'), 0)::int as months
                       from organisation.weight w where w.kind = 'hub' and w.valid @> :today::date) scheme
         where h.code = :hub and h.valid @> :today::date
        """;

    /** Somebody with two posts is one worker, in the role that leads; what they carry and hold counts over all their hubs. */
    static final String WORKERS = """
        with posts as (
            select m.worker, min(m.name) as name, (array_agg(m.title order by m.leads desc, m.full_time desc, m.post))[1] as title, (array_agg(m.role order by m.leads desc, m.full_time desc, m.post))[1] as role,
                   bool_or(m.leads) as leads, bool_or(m.holds_all) as holds_all, bool_or(r.caseload_protected) as newly, bool_or(coalesce(g.agency, false)) as agency
              from organisation.hub_member m
              join organisation.role r         on r.code = m.role and r.valid @> :today::date
              left join organisation.posting g on g.post = m.post and g.worker = m.worker and g.valid @> :today::date
             where m.hub = :hub and m.holds_children and m.valid @> :today::date and m.worker in (select w.id from access.worker w where w.active)
             group by m.worker
        ), shares as (
            select m.worker, least(sum(m.full_time), 1) as full_time
              from organisation.hub_member m
             where m.worker in (select p.worker from posts p) and m.holds_children and m.valid @> :today::date
             group by m.worker
        ), held as (
            select w.key, count(*) as children, count(*) filter (where w.hub = :hub) as here, sum(w.weight) as weight from hub.weighed(:today) w where w.key is not null group by w.key
        ), gone as (
            select a.worker, max(a.back) as back from hub.away_on(:today) a group by a.worker
        )
        select p.worker, p.name, p.title, p.role, s.full_time, p.leads, p.holds_all, p.newly, p.agency, coalesce(h.children, 0) as children, coalesce(h.here, 0) as here, coalesce(h.weight, 0) as weight,
               g.worker is not null as away, g.back
          from posts p
          join shares s    on s.worker = p.worker
          left join held h on h.key = p.worker::text
          left join gone g on g.worker = p.worker
         order by p.leads desc, p.name
        """;

    /** Whoever works with children of the hub and is not in it. */
    static final String STRANGERS = """
        select coalesce(w.name, 'Somebody who is not known here') as name, k.key, count(*) as children
          from hub.weighed(:today) k
          left join access.worker w on w.id::text = k.key
         where k.hub = :hub and k.key is not null
           and not exists (select from organisation.hub_member m join access.worker a on a.id = m.worker and a.active where m.hub = :hub and m.worker::text = k.key and m.valid @> :today::date)
         group by w.name, k.key
         order by 1
        """;

    static final String PARTS = """
        select w.kind, w.code, w.points, coalesce(w.because, w.code) as because, null::date as until
          from pathway.status s
          join organisation.weight w on w.kind in ('status', 'beside') and w.code = s.code and w.valid @> :today::date
         where s.person = :person and s.since <= :today and (s.until is null or s.until > :today)
         union all
        select 'task', w.code, w.points, w.because, t.until
          from hub.weighs t
          join organisation.weight w on w.kind = 'task' and w.code = t.code and w.valid @> :today::date
         where t.person = :person and t.since <= :today and (t.until is null or t.until > :today)
         union all
        select 'task', w.code, w.points, w.because, coalesce(a.given, a.since) + 7 * coalesce(w.weeks, 0)
          from hub.allocation a
          join organisation.weight w on w.kind = 'task' and w.code = 'newly-started' and w.valid @> :today::date
         where a.person = :person and coalesce(a.given, a.since) + 7 * coalesce(w.weeks, 0) > :today
         union all
        select 'whole', t.reason, t.points / 100.0, t.reason, t.until
          from hub.weighs t
         where t.person = :person and t.code = 'whole' and t.since <= :today and (t.until is null or t.until > :today)
         order by 1, 3 desc, 2
        """;

    static final String WEIGHED = """
        select w.hub, w.weight, w.place, (select points from organisation.weight where kind = 'family' and valid @> :today::date) as further
          from hub.allocation a
          join hub.weighed(:today) w on w.hub = a.hub
         where a.person = :person and w.person = :person
        """;

    /** What each child would weigh in a hub that begins with it today, brothers and sisters not considered. */
    static final String ALONE = """
        select k.person, coalesce(k.whole, coalesce(st.heaviest, 0) + coalesce(st.besides, 0) + coalesce(task.points, 0)) as weight, (select points from organisation.weight where kind = 'family' and valid @> :today::date) as further
          from (select p.person, (select t.points / 100.0 from hub.weighs t where t.person = p.person and t.code = 'whole' and t.since <= :today and (t.until is null or t.until > :today)) as whole
                  from unnest(:people::uuid[]) as p (person)) k
          left join lateral (select max(w.points) filter (where w.kind = 'status') as heaviest, sum(w.points) filter (where w.kind = 'beside') as besides
                               from pathway.status s
                               join organisation.weight w on w.kind in ('status', 'beside') and w.code = s.code and w.valid @> :today::date
                              where s.person = k.person and s.since <= :today and (s.until is null or s.until > :today)) st on true
          left join lateral (select sum(w.points) as points
                               from organisation.weight w
                               left join hub.weighs t on t.person = k.person and t.code = w.code and t.since <= :today and (t.until is null or t.until > :today)
                              where w.kind = 'task' and w.valid @> :today::date and (t.person is not null or w.code = 'newly-started')) task on true
        """;

    /**
     * @param newly on a protected caseload
     * @param children in all hubs, {@code here} in this one
     */
    public record Worker(UUID worker, String name, String title, String role, BigDecimal fullTime, boolean leads, boolean holdsAll, boolean newly, boolean agency, int children, int here, BigDecimal weight,
                         boolean away, LocalDate back) {

        public Optional<BigDecimal> carries(Scheme scheme) {
            return scheme.carries(role, fullTime);
        }
    }

    public record Stranger(String name, String key, int children) {}

    public record Alone(UUID person, BigDecimal weight, BigDecimal further) {}

    /** @param kind status, beside, task, or whole where somebody set it by hand */
    public record Part(String kind, String code, BigDecimal points, String because, LocalDate until) {}

    /** @param place first, second, ... of the family in this hub */
    public record Weighed(String hub, BigDecimal weight, int place, BigDecimal further) {}

    /** @param scheme as far as a hub asks for it */
    public record Frame(HubLoad hub, Scheme scheme) {}

    private record Line(String kind, String code, BigDecimal points) {}

    private final JdbcClient db;

    Loads(JdbcClient db) {
        this.db = db;
    }

    public Scheme scheme(LocalDate today) {
        var lines = db.sql(SCHEME).param("today", today).query(Line.class).list();
        if (lines.isEmpty()) return Scheme.NONE;
        var hub = new HashMap<String, BigDecimal>();
        var caseloads = new HashMap<String, BigDecimal>();
        for (var line : lines) (line.kind.equals("hub") ? hub : caseloads).put(line.code, line.points);
        var full = caseloads.remove("full");
        return new Scheme(hub.get("newly-qualified"), hub.get("agency"), hub.get("begins-at"), hub.get("months").intValue(), full, caseloads);
    }

    public Optional<Frame> frame(String hub, LocalDate today) {
        return db.sql(FRAME).param("hub", hub).param("today", today).query((row, n) -> new Frame(
            new HubLoad(row.getString("code"), row.getString("title"), (Integer) row.getObject("from"), (Integer) row.getObject("to"), row.getObject("begun", LocalDate.class), row.getObject("closes", LocalDate.class), 0, 0,
                BigDecimal.ZERO, 0, row.getBigDecimal("posts"), row.getBigDecimal("filled"), row.getBigDecimal("newly_qualified"), row.getBigDecimal("agency"), BigDecimal.ZERO, BigDecimal.ZERO, 0, row.getString("lead")),
            new Scheme(row.getBigDecimal("newly_share"), row.getBigDecimal("agency_share"), row.getBigDecimal("begins_at"), row.getInt("months"), BigDecimal.ZERO, Map.of()))).optional();
    }

    public List<HubLoad> all(LocalDate today) {
        return hubs(null, today);
    }

    public Optional<HubLoad> of(String hub, LocalDate today) {
        return hubs(hub, today).stream().findFirst();
    }

    private List<HubLoad> hubs(String one, LocalDate today) {
        return db.sql(HUBS).param("today", today).param("one", one).query(HubLoad.class).list();
    }

    public List<Worker> workers(String hub, LocalDate today) {
        return db.sql(WORKERS).param("hub", hub).param("today", today).query(Worker.class).list();
    }

    List<Stranger> strangers(String hub, LocalDate today) {
        return db.sql(STRANGERS).param("hub", hub).param("today", today).query(Stranger.class).list();
    }

    List<Part> parts(UUID person, LocalDate today) {
        return db.sql(PARTS).param("person", person).param("today", today).query(Part.class).list();
    }

    public List<Alone> alone(List<UUID> people, LocalDate today) {
        return people.isEmpty() ? List.of() : db.sql(ALONE).param("people", people.toArray(UUID[]::new)).param("today", today).query(Alone.class).list();
    }

    public Optional<Weighed> weighed(UUID person, LocalDate today) {
        return db.sql(WEIGHED).param("person", person).param("today", today).query(Weighed.class).optional();
    }
}
