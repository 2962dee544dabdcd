-- Whoever allocates and is not named on a restricted record is shown that one waits, as on the queue of the front door: ids alone, access is asked before anything is said.
create function hub.guarded_unheld(today date) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select distinct u.person
      from hub.unheld u
      join people.guard g on g.person = u.person and g.kind = 'restricted' and g.until is null
     where (u.until is null or u.until > today)
       and exists (select from pathway.status s where s.person = u.person and s.code not in ('closed', 'contact') and s.since <= today and (s.until is null or s.until > today))
$$;
comment on function hub.guarded_unheld is 'Restricted records of children who wait for a hub';
revoke all on function hub.guarded_unheld from public;
grant execute on function hub.guarded_unheld to kith_app;
