create schema hub;
create schema casework;
create schema protection;
create schema care;
grant usage on schema hub, casework, protection, care to kith_app;
comment on schema hub is 'Which children a hub holds';
comment on schema casework is 'Visits and drafts';
comment on schema protection is 'Child protection';
comment on schema care is 'Looked after children';

create table hub.allocation (
    person      uuid not null primary key,
    hub         text not null,
    responsible text,
    key         text,
    since       date not null,
    key_since   date,
    hubs        int  not null,
    key_workers int  not null
);
create index allocation_by_hub on hub.allocation (hub);
comment on table hub.allocation is 'Published: the hub that holds the child, who is responsible and whom the child knows, and how often that changed';

create table casework.seen (
    person          uuid not null primary key,
    last_visit      date,
    last_seen       date,
    last_seen_alone date,
    by_role         text,
    missed_since    int  not null
);
comment on table casework.seen is 'Published: when the child was last seen, and last seen alone';

create table protection.category (
    person  uuid not null primary key,
    current text,
    plans   int  not null
);
comment on table protection.category is 'Published: why the child is on a protection plan, and how many plans there have been';

create table care.current (
    person         uuid not null primary key,
    legal_status   text,
    legal_since    date,
    placement_type text,
    provider       text,
    placed_since   date,
    missing        boolean not null
);
comment on table care.current is 'Published: under what law and in what placement a looked after child is now';

do $$
declare t text;
begin
    foreach t in array array['hub.allocation', 'casework.seen', 'protection.category', 'care.current'] loop
        execute format('grant select, insert, update, delete on %s to kith_app', t);
        execute format('alter table %s enable row level security', t);
        execute format('create policy asked on %s using (access.asker() is not null) with check (access.asker() is not null)', t);
    end loop;
end $$;
