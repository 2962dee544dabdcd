create schema gate;
grant usage on schema gate to kith_app;
comment on schema gate is 'What Kith itself issued';

create table gate.issued (
    person    uuid not null,
    fact      uuid not null,
    code      text not null,
    issued    date not null,
    issued_by uuid,
    primary key (person, fact)
);
comment on table gate.issued is 'Published: documents issued about a child, and by whom; their text is in the words of the fact';
grant select, insert, update, delete on gate.issued to kith_app;
alter table gate.issued enable row level security;
create policy outlined on gate.issued using ((select access.trusted()) or person = any ((select access.in_sight('outline'))::uuid[])) with check ((select access.trusted()));
