-- Whoever took something over may be away themselves by now, in another hub or gone: then it is for whoever stands in again, and nobody has to give it back.
create function hub.still_takes(during uuid, child uuid, taker uuid, today date) returns boolean
    language sql stable
as $$
    select not exists (select from hub.away_on(today) a where a.worker = taker)
       and exists (select from organisation.worker_role r
                     join access.worker w on w.id = r.worker and w.active
                    where r.worker = taker and r.valid @> today
                      and (r.hub is null
                        or r.hub in (select a.hub from hub.allocation a where a.person = child)
                        or exists (select from hub.stand_in s where s.absence = during and r.hub in (s.hub, s.covering_hub))))
$$;
comment on function hub.still_takes is 'Whether whoever took something over during an absence is here today, and works where the child is held or covered or above it';
revoke all on function hub.still_takes from public;
grant execute on function hub.still_takes to kith_app;
