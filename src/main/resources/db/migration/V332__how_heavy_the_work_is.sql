-- How heavy the work is: the scheme as data of the model, what of each child weighs as a projection, and the sum on any day.

create table organisation.weight (
    kind    text      not null check (kind in ('status', 'beside', 'task', 'family', 'hub', 'caseload')),
    code    text      not null,
    points  numeric   not null check (points >= 0),
    weeks   int,
    because text,
    valid   daterange not null check (not isempty(valid)),
    exclude using gist (kind with =, code with =, valid with &&)
);
comment on table organisation.weight is 'Published: what a child weighs by status and by task, what a further child of a family counts, what hubs and workers carry';
comment on column organisation.weight.weeks is 'For so many weeks from the day the hub was given the child';
grant select, insert, update, delete on organisation.weight to kith_app;

alter table organisation.posting add column agency boolean not null default false;
comment on column organisation.posting.agency is 'From an agency, for a time';

create table hub.weighs (
    person uuid not null,
    code   text not null,
    since  date not null,
    until  date,
    points int,
    reason text,
    fact   uuid,
    primary key (person, code, since)
);
comment on table hub.weighs is 'Published: what of a child weighs beside the statuses, from when until when: unborn, interpreter, and what somebody decided (travel, complexity, whole)';
comment on column hub.weighs.points is 'Hundredths; of what somebody decided the weight to be as a whole';

create table hub.kin (
    person uuid not null primary key,
    family text not null
);
comment on table hub.kin is 'Published: a token that the children of one mother share, or of one father where no mother is known; it names nobody';

create table hub.discussed (
    person  uuid not null primary key,
    last_on date not null,
    times   int  not null
);
comment on table hub.discussed is 'Published: when the hub last discussed the child in its meeting';

do $$
declare t text;
begin
    foreach t in array array['hub.weighs', 'hub.kin', 'hub.discussed'] loop
        execute format('grant select, insert, update, delete on %s to kith_app', t);
        execute format('alter table %s enable row level security', t);
        execute format('create policy seen on %s using ((select access.trusted()) or person = any ((select access.in_sight(''status''))::uuid[])
            or ((select access.works()) and person <> all ((select access.hidden())::uuid[]))) with check ((select access.trusted()))', t);
    end loop;
end $$;

/*
 * What each child with an open status weighs on a day who is held by a hub: alone by status, what is beside it and tasks; of one family in one hub the heaviest
 * in full and each other a share. What somebody decided stands in place of it all.
 */
create function hub.weighed(day date)
    returns table (person uuid, hub text, key text, family text, alone numeric, place bigint, weight numeric)
    language sql stable
as $$
    select w.person, w.hub, w.key, w.family, w.alone, w.place,
           round(coalesce(w.whole, w.alone * case when w.place = 1 then 1 else coalesce((select f.points from organisation.weight f where f.kind = 'family' and f.code = 'further' and f.valid @> day), 1) end), 2)
      from (select h.person, h.hub, h.key, h.family, h.whole, h.alone, row_number() over (partition by h.hub, h.family order by h.whole is null, h.alone desc, h.person) as place
              from (select a.person, a.hub, a.key, coalesce(k.family, a.person::text) as family, decided.whole,
                           coalesce(st.heaviest, 0) + coalesce(st.besides, 0) + coalesce(task.points, 0) as alone
                      from hub.allocation a
                      left join hub.kin k on k.person = a.person
                      join lateral (select max(w.points) filter (where w.kind = 'status') as heaviest, sum(w.points) filter (where w.kind = 'beside') as besides, count(*) as open
                                      from pathway.status s
                                      left join organisation.weight w on w.kind in ('status', 'beside') and w.code = s.code and w.valid @> day
                                     where s.person = a.person and s.code <> 'closed' and s.since <= day and (s.until is null or s.until > day)) st on st.open > 0
                      left join lateral (select sum(w.points) as points
                                           from organisation.weight w
                                           left join hub.weighs t on t.person = a.person and t.code = w.code and t.since <= day and (t.until is null or t.until > day)
                                          where w.kind = 'task' and w.valid @> day and (t.person is not null or w.code = 'newly-started')
                                            and (w.code <> 'newly-started' or coalesce(a.given, a.since) + 7 * coalesce(w.weeks, 0) > day)) task on true
                      left join lateral (select t.points / 100.0 as whole from hub.weighs t
                                          where t.person = a.person and t.code = 'whole' and t.since <= day and (t.until is null or t.until > day)) decided on true) h) w
$$;
comment on function hub.weighed is 'Published: what each child of each hub weighs on a day; of those that whoever asks may see';
grant execute on function hub.weighed to kith_app;

create table hub.board_view (
    id      uuid        primary key,
    worker  uuid        not null references access.worker,
    hub     text        not null,
    name    text        not null check (name <> '' and length(name) <= 60),
    query   text        not null check (length(query) <= 500),
    made_at timestamptz not null,
    unique (worker, hub, name)
);
comment on table hub.board_view is 'How a worker likes to see the board of a hub: sorting and filters, and nobody''s name';
grant select, insert, update, delete on hub.board_view to kith_app;
alter table hub.board_view enable row level security;
create policy own on hub.board_view using ((select access.trusted()) or worker::text = (select access.asker())) with check ((select access.trusted()) or worker::text = (select access.asker()));
