-- As in V359; who is asked about is looked for by each end of the line and by hub apart, so that an index serves each: together they read every line of the service.
create or replace function supervision.pairs_of(asked uuid[], hubs text[], today date)
    returns table (lead uuid, worker uuid, kind text, role text, hub text, weeks int, last date, planned date, due date)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
    -- from before anybody recorded supervision in Kith nothing is known, and so nothing is late
    first date := least((select min(s.day) from supervision.sitting s), (select min(h.day) from supervision.held h));
begin
    return query
    with near as (
        select a.to_worker, a.worker, a.purpose, a.role, a.hub from organisation.answers_to a where a.worker = any (asked) and a.valid @> today
         union
        select a.to_worker, a.worker, a.purpose, a.role, a.hub from organisation.answers_to a where a.to_worker = any (asked) and a.valid @> today
         union
        select a.to_worker, a.worker, a.purpose, a.role, a.hub from organisation.answers_to a where a.hub = any (hubs) and a.valid @> today
    ), line as materialized (
        select distinct on (a.to_worker, a.worker, k.kind) a.to_worker as lead, a.worker, k.kind, a.role, a.hub,
               (select min(lower(w.valid)) from organisation.worker_role w where w.worker = a.worker and w.role = a.role and w.valid @> today) as began
          from near a
          join (values ('supervision', 'personal'), ('supervision', 'case'), ('clinical-supervision', 'clinical'), ('group-supervision', 'group')) as k (purpose, kind) on k.purpose = a.purpose
         order by a.to_worker, a.worker, k.kind, a.hub nulls last
    ), ruled as materialized (
        select l.*, (select r.weeks from organisation.supervision_rule r
                      where r.role = l.role and r.kind = l.kind and r.valid @> today and r.from_week <= (today - l.began) / 7
                      order by r.from_week desc limit 1) as weeks
          from line l
    ), latest as materialized (
        select r.*,
               case r.kind when 'case' then (select max(h.day) from supervision.held h where h.worker = r.worker and h.kind = 'case')
                           else (select max(s.day) from supervision.sitting s join supervision.attendance a on a.sitting = s.id and a.worker = r.worker and a.came where s.kind = r.kind) end as last,
               case r.kind when 'case' then null
                           else (select s.next_day from supervision.sitting s join supervision.attendance a on a.sitting = s.id and a.worker = r.worker where s.kind = r.kind order by s.day desc, s.recorded_at desc limit 1) end as planned
          from ruled r
         where r.weeks is not null
    )
    select l.lead, l.worker, l.kind, l.role, l.hub, l.weeks, l.last,
           case when first is not null and (l.planned > l.last or l.last is null) then l.planned end,
           case when first is not null then coalesce(l.last, greatest(l.began, first)) + l.weeks * 7 end
      from latest l;
end
$$;

-- The same lines, each way of standing above by itself: what is equal can be looked up, where "or" had everybody compared with everybody.
create or replace view organisation.answers_to as
select below.worker, above.worker as to_worker, line.purpose, below.role, above.role as to_role, below.place, below.hub,
       below.valid * above.valid * line.valid as valid
  from organisation.reporting_line line
  join organisation.worker_role below on below.role = line.role and below.valid && line.valid and (line.place is null or line.place in (below.place, below.place_kind))
  join organisation.worker_role above on above.role = line.to_role and above.place = below.place
 where above.valid && below.valid * line.valid and above.worker <> below.worker
 union all
select below.worker, above.worker, line.purpose, below.role, above.role, below.place, below.hub, below.valid * above.valid * line.valid
  from organisation.reporting_line line
  join organisation.worker_role below on below.role = line.role and below.valid && line.valid and (line.place is null or line.place in (below.place, below.place_kind))
  join organisation.worker_role above on above.role = line.to_role and above.place_kind in ('body', 'service-area')
 where above.valid && below.valid * line.valid and above.worker <> below.worker and above.place is distinct from below.place
 union all
select below.worker, above.worker, line.purpose, below.role, above.role, below.place, below.hub, below.valid * above.valid * line.valid
  from organisation.reporting_line line
  join organisation.worker_role below on below.role = line.role and below.valid && line.valid and (line.place is null or line.place in (below.place, below.place_kind))
  join (select distinct code, group_code from organisation.hub) hub on hub.code = below.hub
  join organisation.worker_role above on above.role = line.to_role and above.place_kind = 'group' and above.place = hub.group_code
 where above.valid && below.valid * line.valid and above.worker <> below.worker and above.place is distinct from below.place
 union all
select below.worker, above.worker, line.purpose, below.role, above.role, below.place, below.hub, below.valid * above.valid * line.valid
  from organisation.reporting_line line
  join organisation.worker_role below on below.role = line.role and below.valid && line.valid and below.place_kind <> 'team' and (line.place is null or line.place = below.place_kind)
  join organisation.worker_role above on above.role = line.to_role and above.place_kind = 'team'
 where above.valid && below.valid * line.valid and above.worker <> below.worker and above.place is distinct from below.place;
