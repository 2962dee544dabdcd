-- Whoever has left the service owes nothing any more, also where their post was not ended: the next who takes the messages, or leads, is meant.
create or replace function organisation.owing(says text, holds text, today date) returns text
    language sql stable set search_path = pg_catalog
as $$
    with here as (
        select m.role, m.takes_messages, m.leads from organisation.hub_member m join access.worker w on w.id = m.worker and w.active where m.hub = holds and m.valid @> today
    )
    select case when says in ('hub-coordinator', 'hub-lead')
                then coalesce((select min(role) filter (where takes_messages and says = 'hub-coordinator') from here), (select min(role) from here where leads), says)
                else says end
$$;
