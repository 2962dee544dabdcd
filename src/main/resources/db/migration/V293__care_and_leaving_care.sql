-- Where and under what law a child lived in care, what was last done for health and school, the times away, short breaks; and how a care leaver stands.
create table care.episode (
    person    uuid    not null,
    kind      text    not null,
    fact      uuid    not null,
    code      text,
    provider  text,
    basis     text,
    permanent boolean not null,
    since     date    not null,
    until     date,
    why       text,
    primary key (person, kind, fact)
);
comment on table care.episode is 'Published: legal statuses (law) and placements (placement) over time, each with the code of the return, and why it ended';
comment on column care.episode.basis is 'What the law asks more of: with a parent, a carer approved for a time, outside the approval';

create table care.latest (
    person uuid not null,
    thing  text not null,
    day    date not null,
    said   text,
    fact   uuid not null,
    primary key (person, thing)
);
comment on table care.latest is 'The last review, health assessment, education plan and the like, and in a word what it said';

create table care.missing (
    person      uuid not null,
    fact        uuid not null,
    type        text,
    since       date not null,
    until       date,
    offered     date,
    answer      text,
    interviewed date,
    outcome     text,
    primary key (person, fact)
);
comment on table care.missing is 'The times a child was missing or away, and the return interview that was offered and held';

create table care.short_break (
    person uuid not null,
    fact   uuid not null,
    since  date not null,
    until  date,
    primary key (person, fact)
);
comment on table care.short_break is 'Short breaks, to be counted against 75 days in twelve months';

create schema leavingcare;
grant usage on schema leavingcare to kith_app;
comment on schema leavingcare is 'Young people who leave or have left care';

create table leavingcare.current (
    person            uuid    not null primary key,
    assessed          date,
    plan_made         date,
    plan_reviewed     date,
    plan              uuid,
    adviser           text,
    adviser_phone     text,
    adviser_since     date,
    adviser_seen      date,
    home              text,
    home_by_authority boolean not null,
    home_suitable     boolean,
    home_since        date,
    activity          text,
    activity_since    date,
    in_touch          text,
    in_touch_on       date,
    rights            text[]  not null,
    rights_on         date,
    support_asked     date
);
comment on table leavingcare.current is 'Published: how a young person who leaves care stands: plan, adviser, home, work and learning, rights told';

do $$
declare t text;
begin
    foreach t in array array['care.episode', 'care.latest', 'care.missing', 'care.short_break', 'leavingcare.current'] loop
        execute format('grant select, insert, update, delete on %s to kith_app', t);
        execute format('alter table %s enable row level security', t);
    end loop;
    foreach t in array array['care.episode', 'care.short_break'] loop
        execute format('create policy outlined on %s using ((select access.trusted()) or person = any ((select access.in_sight(''outline''))::uuid[])) with check ((select access.trusted()))', t);
    end loop;
    foreach t in array array['care.latest', 'care.missing', 'leavingcare.current'] loop
        execute format('create policy read on %s using ((select access.trusted()) or person = any ((select access.in_sight(''read''))::uuid[])) with check ((select access.trusted()))', t);
    end loop;
end $$;
