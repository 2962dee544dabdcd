create table access.role_permission (
    role       text not null,
    permission text not null,
    primary key (role, permission)
);
comment on table access.role_permission is 'What each role may do at all; about which child, Access decides';
grant select on access.role_permission to kith_app;

insert into access.role_permission (role, permission)
select role, permission
  from (values ('practitioner',     array['OWN_WORK', 'FIND', 'READ', 'RECORD', 'SEE_LOOKS']),
               ('business-support', array['OWN_WORK', 'FIND', 'READ', 'RECORD', 'SEE_LOOKS']),
               ('duty-team',        array['OWN_WORK', 'FIND', 'READ', 'RECORD', 'SEE_LOOKS']),
               ('manager',          array['OWN_WORK', 'FIND', 'READ', 'RECORD', 'SEE_LOOKS', 'DECIDE']),
               ('senior-leader',    array['OWN_WORK', 'FIND', 'READ', 'RECORD', 'SEE_LOOKS', 'DECIDE', 'SEE_SERVICE']),
               ('data-officer',     array['OWN_WORK', 'RUN_SERVICE', 'SEE_SERVICE']),
               ('administrator',    array['OWN_WORK', 'RUN_SERVICE'])) as roles (role, permissions),
       unnest(permissions) as permission;

create view access.may as
select held.worker, allowed.permission
  from access.role_held held
  join access.role_permission allowed on allowed.role = held.role;
comment on view access.may is 'Published: what each worker may do at all';
grant select on access.may to kith_app;

create table access.look (
    id        uuid        primary key,
    at        timestamptz not null,
    worker    uuid        references access.worker,
    what      text        not null,
    why       text,
    purpose   text,
    outcome   text        not null,
    canonical text        not null,
    salt      bytea       not null,
    tx        xid8        not null default pg_current_xact_id()
);
create index look_by_worker on access.look (worker, at);
create index look_by_tx on access.look (tx);
comment on table access.look is 'Every look at a child, written before the answer left. No worker means background work';
comment on column access.look.canonical is 'The look as it is hashed, with the salt, into a leaf of the proof';
comment on column access.look.tx is 'By this the sealer finds what is committed and not yet sealed';

create table access.looked_at (
    person uuid        not null,
    at     timestamptz not null,
    look   uuid        not null references access.look,
    primary key (person, at, look)
);
comment on table access.looked_at is 'The people that a look showed';

alter table access.look enable row level security;
create policy look_seen on access.look for select to kith_app using (access.asker() is not null);
-- nobody's look can be written down as somebody else's
create policy look_own on access.look for insert to kith_app
    with check (case when worker is null then access.asker() = 'system' else worker::text = access.asker() end);
grant select, insert on access.look to kith_app;
grant select on access.look to kith_sealer;
create policy look_sealed on access.look for select to kith_sealer using (true);

alter table access.looked_at enable row level security;
create policy looked_at_seen on access.looked_at for select to kith_app using (access.asker() is not null);
create policy looked_at_own on access.looked_at for insert to kith_app with check (access.asker() is not null);
grant select, insert on access.looked_at to kith_app;

create view access.who_looked with (security_invoker = true) as
select seen.person, seen.at, look.id as look, look.worker, worker.name, look.what, look.why, look.purpose, look.outcome
  from access.looked_at seen
  join access.look look          on look.id = seen.look
  left join access.worker worker on worker.id = look.worker;
comment on view access.who_looked is 'Published: who looked at each person, when and at what';
grant select on access.who_looked to kith_app;
