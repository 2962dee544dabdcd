-- Who waits for a hub was asked of every open child of the service, and whose days are meant of every child: found by index, what a day shows costs as much in a large service as in a small one.
create table hub.unheld (
    person uuid not null primary key,
    until  date
);
comment on table hub.unheld is 'Published: who has or had a status and is held by no hub, or was closed since; of those who wait for one, until is null or still to come';
create index unheld_until on hub.unheld (until);
grant select, insert, update, delete on hub.unheld to kith_app;
alter table hub.unheld enable row level security;
create policy seen on hub.unheld using ((select access.trusted()) or person = any ((select access.in_sight('status'))::uuid[])
    or ((select access.works()) and person <> all ((select access.hidden())::uuid[]))) with check ((select access.trusted()));

create index allocation_by_key on hub.allocation (key);
create index status_to_watch on pathway.status (code, since) where code in ('section-47', 'police-protection', 'emergency-order');
