insert into access.role_permission (role, permission)
select role, permission
  from (values ('partner',         array['OWN_ACCOUNT', 'CHECK']),
               ('manager',         array['REVIEW']),
               ('senior-leader',   array['REVIEW']),
               ('data-protection', array['OWN_WORK', 'FIND', 'SEE_LOOKS', 'REVIEW', 'DISCLOSE'])) as roles (role, permissions),
       unnest(permissions) as permission
    on conflict do nothing;
-- own work may one day name a child; the own account never does, so that a partner can have it
insert into access.role_permission (role, permission)
select role, 'OWN_ACCOUNT' from access.role_permission where permission = 'OWN_WORK'
    on conflict do nothing;

create table access.partner (
    worker       uuid primary key references access.worker,
    organisation text not null check (organisation <> ''),
    kind         text not null check (kind in ('school', 'gp', 'health', 'police', 'housing', 'probation', 'voluntary', 'other'))
);
comment on table access.partner is 'Published: accounts of other organisations, which may check a status and nothing else';
grant select, insert, update on access.partner to kith_app;

create table access.partner_check (
    id         uuid        primary key,
    at         timestamptz not null,
    worker     uuid        not null references access.worker,
    by         text        not null check (by in ('nhs-number', 'upn', 'name')),
    identifier bytea       not null,
    reason     text        not null,
    person     uuid,
    outcome    text        not null check (outcome in ('shown', 'hidden', 'nothing', 'too-many'))
);
create index partner_check_by_worker on access.partner_check (worker, at);
create index partner_check_by_person on access.partner_check (person, at) where person is not null;
comment on table access.partner_check is 'Every check by a partner, also those without result. The look itself is in access.look, and sealed';
comment on column access.partner_check.identifier is 'What was asked by, hashed with the pepper of this installation: the same again can be seen, the number cannot';
comment on column access.partner_check.outcome is 'hidden and nothing are the same answer to the partner';

create table access.pepper (
    one   boolean primary key default true check (one),
    value bytea   not null
);
insert into access.pepper (value) values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
comment on table access.pepper is 'Made once for this installation';

alter table access.partner_check enable row level security;
create policy asked on access.partner_check for select to kith_app using (access.asker() is not null);
create policy own on access.partner_check for insert to kith_app with check (worker::text = access.asker());
grant select, insert on access.partner_check to kith_app;
grant select on access.pepper to kith_app;
