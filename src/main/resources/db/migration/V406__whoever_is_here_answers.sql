-- Cover that turned itself on, because nobody answered, says nothing about who is away: whom the child knows and whoever else is here go on answering, with the buddy hub beside them.
create or replace function organisation.hubs_away(moment timestamptz) returns setof text
    language plpgsql stable rows 2 set plan_cache_mode = force_generic_plan
as $$
declare
    today date   := (moment at time zone 'Europe/London')::date;
    away  uuid[] := array(select organisation.away_now(moment));
begin
    return query
    select c.absent_hub from organisation.cover c where c.absent_hub is not null and (c.covering_hub is not null or c.absence is null) and c.why is distinct from 'nobody answered' and c.valid @> today
     union
    select m.hub
      from organisation.hub_member m
     where (m.leads or m.takes_messages) and m.valid @> today
       and m.hub in (select theirs.hub from organisation.hub_member theirs where theirs.worker = any (away) and (theirs.leads or theirs.takes_messages) and theirs.valid @> today)
     group by m.hub
    having bool_and(m.worker = any (away));
end
$$;

-- So two silent hubs that cover each other for a day are no question to a manager.
do $$
declare
    was    text := pg_get_functiondef('organisation.questions'::regproc);
    covers text := 'from today join organisation.cover c on c.valid @> today.day';
begin
    if position(covers in was) = 0 then raise exception 'organisation.questions does not say which cover there is as it did'; end if;
    execute replace(was, covers, covers || ' and c.why is distinct from ''nobody answered''');
end $$;

-- How much, for what and about whom is said where it waits; what nobody's limit reaches is said to the asker and to whoever leads the hub, and waits for nobody otherwise.
drop function budget.concerning(date);
create function budget.concerning(today date) returns table (what text, person uuid, fact uuid, day date, people uuid[], hub text, pence bigint, purpose text)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    with asker as (
        select access.asker()::uuid as id
    ), open as (
        select r.fact, array_agg(r.person order by r.person::text) as people, min(r.hub) as hub, min(r.pence) as pence, min(r.purpose) as purpose, min(r.pence) + budget.together(r.fact, today) as sum, min(r.asked) as asked,
               min(r.asked_by::text)::uuid as asked_by
          from budget.request r where r.state = 'asked' group by r.fact
    ), least as (
        select o.*, (select min(d.pence) from budget.deciders(o.hub, today) d where d.pence >= o.sum and d.worker is distinct from o.asked_by) as limited from open o
    ), waits as (
        select 'decide' as what, l.fact, l.asked as day, l.people, l.hub, l.pence, l.purpose
          from least l join asker on true
         where exists (select from budget.deciders(l.hub, today) d where d.worker = asker.id and d.pence = l.limited) and l.asked_by is distinct from asker.id
         union all
        select 'panel', l.fact, l.asked, l.people, l.hub, l.pence, l.purpose
          from least l join asker on true
         where l.limited is null
           and (l.asked_by = asker.id or exists (select from organisation.worker_role w where w.worker = asker.id and w.leads and w.place = l.hub and w.valid @> today))
         union all
        select 'decided', r.fact, min(r.decided), array_agg(r.person order by r.person::text), min(r.hub), min(coalesce(r.agreed_pence, r.pence)), min(r.purpose)
          from budget.request r join asker on r.asked_by = asker.id
         where r.state <> 'asked' and r.decided > today - 7 and r.decided_by is distinct from asker.id group by r.fact
         union all
        select 'effect', r.fact, min(greatest(r.decided, r.starts)) + min(rule.effect_after_weeks) * 7, array_agg(r.person order by r.person::text), min(r.hub), min(coalesce(r.agreed_pence, r.pence)), min(r.purpose)
          from budget.request r
          join asker on r.asked_by = asker.id
          join organisation.budget_rule rule on rule.valid @> today
         where r.state = 'agreed' and r.effect is null and greatest(r.decided, r.starts) + rule.effect_after_weeks * 7 <= today group by r.fact
    )
    select w.what, w.people[1], w.fact, w.day, w.people, coalesce((select h.title from organisation.hub h where h.code = w.hub and h.valid @> today), w.hub), w.pence, w.purpose from waits w;
end
$$;
comment on function budget.concerning is 'What waits for the asker about money: to decide, to ask a panel for, to know, to say what it changed; of which child it is, access is asked afterwards';
