create table hub.spell (
    person uuid not null,
    n      int  not null,
    kind   text not null,
    who    text not null,
    since  date not null,
    until  date,
    reason text,
    primary key (person, n)
);
create index spell_by_who on hub.spell (who);
comment on table hub.spell is 'Published: every hub, responsible consultant social worker and key worker a child has had, each counted apart';
comment on column hub.spell.kind is 'hub, responsible or key; who is the code of the hub or the id of the worker';

create table hub.involvement (
    person uuid not null,
    worker text not null,
    role   text not null,
    since  date not null,
    until  date,
    primary key (person, worker, role, since)
);
create index involvement_by_worker on hub.involvement (worker);
comment on table hub.involvement is 'Published: who else works or worked with the child, as what, from when until when';

create table hub.confirmed (
    person uuid not null,
    fact   uuid not null,
    since  date not null,
    primary key (person, fact)
);
comment on table hub.confirmed is 'Published: entries that somebody who may decide has confirmed';

-- a diary, and not the child's story: a visit that took place is a fact of its own
create table hub.planned_visit (
    id         uuid        primary key,
    person     uuid        not null,
    worker     uuid        not null references access.worker,
    day        date        not null,
    at         time,
    purpose    text        not null,
    why        text,
    planned_by uuid        not null references access.worker,
    planned_at timestamptz not null,
    dropped_at timestamptz,
    dropped_by uuid        references access.worker,
    check (num_nonnulls(dropped_at, dropped_by) in (0, 2))
);
create index planned_visit_by_worker on hub.planned_visit (worker, day) where dropped_at is null;
create index planned_visit_by_person on hub.planned_visit (person, day) where dropped_at is null;
comment on table hub.planned_visit is 'Published: visits that somebody means to make; one is over when the child was visited on that day or later, or when it was dropped';

do $$
declare t text;
begin
    foreach t in array array['spell', 'involvement', 'confirmed', 'planned_visit'] loop
        execute format('grant select, insert, update, delete on hub.%I to kith_app', t);
        execute format('alter table hub.%I enable row level security', t);
        execute format('create policy asked on hub.%I using (access.asker() is not null) with check (access.asker() is not null)', t);
    end loop;
end $$;
