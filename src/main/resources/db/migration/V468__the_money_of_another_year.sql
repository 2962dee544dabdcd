-- As in V361, but each year is told as it was: the hubs there were, closed ones too, and what each had at the end of it, or when it closed, or today. What is open is asked of the year of today.
create or replace function budget.of_hubs(since date, until date, today date)
    returns table (hub text, title text, yearly bigint, person uuid, fact uuid, pence bigint, state text, decided date)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    with hubs as (
        select distinct on (h.code) h.code, h.number, h.group_code,
               case when exists (select from organisation.hub o where o.code = h.code and coalesce(upper(o.valid) > today, true)) then h.title else h.title || ' (closed)' end as title,
               least(upper(h.valid) - 1, greatest(since, least(until - 1, today))) as day
          from organisation.hub h
         where h.valid && daterange(since, until) and lower(h.valid) <= greatest(since, least(until - 1, today))
         order by h.code, lower(h.valid) desc
    )
    select h.code, h.title, coalesce(own.pence, rule.hub_pence), r.person, r.fact, coalesce(r.agreed_pence, r.pence), r.state, r.decided
      from hubs h
      left join organisation.budget_rule rule on rule.valid @> h.day
      left join organisation.hub_budget own   on own.hub = h.code and own.valid @> h.day
      left join budget.request r              on r.hub = h.code and (r.state = 'asked' and today >= since and today < until or r.state = 'agreed' and r.decided >= since and r.decided < until)
     where coalesce(own.pence, rule.hub_pence) is not null
       and (exists (select from access.may m where m.worker::text = access.asker() and m.permission = 'SEE_SERVICE')
            or exists (select from organisation.worker_role w where w.worker::text = access.asker() and w.valid @> today and (w.hub = h.code or w.leads and w.place in (h.code, h.group_code))))
     order by h.number nulls last, h.code, r.decided desc nulls first, r.fact, r.person;
end;
