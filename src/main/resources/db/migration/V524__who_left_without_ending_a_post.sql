-- As in V521, and also of whoever left while nobody ended their post.
create or replace function hub.actions_of_leavers(wanted text[], today date) returns table (hub text, title text, open int)
    language sql stable security definer set search_path = pg_catalog
as $$
    select al.hub, h.title, count(distinct a.fact)::int
      from hub.allocation al
      join hub.action a          on a.person = al.person and a.ended_on is null and a.owner is not null
      join organisation.hub h    on h.code = al.hub and h.valid @> today
     where al.hub = any (wanted)
       and not exists (select from organisation.worker_role r join access.worker w on w.id = r.worker and w.active where r.worker::text = a.owner and r.valid @> today)
     group by al.hub, h.title
     order by h.title
$$;
