-- A hub closes, and the calls that were taken for it still wait: they lie where the child is now, else where the worker is whom they are for, else at the desk
-- that everybody's calls come to. As definer, so that a message lies in one place whoever asks.
create function hub.book(addressed text, about uuid, whose uuid, today date) returns text
    language sql stable security definer set search_path = pg_catalog
as $$
    select h.code
      from organisation.hub h
     where h.valid @> today
     order by h.code = addressed desc,
              h.code in (select a.hub from hub.allocation a where a.person = about) desc,
              h.code in (select m.hub from organisation.hub_member m where m.worker = whose and m.valid @> today) desc,
              h.duty is not null desc, h.number nulls last, h.code
     limit 1
$$;
comment on function hub.book is 'In whose book a message lies that was taken for this hub: in its own while there is one';
revoke all on function hub.book from public;
grant execute on function hub.book to kith_app;

create or replace function hub.figures(wanted text[], today date)
    returns table (code text, title text, number int, most int, children bigint, late bigint, owed bigint, without_worker bigint, messages bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    with book as materialized (
        select coalesce(mine.code, hub.book(m.for_hub, m.person, m.for_worker, today)) as hub, count(*) as waiting
          from hub.message m
          left join organisation.hub mine on mine.code = m.for_hub and mine.valid @> today
         where m.for_hub is not null and m.answered_at is null
         group by 1
    )
    select h.code, h.title, h.number, h.children_to,
           count(open.person),
           count(open.person) filter (where exists (select from pathway.clock c
                                                     where c.person = open.person and c.started <= today and (c.ended is null or c.ended > today) and not c.unknown and c.due < today)),
           coalesce(sum((select count(*) from pathway.owed o
                          where o.person = open.person and o.since <= today and o.due < today and not exists (select from people.person dead where dead.person = o.person and dead.died <= today) and (o.completed is null or o.completed > today))), 0)::bigint,
           count(open.person) filter (where open.key is null),
           coalesce((select b.waiting from book b where b.hub = h.code), 0)
      from organisation.hub h
      left join lateral (select a.person, a.key from hub.allocation a
                          where a.hub = h.code
                            and exists (select from pathway.status s
                                         where s.person = a.person and s.code <> 'closed' and s.since <= today and (s.until is null or s.until > today))) open on true
     where h.code = any (wanted) and h.valid @> today
     group by h.code, h.title, h.number, h.children_to
$$;
