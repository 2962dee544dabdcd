-- Absence is said once; who stands in follows from the model. It is a rota and no child's story: no fact.
create table hub.absence (
    id          uuid        primary key,
    worker      uuid        references access.worker,
    hub         text,
    kind        text        not null check (kind in ('sickness', 'leave', 'training', 'meeting')),
    period      tsrange     not null check (not isempty(period) and not lower_inf(period)),
    since       date        not null generated always as (lower(period)::date) stored,
    until       date        generated always as (upper(period)::date) stored,
    whole_days  boolean     not null generated always as (lower(period)::time = time '00:00' and (upper_inf(period) or upper(period)::time = time '00:00')) stored,
    to_buddy    boolean     not null default false,
    recorded_by uuid        not null references access.worker,
    recorded_at timestamptz not null,
    changed_by  uuid        references access.worker,
    changed_at  timestamptz,
    check (num_nonnulls(worker, hub) > 0),
    check (kind = 'sickness' or not upper_inf(period)),
    check (num_nonnulls(changed_by, changed_at) in (0, 2)),
    constraint absence_once exclude using gist (coalesce(worker::text, hub) with =, period with &&)
);
comment on table hub.absence is 'Published: who is away from when until when, in London time. Without a worker the whole hub is, at its meeting or a day of training';
comment on column hub.absence.hub is 'The hub the worker is in, the first of them where there are several; none for somebody in no hub';
comment on column hub.absence.until is 'The first day back where whole days are meant; none while nobody knows';
comment on column hub.absence.kind is 'Shown to those alone who answer for the hub, and to whoever is away: sickness is their own affair';
comment on column hub.absence.to_buddy is 'The hub asked the buddy hub to cover although it could itself';
create index absence_by_worker on hub.absence (worker);

create table hub.stand_in (
    id           uuid    primary key,
    absence      uuid    not null references hub.absence on delete cascade,
    hub          text    not null,
    worker       uuid    references access.worker,
    covering_hub text,
    why          text    not null,
    period       tsrange not null check (not isempty(period)),
    constraint one_stands_in exclude using gist (absence with =, hub with =, period with &&)
);
comment on table hub.stand_in is 'Published: who stands in for an absence in each hub of the worker, and by what rule; nobody where nobody was left, and then whoever leads the group answers';
comment on column hub.stand_in.covering_hub is 'The buddy hub where it covers; the worker is then whom its families are told to ask for';
create index stand_in_by_absence on hub.stand_in (absence);
create index stand_in_by_worker on hub.stand_in (worker);

create table hub.taken (
    absence uuid        not null references hub.absence on delete cascade,
    person  uuid        not null,
    code    text        not null,
    of      uuid        not null,
    worker  uuid        not null references access.worker,
    at      timestamptz not null,
    primary key (absence, person, code, of)
);
comment on table hub.taken is 'Who has taken what is due for a child of somebody away';
create index taken_by_person on hub.taken (person);

alter table hub.planned_visit add column handed_from uuid references access.worker, add column absence uuid references hub.absence on delete set null;
comment on column hub.planned_visit.handed_from is 'Whose visit it was before somebody took it over during an absence; it goes back when they are back before its day';

do $$
declare t text;
begin
    foreach t in array array['absence', 'stand_in'] loop
        execute format('grant select, insert, update, delete on hub.%I to kith_app', t);
        execute format('alter table hub.%I enable row level security', t);
        execute format('create policy asked on hub.%I for select using (access.asker() is not null)', t);
        execute format('create policy changed on hub.%I for update using (access.asker() is not null)', t);
        execute format('create policy dropped on hub.%I for delete using (access.asker() is not null)', t);
    end loop;
end $$;
-- nobody writes in somebody else's name
create policy own on hub.absence for insert with check (recorded_by::text = access.asker() or access.asker() = 'system');
create policy planned on hub.stand_in for insert with check (access.asker() is not null);
grant select, insert, update, delete on hub.taken to kith_app;
alter table hub.taken enable row level security;
create policy seen on hub.taken using ((select access.trusted()) or person = any ((select access.in_sight('status'))::uuid[]));

-- Everybody who is away at this moment, with who stands in where. A cover that was turned on without an absence counts too.
create function hub.away(moment timestamptz) returns table (worker uuid, back timestamp, hub text, covering_worker uuid, covering_hub text, absence uuid)
    language plpgsql stable rows 5
as $$
#variable_conflict use_column
begin
    return query
    select coalesce(a.worker, m.worker), upper(a.period), s.hub, s.worker, s.covering_hub, a.id
      from (select moment at time zone 'Europe/London' as at) now
      join hub.absence a                 on a.period @> now.at
      left join organisation.hub_member m on a.worker is null and m.hub = a.hub and m.valid @> now.at::date
      left join hub.stand_in s           on s.absence = a.id and s.period @> now.at
     where coalesce(a.worker, m.worker) is not null
     union all
    select c.absent_worker, upper(c.valid)::timestamp, null, c.covering_worker, c.covering_hub, null
      from (select moment at time zone 'Europe/London' as at) now
      join organisation.cover c on c.absent_worker is not null and c.absence is null and c.valid @> now.at::date;
end
$$;
comment on function hub.away is 'Published: everybody who is away at this moment, until when, and who stands in';

create function hub.away_on(day date) returns table (worker uuid, back date, covering_worker uuid, covering_hub text)
    language plpgsql stable rows 5
as $$
#variable_conflict use_column
begin
    return query
    select coalesce(a.worker, m.worker), upper(a.period)::date, s.worker, s.covering_hub
      from hub.absence a
      left join organisation.hub_member m on a.worker is null and m.hub = a.hub and m.valid @> day
      left join hub.stand_in s           on s.absence = a.id and s.period @> day::timestamp
     where a.whole_days and a.period @> day::timestamp and coalesce(a.worker, m.worker) is not null
     union all
    select c.absent_worker, upper(c.valid), c.covering_worker, c.covering_hub
      from organisation.cover c
     where c.absent_worker is not null and c.absence is null and c.valid @> day;
end
$$;
comment on function hub.away_on is 'Published: everybody who is away for the whole of a day, until when, and who stands in';

-- For a child's page: who of those the family rings is away, until when, and whom to ring instead. Whoever else answers is looked for only then.
create function hub.away_from(child uuid, moment timestamptz) returns table (what text, back timestamp, name text, phone text, answers text, answers_phone text, as_what text)
    language plpgsql stable rows 1
as $$
#variable_conflict use_column
begin
    return query
    with gone as materialized (
        select distinct on (post.what) post.what, w.back, st.name, st.phone
          from hub.allocation a
          cross join lateral (values ('key', a.key), ('lead', a.responsible),
                                     ('coordinator', (select min(m.worker::text) from organisation.hub_member m where m.hub = a.hub and m.takes_messages and m.valid @> (moment at time zone 'Europe/London')::date))) as post (what, worker)
          join hub.away(moment) w    on w.worker::text = post.worker and (w.hub is null or w.hub = a.hub)
          left join access.worker st on st.id = w.covering_worker
         where a.person = child
         order by post.what, st.name nulls last
    )
    select gone.what, gone.back, gone.name, gone.phone, t.name, t.phone, t.as_what
      from gone
      left join lateral (select * from organisation.who_answers(array[child], moment)) t on true;
end
$$;
comment on function hub.away_from is 'Published: who of the key worker, the lead and the coordinator is away from a child, until when, and who answers now';
grant execute on function hub.away, hub.away_on, hub.away_from to kith_app;
