-- Of the tables that a child's page asks, most records have no row in most: what a statement costs is to begin it for each of them (docs/performance.md). This row says which are worth asking.
create table people.holds (
    person uuid primary key,
    tables text[] not null
);
comment on table people.holds is 'Published: in which of the rarer tables (kith.people.Holds) a record has rows at all, whoever may see them: each is asked by itself before anything is shown';
grant select, insert, update, delete on people.holds to kith_app;
alter table people.holds enable row level security;
create policy outlined on people.holds using ((select access.trusted()) or person = any ((select access.in_sight('outline'))::uuid[])) with check ((select access.trusted()));
