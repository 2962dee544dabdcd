-- Who of a child's people is away is asked on every page of the child: where nobody of the service is, that is the answer.
create or replace function hub.away_from(child uuid, moment timestamptz)
    returns table (what text, back timestamp, name text, phone text, answers text, answers_phone text, as_what text)
    language plpgsql stable rows 1 as $$
#variable_conflict use_column
declare
    day date := (moment at time zone 'Europe/London')::date;
begin
    if not exists (select from hub.absence a where a.period @> (moment at time zone 'Europe/London'))
            and not exists (select from organisation.cover c where c.absent_worker is not null and c.absence is null and c.valid @> day) then
        return;
    end if;
    return query
    with gone as materialized (
        select distinct on (post.what) post.what, w.back, st.name, st.phone
          from hub.allocation a
          cross join lateral (values ('key', a.key), ('lead', a.responsible),
                                     ('coordinator', (select min(m.worker::text) from organisation.hub_member m where m.hub = a.hub and m.takes_messages and m.valid @> day))) as post (what, worker)
          join hub.away(moment) w    on w.worker::text = post.worker and (w.hub is null or w.hub = a.hub)
          left join access.worker st on st.id = w.covering_worker
         where a.person = child
         order by post.what, st.name nulls last
    )
    select gone.what, gone.back, gone.name, gone.phone, t.name, t.phone, t.as_what
      from gone
      left join lateral (select * from organisation.who_answers(array[child], moment)) t on true;
end
$$;

-- Functions in SQL that run as their owner are planned anew at each call; those that a page or a recording asks for keep their plan.
create or replace function frontdoor.screens() returns boolean
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
    if access.trusted() then return true; end if;
    return exists (select from access.may where worker = access.asker()::uuid and permission = 'FRONT_DOOR');
end
$$;

create or replace function ledger.together(people uuid[]) returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
    if not exists (select from people.merge m where m.person = any (people) or m.into_person = any (people)) then
        return query select distinct p from unnest(people) as p;
        return;
    end if;
    return query
    with recursive known as (
        select p as person from unnest(people) as p
         union
        select case when m.person = known.person then m.into_person else m.person end
          from known
          join people.merge m on known.person in (m.person, m.into_person))
    select known.person from known;
end
$$;
