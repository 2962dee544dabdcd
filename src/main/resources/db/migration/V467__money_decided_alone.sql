create function budget.alone(of_request uuid, who uuid, sum bigint, day date) returns boolean
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select exists (
        select from budget.request r
         cross join lateral budget.deciders(r.hub, day) d
         where r.fact = of_request and r.asked_by is distinct from who and d.worker = who
           and (sum = 0 or d.pence >= coalesce(sum, r.pence) + budget.together(of_request, day)));
end;
comment on function budget.alone is 'Published: whether somebody decides without a panel about money, as much as was asked for where no sum is named: not about what they asked for themselves, and up to their limit for the family in the year of a day';
