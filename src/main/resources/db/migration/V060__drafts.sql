create table casework.draft (
    worker   uuid        not null,
    form     text        not null,
    about    uuid        not null,
    answers  jsonb       not null,
    saved_at timestamptz not null,
    primary key (worker, form, about)
);
comment on table casework.draft is 'What a worker is typing and has not saved; nobody else sees it';
grant select, insert, update, delete on casework.draft to kith_app;
alter table casework.draft enable row level security;
create policy own on casework.draft using (worker::text = access.asker()) with check (worker::text = access.asker());
