create table ledger.attachment (
    id         uuid        primary key,
    hash       bytea       not null,
    name       text        not null,
    kind       text        not null,
    size       bigint      not null check (size > 0),
    state      text        not null check (state in ('CLEAN', 'HELD', 'INFECTED')),
    kept_at    timestamptz not null,
    checked_at timestamptz
);
create index attachment_held on ledger.attachment (kept_at) where state = 'HELD';
comment on table ledger.attachment is 'Published: files that people handed in; who they are about, the fact or the form says that names them';
comment on column ledger.attachment.hash is 'SHA-256 of the content, for the fact that names it';
comment on column ledger.attachment.state is 'HELD until a scanner has seen it; only CLEAN is handed out';
grant select, insert on ledger.attachment to kith_app;
grant update (state, checked_at) on ledger.attachment to kith_app;

create table ledger.attachment_part (
    attachment uuid  not null references ledger.attachment,
    part       int   not null,
    content    bytea not null,
    primary key (attachment, part)
);
alter table ledger.attachment_part alter column content set storage external;
comment on table ledger.attachment_part is 'The content in pieces, so that nothing large passes through memory whole; gone where a scanner found something';
grant select, insert, delete on ledger.attachment_part to kith_app;

alter table ledger.attachment enable row level security;
alter table ledger.attachment_part enable row level security;
create policy asked on ledger.attachment to kith_app using (access.asker() is not null) with check (access.asker() is not null);
create policy asked on ledger.attachment_part to kith_app using (access.asker() is not null) with check (access.asker() is not null);
