-- Whoever leads the hub and whoever guards the data are told at once that somebody broke the glass: a mail that says no more than that there is something
-- in Kith, and the line on the list of reviews.
create function access.tell_of_broken_glass() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    insert into hub.notice (id, worker, made_at)
    select gen_random_uuid(), told.worker, new.at
      from (select m.worker from access.family(array[new.person]) f
              join hub.allocation a         on a.person = f.kin
              join organisation.hub_member m on m.hub = a.hub and m.leads and m.valid @> (new.at at time zone 'Europe/London')::date
             union
            select h.worker from access.role_held h where h.role = 'data-protection') told
     where told.worker <> new.worker;
    return null;
end
$$;
create trigger tell_of_broken_glass after insert on access.opening for each row when (new.prompt = 'break-glass') execute function access.tell_of_broken_glass();
