alter table panel.matter add column sitting uuid, add column review date, add column dissent boolean;
comment on column panel.matter.sitting is 'The sitting at which it was decided';
comment on column panel.matter.review is 'When the decision is looked at again';
create index matter_by_asker on panel.matter (asked_by);

create table panel.paper (
    person      uuid   not null,
    request     uuid   not null,
    fact        uuid   not null,
    includes    uuid[] not null,
    prepared    date   not null,
    prepared_by uuid,
    primary key (person, request)
);
comment on table panel.paper is 'Published: what of a record is laid before a panel with a request: the ids of the entries and no copy of them';

create table panel.sitting (
    id         uuid        primary key,
    panel      text        not null,
    day        date        not null,
    starts     time        not null,
    place      text,
    chair      uuid        references access.worker,
    planned_by uuid        not null references access.worker,
    planned_at timestamptz not null,
    held_at    timestamptz
);
create index sitting_by_panel on panel.sitting (panel, day);
comment on table panel.sitting is 'When a panel sits, who chairs it, and when it was held';

create table panel.item (
    sitting  uuid not null references panel.sitting,
    request  uuid not null,
    position int  not null,
    minutes  int  not null check (minutes > 0),
    primary key (sitting, request)
);
create index item_by_request on panel.item (request);
comment on table panel.item is 'The agenda of a sitting, in order, with the time each matter is given';

create table panel.present (
    sitting uuid    not null references panel.sitting,
    worker  uuid    not null references access.worker,
    came    boolean not null,
    primary key (sitting, worker)
);
comment on table panel.present is 'Who came to a sitting';

grant select, insert, update, delete on panel.paper to kith_app;
alter table panel.paper enable row level security;
create policy seen on panel.paper using ((select access.trusted()) or person = any ((select access.in_sight('status'))::uuid[])) with check ((select access.trusted()));

do $$
declare t text;
begin
    foreach t in array array['sitting', 'item', 'present'] loop
        execute format('grant select, insert, update, delete on panel.%I to kith_app', t);
        execute format('alter table panel.%I enable row level security', t);
        execute format('create policy working on panel.%I using ((select access.trusted()) or (select access.works())) with check ((select access.trusted()) or (select access.works()))', t);
    end loop;
end $$;

-- Whoever sits on a panel reads the papers of the children before it, from a week before the sitting until the end of its day: the entries that the papers name, and nothing
-- else of the record. What access keeps from this reader altogether (a conflict, a record restricted to others) stays kept.
create function panel.admit(of_request uuid, moment timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
    today    date := (moment at time zone 'Europe/London')::date;
    children uuid[] := array(select p.person from panel.paper p where p.request = of_request and p.person = any (access.in_sight('status')));
    allowed  uuid[];
begin
    if cardinality(children) = 0 or not exists (
        select from panel.item i
          join panel.sitting s             on s.id = i.sitting and s.day between today and today + 7
          join organisation.panel p        on p.code = s.panel and p.valid @> today
          join organisation.worker_role w  on w.worker::text = access.asker() and w.valid @> today and (w.role = p.chair or w.role = any (p.members))
         where i.request = of_request) then
        return false;
    end if;
    allowed := array(select distinct unnest(p.includes) from panel.paper p where p.request = of_request and p.person = any (children)
                      union select p.fact from panel.paper p where p.request = of_request and p.person = any (children)
                      union select of_request);
    -- what was put right or taken back since
    allowed := allowed || array(select f.id from ledger.about a join ledger.fact f on f.id = a.fact and f.type in ('fact.corrected', 'fact.withdrawn') and f.content is not null
                                 cross join lateral (select convert_from(f.content, 'UTF8')::jsonb as told) as it
                                 where a.person = any (children) and coalesce(it.told ->> 'corrects', it.told ->> 'withdraws')::uuid = any (allowed));
    perform access.remember('{}', children, children, '{}', '{}',
        array(select a.fact from ledger.about a where a.person = any (children) and a.fact <> all (allowed))
        || array(select (w ->> 'id')::uuid from ledger.about a join ledger.fact f on f.id = a.fact and f.content is not null, jsonb_array_elements(convert_from(f.content, 'UTF8')::jsonb -> 'words') w
                  where a.person = any (children) and a.fact <> all (allowed)
                    and not exists (select from ledger.fact ok, jsonb_array_elements(convert_from(ok.content, 'UTF8')::jsonb -> 'words') o where ok.id = any (allowed) and ok.content is not null and o ->> 'id' = w ->> 'id')));
    return true;
end
$$;
comment on function panel.admit is 'Opens for this transaction the papers of a request to a member of the panel, in the time of the sitting';

create function panel.concerning(today date) returns table (what text, person uuid, fact uuid, panel text, sitting uuid, day date, how_many int)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    select 'decided', min(m.person::text)::uuid, m.fact, min(m.panel), null::uuid, min(m.decided), 1
      from panel.matter m
     where m.asked_by::text = access.asker() and m.state in ('decided', 'to-ratify', 'deferred') and m.decided > today - 7 and m.decided <= today
     group by m.fact
     union all
    select 'sitting', null, null, s.panel, s.id, s.day, (select count(*) from panel.item i where i.sitting = s.id)::int
      from panel.sitting s
      join organisation.panel p on p.code = s.panel and p.valid @> today
     where s.held_at is null and s.day between today and today + 7
       and exists (select from organisation.worker_role w where w.worker::text = access.asker() and w.valid @> today and (w.role = p.chair or w.role = any (p.members)))
     order by 6;
end
$$;
comment on function panel.concerning is 'What was decided on the questions of whoever asks, and the sittings they are to prepare for';

-- What a panel said belongs to its members too: of each child of whom the reader may know at all, from the sitting on for four weeks.
create function panel.said(of_sitting uuid, today date) returns table (decision uuid, n bigint, words text)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    select d.decision, said.n, w.text
      from (select distinct m.decision
              from panel.sitting s
              join panel.matter m              on m.sitting = s.id and m.person = any (access.in_sight('status'))
              join organisation.panel p        on p.code = s.panel and p.valid @> today
              join organisation.worker_role r  on r.worker::text = access.asker() and r.valid @> today and (r.role = p.chair or r.role = any (p.members))
             where s.id = of_sitting and s.day between today - 28 and today) d
      join ledger.fact f on f.id = d.decision and f.content is not null
     cross join lateral jsonb_array_elements(convert_from(f.content, 'UTF8')::jsonb -> 'words') with ordinality as said (word, n)
      join ledger.words w on w.id = (said.word ->> 'id')::uuid and w.text is not null
     order by 1, 2;
end
$$;
comment on function panel.said is 'Reasons, conditions and dissent of what was decided at a sitting, for the members of the panel';
