-- The night has a role of its own: whoever answers at the front door by day does not put themselves on emergency duty.
insert into access.role_permission (role, permission)
select 'emergency-duty-team', permission from access.role_permission where role = 'duty-team'
    on conflict do nothing;
delete from access.role_permission where role = 'duty-team' and permission = 'COVER_NIGHT';

insert into access.role_held (worker, role)
select distinct posting.worker, 'emergency-duty-team'
  from organisation.posting posting
  join organisation.post post on post.code = posting.post
 where post.role = 'emergency-duty-worker' and upper_inf(posting.valid)
    on conflict do nothing;
update organisation.role set signs_in_as = 'emergency-duty-team' where code = 'emergency-duty-worker';
delete from access.role_held held
 where held.role = 'duty-team'
   and exists (select from access.role_held night where night.worker = held.worker and night.role = 'emergency-duty-team')
   and not exists (select from organisation.worker_role still where still.worker = held.worker and still.signs_in_as = 'duty-team' and upper_inf(still.valid));

create or replace function access.standing(asking uuid, asked uuid[], moment timestamptz)
    returns table (person uuid, actors text[], own text[], conflict boolean, sealed boolean, restricted boolean, named boolean, opened int, cleared text[])
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    with today as (
        select (moment at time zone 'Europe/London')::date as day
    ), me as (
        select r.role, r.place, r.place_kind, r.hub, r.leads and r.signs_in_as <> 'business-support' as leads, r.signs_in_as, role.takes_messages
          from today
          join organisation.worker_role r on r.worker = asking and r.valid @> today.day
          left join organisation.role role on role.code = r.role and role.valid @> today.day
    ), held_roles as (
        select h.role from access.role_held h join access.worker w on w.id = h.worker and w.active where h.worker = asking
    ), kin as (
        select f.person, f.kin from access.family(asked) f
    ), held as (
        select k.person, k.kin, a.hub, coalesce(a.key = asking::text, false) or coalesce(a.responsible = asking::text, false) as mine
          from kin k join hub.allocation a on a.person = k.kin
    ), ties as (
        select k.person, k.kin, t.kind, t.detail
          from kin k
          join people.tie t on t.person = k.kin and t.worker = asking
          join today on t.since <= today.day and (t.until is null or t.until > today.day)
    ), guards as (
        select k.person, k.kin, g.kind
          from kin k
          join people.guard g on g.person = k.kin
          join today on g.since <= today.day and (g.until is null or g.until > today.day)
    ), openings as (
        select k.person, max(case o.prompt when 'tap' then 1 when 'reason' then 2 else 3 end) as opened,
               max(case o.prompt when 'tap' then 1 when 'reason' then 2 else 3 end) filter (where k.kin = k.person) as opened_here
          from kin k
          join access.opening o on o.person = k.kin and o.worker = asking and o.at <= moment and o.until > moment
         group by k.person
    ), general as (
        select 'practitioner' as actor from held_roles where role in ('practitioner', 'manager', 'senior-leader', 'duty-team', 'emergency-duty-team')
         union select 'business-support' from held_roles where role = 'business-support'
         union select 'office' from access.may where worker = asking and permission = 'FIND'
         union select 'leader' from held_roles where role = 'senior-leader'
         union select 'checking' from held_roles where role = 'partner'
         union select 'reviewer' from held_roles where role = 'data-protection'
         union select 'front-door' from me where role = 'front-door'
         union select case d.kind when 'emergency-duty' then 'emergency-duty' else 'on-call-manager' end
                 from organisation.duty d where d.worker = asking and d.starts <= moment and d.ends > moment
    ), special as (
        select h.person, h.kin, 'allocated' as actor from held h where h.mine
         union select h.person, h.kin, 'hub' from held h join me on me.hub = h.hub and me.signs_in_as <> 'business-support'
         union select h.person, h.kin, 'hub-manager' from held h join me on me.hub = h.hub and me.leads and me.place_kind in ('hub', 'team')
         union select h.person, h.kin, 'group-manager'
                 from held h join today on true
                 join organisation.hub hub on hub.code = h.hub and hub.valid @> today.day
                 join me on me.leads and me.place_kind = 'group' and me.place = hub.group_code
         union select h.person, h.kin, case when me.takes_messages then 'buddy-coordinator' else 'buddy' end
                 from held h join today on true
                 join organisation.buddy b on b.hub = h.hub and b.valid @> today.day
                 join me on me.hub = b.buddy and me.signs_in_as <> 'business-support'
         union select h.person, h.kin, 'covering'
                 from held h join today on true
                 join organisation.cover c on c.valid @> today.day
                  and (c.absent_hub = h.hub or c.absent_worker::text in (select a.key from hub.allocation a where a.person = h.kin))
                where c.covering_worker = asking or c.covering_hub in (select me.hub from me where me.signs_in_as <> 'business-support')
         -- what was opened with a reason on a shift may be written up for two hours after it
         union select k.person, k.kin, 'emergency-duty'
                 from kin k
                 join access.opening o    on o.person = k.kin and o.worker = asking and o.prompt = 'reason' and o.at <= moment and o.until > moment
                 join organisation.duty d on d.worker = asking and d.kind = 'emergency-duty' and o.at >= d.starts and o.at < d.ends
                                         and d.ends <= moment and d.ends + interval '2 hours' > moment
         union select t.person, t.kin, case t.kind when 'involved' then 'involved' when 'chair' then 'chair' when 'partner' then 'partner' when 'sample' then 'auditor'
                                                   when 'matter' then 'legal' when 'request' then 'data-protection' end
                 from ties t where t.kind in ('involved', 'chair', 'partner', 'sample', 'matter', 'request')
         -- whoever leads the front door answers for a child with an open status whom no hub holds, and for that child alone: not for the brothers and sisters
         union select p.person, p.person, 'allocator'
                 from (select distinct unnest(asked) as person) p
                 join today on true
                where exists (select from me
                               where me.leads and (me.place_kind in ('hub', 'team') and exists (select from me door where door.role = 'front-door' and door.hub = me.hub)
                                                or me.place_kind = 'group' and exists (select from organisation.hub h where h.duty = 'front-door' and h.group_code = me.place and h.valid @> today.day)))
                  and exists (select from pathway.status s where s.person = p.person and s.code <> 'closed' and s.since <= today.day and (s.until is null or s.until > today.day))
                  and not exists (select from hub.allocation a
                                   where a.person = p.person
                                     and coalesce((select max(c.since) from pathway.status c where c.person = p.person and c.code = 'closed') < coalesce(a.given, a.since), true))
         -- a second person agreed
         union select t.person, t.kin, 'data-protection-agreed' from ties t where t.kind = 'request' and t.detail <> ''
    ), relations as (
        select s.person, array_agg(distinct s.actor) as actors,
               array_agg(distinct s.actor) filter (where s.kin = s.person or s.person not in (select h.kin from held h)) as own
          from special s group by s.person
    ), bonds as (
        select person, bool_or(kind = 'conflict') as conflict, bool_or(kind in ('named', 'chair')) as named, bool_or(kind = 'named' and kin = person) as named_here,
               array_agg(distinct detail) filter (where kind = 'cleared' and kin = person) as cleared
          from ties group by person
    ), locks as (
        select person, bool_or(kind = 'sealed' and kin = person) as sealed, bool_or(kind = 'restricted') as restricted from guards group by person
    ), holders as (
        select person, bool_or(mine) as mine from held group by person
    )
    select a.person, array(select g.actor from general g) || coalesce(relations.actors, '{}'),
           array(select g.actor from general g) || coalesce(relations.own, '{}'), coalesce(bonds.conflict, false),
           coalesce(locks.sealed, false) and not coalesce(bonds.named_here, false), coalesce(locks.restricted, false),
           coalesce(bonds.named, false) or coalesce(holders.mine, false), 
           -- a sealed file opens by itself alone, never through the family it came from
           coalesce(case when locks.sealed then openings.opened_here else openings.opened end, 0), coalesce(bonds.cleared, '{}')
      from (select distinct unnest(asked) as person) a
      -- of somebody nobody knows there is nothing to see, and nothing that differs from somebody hidden
      join people.person using (person)
      left join relations using (person)
      left join bonds     using (person)
      left join locks     using (person)
      left join holders   using (person)
      left join openings  using (person)
     -- whoever has left stands in no relation any more, whatever post or allocation still names them
     where exists (select from access.worker w where w.id = asking and w.active);
end
$$;
