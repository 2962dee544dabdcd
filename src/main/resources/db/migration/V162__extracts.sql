create table exchange.extract (
    id       uuid        primary key,
    kind     text        not null,
    made_at  timestamptz not null,
    on_day   date        not null,
    made_by  text        not null,
    rows     int         not null,
    to_mend  int         not null,
    digest   text        not null
);
comment on table exchange.extract is 'Files that went out: which, when, who asked on which machine account, how many rows, and the SHA-256 of the file';

create table exchange.extracted (
    extract uuid not null references exchange.extract,
    person  uuid not null,
    primary key (extract, person)
);
create index extracted_by_person on exchange.extracted (person);
comment on table exchange.extracted is 'Whom an extract told of';

alter table exchange.extract enable row level security;
alter table exchange.extracted enable row level security;
create policy system on exchange.extract to kith_app using (access.asker() = 'system') with check (access.asker() = 'system');
create policy system on exchange.extracted to kith_app using (access.asker() = 'system') with check (access.asker() = 'system');
grant usage on schema exchange to kith_app;
grant select, insert on exchange.extract, exchange.extracted to kith_app;
