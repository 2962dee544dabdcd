-- until V100 is on main; deleted with the merge
create table if not exists access.opening (
    id     uuid        primary key,
    worker uuid        not null references access.worker,
    person uuid        not null,
    prompt text        not null check (prompt in ('tap', 'reason', 'break-glass')),
    reason text,
    note   text,
    at     timestamptz not null,
    until  timestamptz not null
);
grant select, insert on access.opening to kith_app;
