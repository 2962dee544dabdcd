-- Whoever is put into a post for longer than it is there has no post when it ends, and cannot open Kith: families are told to ring somebody else, and it is asked about.
do $$
declare
    was   text := pg_get_functiondef('organisation.who_answers'::regproc);
    seat  text := 'from organisation.posting p where p.worker = w.id and p.valid @> today';
begin
    if position(seat in was) = 0 then raise exception 'organisation.who_answers does not say who has a post as it did'; end if;
    execute replace(was, seat, 'from organisation.worker_role p where p.worker = w.id and p.valid @> today');
end $$;

do $$
declare
    was   text := pg_get_functiondef('organisation.questions'::regproc);
    seat  text := 'from organisation.posting g join access.worker w on w.id = g.worker and w.active where g.worker::text = each.worker';
begin
    if position(seat in was) = 0 then raise exception 'organisation.questions does not say who has a post as it did'; end if;
    execute replace(was, seat, 'from organisation.worker_role g join access.worker w on w.id = g.worker and w.active where g.worker::text = each.worker');
end $$;
