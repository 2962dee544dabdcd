create schema budget;
grant usage on schema budget to kith_app;
comment on schema budget is 'What hubs spend on their families';

create table budget.request (
    person       uuid   not null,
    fact         uuid   not null,
    hub          text   not null,
    pence        bigint not null,
    purpose      text   not null,
    starts       date,
    asked        date   not null,
    asked_by     uuid,
    state        text   not null check (state in ('asked', 'agreed', 'refused')),
    decision     uuid,
    decided      date,
    agreed_pence bigint,
    authority    text,
    decided_by   uuid,
    effect       text,
    effect_on    date,
    primary key (person, fact)
);
create index request_by_hub on budget.request (hub, decided);
create index request_by_asker on budget.request (asked_by);
comment on table budget.request is 'Published: money asked for children, what was decided by whose authority, and what it changed. In pence; a request about several children is one sum and a row for each';

grant select, insert, update, delete on budget.request to kith_app;
alter table budget.request enable row level security;
create policy outlined on budget.request using ((select access.trusted()) or person = any ((select access.in_sight('outline'))::uuid[])) with check ((select access.trusted()));

create function budget.deciders(of_hub text, today date) returns table (worker uuid, name text, role text, title text, pence bigint)
    language sql stable
begin atomic
    select distinct w.worker, x.name, l.role, coalesce(r.title, l.role), l.pence
      from organisation.budget_limit l
      join organisation.worker_role w     on w.role = l.role and w.valid @> today
      join access.worker x                on x.id = w.worker and x.active
      left join organisation.role r       on r.code = l.role and r.valid @> today
     where l.valid @> today
       and (w.place = of_hub or w.place_kind in ('body', 'service-area')
            or w.place_kind = 'group' and exists (select from organisation.hub h where h.code = of_hub and h.group_code = w.place and h.valid @> today))
     order by 5, 2, 3;
end;
comment on function budget.deciders is 'Who decides about money of a hub, each up to how much for a family in a year';
grant execute on function budget.deciders to kith_app;

create function budget.year_of(day date) returns date language sql immutable
    return make_date(extract(year from day)::int - case when extract(month from day) < 4 then 1 else 0 end, 4, 1);
comment on function budget.year_of is 'The first of April before a day';

-- The limits are for a family in a year: what was agreed for brothers and sisters counts, also where whoever asks may not know of them.
create function budget.together(of_request uuid, today date) returns bigint
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select coalesce(sum(each.pence), 0)::bigint
      from (select distinct r.fact, r.agreed_pence as pence
              from budget.request r
             where r.state = 'agreed' and r.fact <> of_request and r.decided >= budget.year_of(today) and r.decided < budget.year_of(today) + interval '1 year'
               and r.person in (select f.kin from access.family(array(select q.person from budget.request q where q.fact = of_request)) f)) as each;
end;
comment on function budget.together is 'What was agreed in this financial year for the family a request is about, beside the request';

create function budget.of_hubs(since date, until date, today date)
    returns table (hub text, title text, yearly bigint, person uuid, fact uuid, pence bigint, state text, decided date)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select h.code, h.title, coalesce(own.pence, rule.hub_pence), r.person, r.fact, coalesce(r.agreed_pence, r.pence), r.state, r.decided
      from organisation.hub h
      left join organisation.budget_rule rule on rule.valid @> today
      left join organisation.hub_budget own   on own.hub = h.code and own.valid @> today
      left join budget.request r              on r.hub = h.code and r.state <> 'refused' and (r.state = 'asked' or r.decided >= since and r.decided < until)
     where h.valid @> today and coalesce(own.pence, rule.hub_pence) is not null
       and (exists (select from access.may m where m.worker::text = access.asker() and m.permission = 'SEE_SERVICE')
            or exists (select from organisation.worker_role w where w.worker::text = access.asker() and w.valid @> today and (w.hub = h.code or w.leads and w.place in (h.code, h.group_code))))
     order by h.number nulls last, h.code, r.decided desc nulls first, r.fact, r.person;
end;
comment on function budget.of_hubs is 'The sums of the hubs whoever asks belongs to or answers for; of which child they are, access is asked afterwards';

create function budget.concerning(today date) returns table (what text, person uuid, fact uuid, day date)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    with asker as (
        select access.asker()::uuid as id
    ), open as (
        select r.fact, min(r.person::text)::uuid as person, min(r.hub) as hub, min(r.pence) + budget.together(r.fact, today) as sum, min(r.asked) as asked, min(r.asked_by::text)::uuid as asked_by
          from budget.request r where r.state = 'asked' group by r.fact
    ), least as (
        select o.*, (select min(d.pence) from budget.deciders(o.hub, today) d where d.pence >= o.sum and d.worker is distinct from o.asked_by) as pence from open o
    )
    select 'decide', l.person, l.fact, l.asked
      from least l join asker on true
     where exists (select from budget.deciders(l.hub, today) d where d.worker = asker.id and d.pence = l.pence) and l.asked_by is distinct from asker.id
     union all
    select 'decided', min(r.person::text)::uuid, r.fact, min(r.decided)
      from budget.request r join asker on r.asked_by = asker.id
     where r.state <> 'asked' and r.decided > today - 7 and r.decided_by is distinct from asker.id group by r.fact
     union all
    select 'effect', min(r.person::text)::uuid, r.fact, min(greatest(r.decided, r.starts)) + min(rule.effect_after_weeks) * 7
      from budget.request r
      join asker on r.asked_by = asker.id
      join organisation.budget_rule rule on rule.valid @> today
     where r.state = 'agreed' and r.effect is null and greatest(r.decided, r.starts) + rule.effect_after_weeks * 7 <= today group by r.fact;
end
$$;
comment on function budget.concerning is 'What waits for the asker about money: to decide, to know, to say what it changed';
