-- Whom a role owes something, wherever they are held: ids alone, access is asked before a name is read.
create function hub.owed_by(roles text[], today date) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select distinct o.person from pathway.owed o where o.role = any (roles) and o.since <= today and (o.completed is null or o.completed > today)
$$;
comment on function hub.owed_by is 'Ids alone of children of whom this role owes a record: access is asked before a name is read';
revoke all on function hub.owed_by from public;
grant execute on function hub.owed_by to kith_app;

-- With whom somebody works beside the hub.
create function hub.with_worker(whose text) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select distinct i.person from hub.involvement i where i.worker = whose and i.until is null
$$;
comment on function hub.with_worker is 'Ids alone of children somebody is involved with: access is asked before a name is read';

-- With how many of an absent worker's children each colleague works already: a number, and nobody's name.
create function hub.known_of(absent text) returns table (worker text, children bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select i.worker, count(distinct i.person)
      from hub.allocation a
      join hub.involvement i on i.person = a.person and i.until is null
     where a.key = absent
     group by i.worker
$$;
comment on function hub.known_of is 'Counts alone: with how many of the children of a key worker each other worker is involved';

create function hub.visited_by(whose uuid, during uuid, first date, until date) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select distinct v.person from hub.planned_visit v
     where (v.worker = whose or v.absence = during) and v.dropped_at is null and v.day >= first and v.day < until
$$;
comment on function hub.visited_by is 'Ids alone of children whom somebody meant to visit in these days: access is asked before a name is read';

-- The diary goes back to whoever comes back: that somebody is here again needs no look at a child.
create function hub.visits_back(during uuid, first date) returns int
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare back int;
begin
    update hub.planned_visit set worker = handed_from, handed_from = null, absence = null
     where absence = during and handed_from is not null and dropped_at is null and day >= first;
    get diagnostics back = row_count;
    return back;
end
$$;
comment on function hub.visits_back is 'Visits that were taken over and are still to come go back to whose they were; answers how many';
revoke all on function hub.with_worker, hub.known_of, hub.visited_by, hub.visits_back from public;
grant execute on function hub.with_worker, hub.known_of, hub.visited_by, hub.visits_back to kith_app;

-- Which hubs sit in their weekly meeting at this moment, where meetings are kept: their calls go to the buddy hub meanwhile.
do $$
begin
    execute format('create function hub.meets_now(moment timestamptz) returns setof text language sql stable as %L',
        case when to_regclass('hub.meeting') is null then 'select null::text where false'
             else 'select m.hub from hub.meeting m where m.started_at <= moment and (m.ended_at is null or m.ended_at > moment) and m.started_at > moment - interval ''12 hours''' end);
end $$;
comment on function hub.meets_now is 'Published: hubs that are in their meeting at this moment';
grant execute on function hub.meets_now to kith_app;
