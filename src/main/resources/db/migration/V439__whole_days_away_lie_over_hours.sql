-- Whoever is away all day is away at their hours too: only whole days are said once, and hours within them are still there when somebody is back sooner.
alter table hub.absence drop constraint absence_once;
alter table hub.absence add constraint absence_once exclude using gist (coalesce(worker::text, hub) with =, period with &&) where (whole_days);
create index absence_by_period on hub.absence using gist (period);

create view hub.absent with (security_invoker = true) as
select a.id, a.worker, a.hub, a.kind, a.period, a.whole_days
  from hub.absence a
 where a.whole_days
    or not exists (select from hub.absence days where days.whole_days and coalesce(days.worker::text, days.hub) = coalesce(a.worker::text, a.hub) and days.period @> lower(a.period));
comment on view hub.absent is 'Published: the absences as they count. Hours within whole days away are left out';
grant select on hub.absent to kith_app;

create or replace function hub.away(moment timestamptz) returns table (worker uuid, back timestamp, hub text, covering_worker uuid, covering_hub text, absence uuid)
    language plpgsql stable rows 5
as $$
#variable_conflict use_column
begin
    return query
    select coalesce(a.worker, m.worker), upper(a.period), s.hub, s.worker, s.covering_hub, a.id
      from (select moment at time zone 'Europe/London' as at) now
      join hub.absent a                  on a.period @> now.at
      left join organisation.hub_member m on a.worker is null and m.hub = a.hub and m.valid @> now.at::date
      left join hub.stand_in s           on s.absence = a.id and s.period @> now.at
     where coalesce(a.worker, m.worker) is not null
     union all
    select c.absent_worker, upper(c.valid)::timestamp, null, c.covering_worker, c.covering_hub, null
      from (select moment at time zone 'Europe/London' as at) now
      join organisation.cover c on c.absent_worker is not null and c.absence is null and c.valid @> now.at::date;
end
$$;
