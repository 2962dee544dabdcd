create schema pathway;
grant usage on schema pathway to kith_app;
comment on schema pathway is 'Statuses, clocks and owed records over all time: projections, which replay makes anew';

create table pathway.status (
    person uuid not null,
    code   text not null,
    since  date not null,
    until  date,
    fact   uuid not null,
    reason text,
    primary key (person, code, since)
);
comment on table pathway.status is 'Published: runs on each day from since up to, but without, until; until may lie in the future (an 18th birthday)';

create table pathway.clock (
    person  uuid    not null,
    rule    text    not null,
    fact    uuid    not null,
    started date    not null,
    due     date    not null,
    warn    date    not null,
    ended   date,
    stopped text,
    unknown boolean not null,
    again   boolean not null,
    primary key (person, rule, fact)
);
comment on table pathway.clock is 'Published: time limits, started by a fact, met or stopped on the day they ended; like until, ended may lie in the future (an 18th birthday stops them), so ask coalesce(ended, ''infinity'') > today';

create table pathway.owed (
    person    uuid not null,
    code      text not null,
    fact      uuid not null,
    role      text not null,
    since     date not null,
    due       date not null,
    completed date,
    primary key (person, code, fact)
);
comment on table pathway.owed is 'Published: records that should exist; they are chased and block nothing';

do $$
declare t text;
begin
    foreach t in array array['status', 'clock', 'owed'] loop
        execute format('grant select, insert, update, delete on pathway.%I to kith_app', t);
        execute format('alter table pathway.%I enable row level security', t);
        execute format('create policy asked on pathway.%I using (access.asker() is not null) with check (access.asker() is not null)', t);
    end loop;
end $$;
