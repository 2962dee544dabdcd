-- Where the model has no post for it, nobody is asked to fill it: whoever leads the hub sees the calls at once.
do $$
declare
    was   text := pg_get_functiondef('organisation.questions'::regproc);
    asked text := 'where h.kind = ''hub'' and not exists (select from members m where m.hub = h.code and m.takes_messages)';
begin
    if position(asked in was) = 0 then raise exception 'organisation.questions does not ask for a coordinator as it did'; end if;
    execute replace(was, asked, asked || ' and exists (select from today join organisation.role r on r.valid @> today.day and r.takes_messages)');
end $$;
