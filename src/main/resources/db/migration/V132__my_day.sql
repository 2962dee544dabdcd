create table hub.last_look (
    worker    uuid        primary key references access.worker,
    looked_at timestamptz not null
);
comment on table hub.last_look is 'When a worker last opened My day: what was recorded before is not shouted again';

create table hub.dismissal (
    worker uuid        not null references access.worker,
    alert  text        not null,
    at     timestamptz not null,
    primary key (worker, alert)
);
comment on table hub.dismissal is 'Alerts a worker has seen and put away; for them alone';
comment on column hub.dismissal.alert is 'What the alert is of, child and day, so that the next one of its kind shows again';

do $$
declare t text;
begin
    foreach t in array array['last_look', 'dismissal'] loop
        execute format('grant select, insert, update, delete on hub.%I to kith_app', t);
        execute format('alter table hub.%I enable row level security', t);
        execute format('create policy own on hub.%I using (worker::text = access.asker() or access.asker() = ''system'') with check (worker::text = access.asker() or access.asker() = ''system'')', t);
    end loop;
end $$;

create function hub.missing_now(wanted text[], everywhere boolean) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select c.person
      from care.current c
      left join hub.allocation a on a.person = c.person
     where c.missing and (everywhere or a.hub = any (wanted))
$$;
comment on function hub.missing_now is 'Ids alone of children who are missing: an alert that reaches further than the record; access is asked before a name is read';

create function hub.figures(wanted text[], today date)
    returns table (code text, title text, number int, most int, children bigint, late bigint, owed bigint, without_worker bigint, messages bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select h.code, h.title, h.number, h.children_to,
           count(open.person),
           count(open.person) filter (where exists (select from pathway.clock c
                                                     where c.person = open.person and c.started <= today and (c.ended is null or c.ended > today) and not c.unknown and c.due < today)),
           coalesce(sum((select count(*) from pathway.owed o
                          where o.person = open.person and o.since <= today and o.due < today and (o.completed is null or o.completed > today))), 0)::bigint,
           count(open.person) filter (where open.key is null),
           (select count(*) from hub.message m where m.for_hub = h.code and m.answered_at is null)
      from organisation.hub h
      left join lateral (select a.person, a.key from hub.allocation a
                          where a.hub = h.code
                            and exists (select from pathway.status s
                                         where s.person = a.person and s.code <> 'closed' and s.since <= today and (s.until is null or s.until > today))) open on true
     where h.code = any (wanted) and h.valid @> today
     group by h.code, h.title, h.number, h.children_to
$$;
comment on function hub.figures is 'Hubs in counts, for whoever answers for several';
revoke all on function hub.missing_now, hub.figures from public;
grant execute on function hub.missing_now, hub.figures to kith_app;

-- what a page asks for is what people recorded lately; the hundreds of thousands that came with files are never news
create index fact_news on ledger.fact (recorded_at) where source is null;
