create schema send;
create schema harm;
grant usage on schema send, harm to kith_app;
comment on schema send is 'Special educational needs and disability: education, health and care plans, and what families are given';
comment on schema harm is 'Flags of harm with their plans, and links between children, groups and places';

create table send.education_plan (
    person       uuid not null primary key,
    stage        text not null check (stage in ('asked', 'assessing', 'decided', 'draft', 'plan', 'reviewed', 'changing', 'refused', 'ended')),
    since        date not null,
    requested    date,
    started      date,
    reviewed     date,
    paused_since date
);
comment on table send.education_plan is 'Published: how far a child is on the way to an education, health and care plan, or since when there is one';
comment on column send.education_plan.paused_since is 'Since when the time stands still, while an exemption of the regulations holds';

create table send.step (
    person uuid not null,
    fact   uuid not null,
    type   text not null,
    day    date not null,
    said   text,
    primary key (person, fact)
);
comment on table send.step is 'Published: what was done on the way since the last request, and what came of it';

create table send.advice (
    person     uuid not null,
    fact       uuid not null,
    comes_from text not null,
    asked      date not null,
    given      date,
    primary key (person, fact)
);
comment on table send.advice is 'Published: of whom advice for the assessment was asked, and when it came';

create table send.support (
    person        uuid not null,
    fact          uuid not null,
    what          text not null,
    pounds_a_week int,
    since         date not null,
    looked        date,
    until         date,
    primary key (person, fact)
);
comment on table send.support is 'Published: direct payments, budgets, care packages and occupational therapy of a child';
comment on column send.support.looked is 'The last review, or the day on which the therapist assessed';

create table harm.flag (
    person   uuid not null,
    fact     uuid not null,
    kind     text not null,
    level    text,
    since    date not null,
    planned  date,
    reviewed date,
    until    date,
    primary key (person, fact)
);
create index flag_open on harm.flag (kind) where until is null;
comment on table harm.flag is 'Published: what is flagged about a child, how serious it is, since when, with or without a plan; youth justice with its order';

create table harm.link (
    person      uuid    not null,
    fact        uuid    not null,
    other       uuid    not null,
    kind        text    not null,
    group_name  text,
    place       text,
    since       date    not null,
    until       date,
    awaits      boolean not null,
    recorded_by uuid,
    primary key (person, fact, other)
);
comment on table harm.link is 'Published: with whom, with which group or place a child is linked outside the family; it opens no record to anybody';
comment on column harm.link.other is 'Another child; the child itself where only a group or a place is named';
comment on column harm.link.awaits is 'Another hub holds one of them, and no other manager has confirmed it on this record yet';

-- For those who see the outline of a record.
do $$
declare t text;
begin
    foreach t in array array['send.education_plan', 'send.step', 'send.advice', 'send.support', 'harm.flag', 'harm.link'] loop
        execute format('grant select, insert, update, delete on %s to kith_app', t);
        execute format('alter table %s enable row level security', t);
        execute format('create policy outlined on %s using ((select access.trusted()) or person = any ((select access.in_sight(''outline''))::uuid[])) with check ((select access.trusted()))', t);
    end loop;
end $$;
