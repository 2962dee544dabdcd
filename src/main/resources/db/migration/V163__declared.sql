create table assurance.declared (
    id        uuid        primary key,
    worker    uuid        not null references access.worker,
    at        timestamptz not null,
    how       text        not null check (how in ('self', 'household', 'relative', 'ex-partner', 'friend', 'neighbour', 'other')),
    words     text        not null check (words <> ''),
    person    uuid,
    placed_at timestamptz,
    placed_by uuid        references access.worker,
    check ((placed_at is null) = (placed_by is null))
);
create index declared_by_worker on assurance.declared (worker);
comment on table assurance.declared is 'Whom a worker said they know, in their own words: nobody has to open a record to keep away from it. A reviewer says whose record it is';
comment on column assurance.declared.person is 'Whose record it is; none where it was looked for and there is none';

create table assurance.lifting (
    declared uuid        not null references assurance.declared,
    by       uuid        not null references access.worker,
    at       timestamptz not null,
    note     text        not null check (note <> ''),
    primary key (declared, by)
);
comment on table assurance.lifting is 'Two people lift what was declared, neither of whom knows the family';

alter table assurance.declared enable row level security;
alter table assurance.lifting enable row level security;
create policy own on assurance.declared to kith_app using (worker::text = (select access.asker())) with check (worker::text = access.asker());
create policy reviewed on assurance.declared to kith_app using ((select assurance.reviewing()) and worker::text <> (select access.asker())) with check ((select assurance.reviewing()));
create policy reviewed on assurance.lifting to kith_app using ((select assurance.reviewing())) with check ((select assurance.reviewing()) and by::text = access.asker());
grant select, insert on assurance.declared, assurance.lifting to kith_app;
grant update (person, placed_at, placed_by) on assurance.declared to kith_app;
