-- What the night did went to the hub that holds the child; about a child whom no hub holds nobody was told. Ids and times alone: access is asked before a name is read.
create function hub.holds(child uuid, today date) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (select from hub.allocation a
                     join organisation.hub h on h.code = a.hub and h.valid @> today
                    where a.person = child
                      and exists (select from pathway.status s where s.person = child and s.code <> 'closed' and s.since <= today and (s.until is null or s.until > today)))
       and not exists (select from hub.unheld u where u.person = child)
$$;
comment on function hub.holds is 'Whether a hub of today holds the child and is told what is recorded: not where the case is closed, nor where it was closed and opened again since';
revoke all on function hub.holds from public;
grant execute on function hub.holds to kith_app;

create function hub.night_without_hub(since timestamptz, today date) returns table (person uuid, recorded_at timestamptz)
    language sql stable security definer set search_path = pg_catalog
as $$
    select n.person, n.recorded_at from casework.night_event n where n.recorded_at > since and not hub.holds(n.person, today)
$$;
comment on function hub.night_without_hub is 'What emergency duty recorded about somebody whom no hub holds, and nobody has said that they have read: the front door is told';
revoke all on function hub.night_without_hub from public;
grant execute on function hub.night_without_hub to kith_app;
