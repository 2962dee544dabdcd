create table casework.file (
    person  uuid not null,
    fact    uuid not null,
    file    uuid not null,
    came    text not null check (came in ('contact', 'record')),
    of      uuid,
    day     date not null,
    kept_by uuid,
    primary key (person, fact)
);
create index file_by_file on casework.file (file);
comment on table casework.file is 'Published: files on a child''s record, as ledger.attachment: those that came with a contact once it was decided for the child, and those that were added';
comment on column casework.file.of is 'The contact with which it came';
grant select, insert, update, delete on casework.file to kith_app;
alter table casework.file enable row level security;
-- a file says as much as the words of an entry do
create policy read on casework.file
    using ((select access.trusted()) or (person = any ((select access.in_sight('read'))::uuid[]) and fact <> all ((select access.in_sight('withheld'))::uuid[])))
    with check ((select access.trusted()));
