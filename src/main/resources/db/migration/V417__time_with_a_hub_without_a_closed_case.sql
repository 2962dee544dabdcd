-- Nobody holds a child while the case is closed: the time with a hub and with a key worker begins with the spell that runs, not with the first day of all
create or replace function hub.stays(wanted text[], today date)
    returns table (person uuid, hub text, hand_offs int, workers int, hubs int, hub_days int, worker_days int)
    language sql stable security definer set search_path = pg_catalog
as $$
    select a.person, a.hub,
           (select count(*) from hub.hand_off h where h.person = a.person and h.day <= today)::int,
           (select count(distinct s.who) from hub.spell s where s.person = a.person and s.kind = 'key' and s.since <= today)::int,
           (select count(distinct s.who) from hub.spell s where s.person = a.person and s.kind = 'hub' and s.since <= today)::int,
           today - coalesce((select max(s.since) from hub.spell s where s.person = a.person and s.kind = 'hub' and s.who = a.hub and s.until is null), a.since),
           today - coalesce((select max(s.since) from hub.spell s where s.person = a.person and s.kind = 'key' and s.who = a.key and s.until is null), a.key_since)
      from hub.allocation a
     where (wanted is null or a.hub = any (wanted))
       and exists (select from pathway.status s where s.person = a.person and s.code <> 'closed' and s.since <= today and (s.until is null or s.until > today))
$$;
