-- As in V406, but that whoever works with the child is asked what the money changed where whoever asked for it has left.
create or replace function budget.concerning(today date) returns table (what text, person uuid, fact uuid, day date, people uuid[], hub text, pence bigint, purpose text)
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
         union all
        select 'effect-of-another', r.fact, min(greatest(r.decided, r.starts)) + min(rule.effect_after_weeks) * 7, array_agg(r.person order by r.person::text), min(r.hub), min(coalesce(r.agreed_pence, r.pence)), min(r.purpose)
          from hub.allocation a
          join asker on asker.id::text = a.key
          join budget.request r on r.person = a.person
          join organisation.budget_rule rule on rule.valid @> today
         where r.state = 'agreed' and r.effect is null and greatest(r.decided, r.starts) + rule.effect_after_weeks * 7 <= today and r.asked_by is distinct from asker.id
           and not exists (select from access.worker x join organisation.worker_role w on w.worker = x.id and w.valid @> today where x.id = r.asked_by and x.active) group by r.fact
    )
    select w.what, w.people[1], w.fact, w.day, w.people, coalesce((select h.title from organisation.hub h where h.code = w.hub and h.valid @> today), w.hub), w.pence, w.purpose from waits w;
end
$$;
