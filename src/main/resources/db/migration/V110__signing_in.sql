alter table access.worker
    add column must_have_second_factor boolean not null default false,
    add column password_changed_at     timestamptz;
comment on column access.worker.must_have_second_factor is 'Asked for a second factor even where the installation does not demand one of everybody';

create table access.code_key (
    worker  uuid        primary key references access.worker,
    sealed  bytea       not null,
    made_at timestamptz not null
);
comment on table access.code_key is 'What an authenticator app and Kith both know; sealed with a key that is not in the database';

create table access.code_used (
    worker  uuid   not null references access.worker,
    counter bigint not null,
    primary key (worker, counter)
);
comment on table access.code_used is 'The half minutes whose code was used: a code that somebody saw is worth nothing';

create table access.recovery_code (
    worker  uuid        not null references access.worker,
    hash    bytea       not null,
    made_at timestamptz not null,
    used_at timestamptz,
    primary key (worker, hash)
);
comment on table access.recovery_code is 'For whoever lost their phone; each opens once';

create table access.passkey (
    id               bytea       primary key,
    worker           uuid        not null references access.worker,
    label            text        not null,
    public_key       bytea       not null,
    signature_count  bigint      not null,
    verified         boolean     not null,
    backup_eligible  boolean     not null,
    backed_up        boolean     not null,
    transports       text[]      not null,
    attestation      bytea,
    client_data      bytea,
    added_at         timestamptz not null,
    used_at          timestamptz not null
);
create index passkey_by_worker on access.passkey (worker);
comment on table access.passkey is 'Passkeys: public keys whose private half never left the worker''s device';

create table access.identity (
    issuer    text        not null,
    subject   text        not null,
    worker    uuid        not null references access.worker,
    linked_at timestamptz not null,
    primary key (issuer, subject),
    unique (issuer, worker)
);
comment on table access.identity is 'Whom the authority''s own identity provider means; a name that is used again later means nobody';

create table access.account_event (
    id     bigint      generated always as identity primary key,
    worker uuid        not null references access.worker,
    what   text        not null,
    by     text        not null,
    at     timestamptz not null
);
create index account_event_by_worker on access.account_event (worker, at);
comment on table access.account_event is 'What happened to each account, and who did it: never changed';
comment on column access.account_event.by is 'a worker''s id, or system';

-- secrets open to their worker, and to Kith itself while it finds out who that is; to nobody else, whatever they may
do $$
declare secret text;
begin
    foreach secret in array array['code_key', 'code_used', 'recovery_code', 'passkey', 'identity'] loop
        execute format('alter table access.%I enable row level security', secret);
        execute format('create policy own on access.%I to kith_app using (access.asker() in (worker::text, ''system'')) with check (access.asker() in (worker::text, ''system''))', secret);
        execute format('grant select, insert, update, delete on access.%I to kith_app', secret);
    end loop;
end
$$;

create view access.second_factor as
select worker, 'CODE' as kind from access.code_key
union all
select worker, 'PASSKEY' from access.passkey;
comment on view access.second_factor is 'Which second factors each worker has, without their secrets';
grant select on access.second_factor to kith_app;

create function access.forget_second_factor(whose uuid) returns void
    language plpgsql security definer set search_path = access, pg_temp as $$
begin
    if access.asker() is distinct from 'system'
       and not exists (select from access.may where may.worker::text = access.asker() and may.permission = 'RUN_SERVICE') then
        raise exception 'only who runs the service takes second factors away' using errcode = '42501';
    end if;
    delete from access.code_key where worker = whose;
    delete from access.recovery_code where worker = whose;
    delete from access.passkey where worker = whose;
    delete from access.identity where worker = whose;
end
$$;
comment on function access.forget_second_factor(uuid) is 'For whoever lost phone and codes: they set up a new one at their next sign-in';
revoke all on function access.forget_second_factor(uuid) from public;
grant execute on function access.forget_second_factor(uuid) to kith_app;

alter table access.account_event enable row level security;
create policy told on access.account_event for select to kith_app using (access.asker() in (worker::text, 'system')
    or exists (select from access.may where may.worker::text = access.asker() and may.permission = 'RUN_SERVICE'));
create policy own on access.account_event for insert to kith_app with check (by = access.asker());
grant select, insert on access.account_event to kith_app;
