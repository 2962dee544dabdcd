-- A post that is changed, or a role that is written anew, begins no assessed year again: the run of days in the role counts, whatever rows it is made of.
-- And nobody supervises somebody whose account is closed.
do $$
declare
    was   text := pg_get_functiondef('supervision.pairs_of'::regproc);
    began text := '(select min(lower(w.valid)) from organisation.worker_role w where w.worker = a.worker and w.role = a.role and w.valid @> today) as began';
    who   text := 'from near a';
begin
    if position(began in was) = 0 or position(who in was) = 0 then raise exception 'supervision.pairs_of does not say who began when as it did'; end if;
    execute replace(replace(was, began, '(select lower(run.days) from (select unnest(range_agg(w.valid)) as days from organisation.worker_role w where w.worker = a.worker and w.role = a.role) run where run.days @> today) as began'),
        who, who || ' join access.worker below on below.id = a.worker and below.active');
end $$;

-- Whoever's account is closed works nowhere: who leads, who takes messages and which post is vacant is asked as if their posting had ended.
do $$
declare
    was     text := pg_get_functiondef('organisation.questions'::regproc);
    members text := 'join organisation.hub_member m on m.valid @> today.day';
    filled  text := 'select from organisation.posting g where g.post = p.code and g.valid @> today.day';
begin
    if position(members in was) = 0 or position(filled in was) = 0 then raise exception 'organisation.questions does not say who works where as it did'; end if;
    execute replace(replace(was, members, members || ' join access.worker w on w.id = m.worker and w.active'),
        filled, 'select from organisation.posting g join access.worker w on w.id = g.worker and w.active where g.post = p.code and g.valid @> today.day');
end $$;
