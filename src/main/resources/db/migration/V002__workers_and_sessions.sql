create table access.worker (
    id            uuid        primary key,
    username      text        not null unique check (username = lower(username) and username <> ''),
    name          text        not null check (name <> ''),
    phone         text,
    email         text,
    password_hash text        not null,
    active        boolean     not null default true,
    added_at      timestamptz not null
);
comment on table access.worker is 'Everyone who can sign in';
grant select, insert, update on access.worker to kith_app;

create table access.role_held (
    worker uuid not null references access.worker,
    role   text not null,
    primary key (worker, role)
);
comment on table access.role_held is 'What a worker may do beside what their posts give them';
grant select, insert, delete on access.role_held to kith_app;

create table access.failed_sign_in (
    id       bigint      generated always as identity primary key,
    username text        not null,
    source   text        not null,
    at       timestamptz not null
);
create index failed_sign_in_recent on access.failed_sign_in (username, source, at);
comment on table access.failed_sign_in is 'Kept for a day: enough to slow guessing down without locking anybody out for ever';
grant select, insert, delete on access.failed_sign_in to kith_app;

-- Spring Session's own tables, as its schema-postgresql.sql has them.
create table access.session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index session_by_id on access.session (session_id);
create index session_by_expiry on access.session (expiry_time);
create index session_by_principal on access.session (principal_name);
grant select, insert, update, delete on access.session to kith_app;

create table access.session_attributes (
    session_primary_id char(36)     not null references access.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on access.session_attributes to kith_app;
