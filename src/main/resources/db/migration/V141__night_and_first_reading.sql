-- Limits and powers that are counted in hours.
alter table pathway.clock add column due_at timestamptz, add column ended_at timestamptz;
comment on column pathway.clock.due_at is 'The last moment in time, where the limit is counted in hours; due is its day';
alter table pathway.status add column until_at timestamptz;
comment on column pathway.status.until_at is 'The moment at which it lapsed by law, where that is counted in hours: it ran on the day of that moment, and until is the day after';

create table casework.summary (
    person     uuid not null primary key,
    fact       uuid not null,
    written    date not null,
    written_by uuid,
    words      uuid[] not null
);
comment on table casework.summary is 'Published: the case summary that stands, when it was written and by whom; its words belong to the fact';

create table casework.safety_plan (
    person       uuid   not null primary key,
    fact         uuid   not null,
    made         date   not null,
    until        date,
    made_by      uuid,
    first        text,
    first_until  date,
    second       text,
    second_until date,
    third        text,
    third_until  date,
    agreed       text[] not null,
    copies       text[] not null,
    words        uuid[] not null
);
comment on table casework.safety_plan is 'Published: the safety plan that stands: bail and orders with their last days, who agreed, who has a copy; its words belong to the fact';

create table casework.night_event (
    person      uuid        not null,
    fact        uuid        not null,
    type        text        not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by uuid,
    words       uuid[]      not null,
    primary key (person, fact)
);
create index night_event_by_time on casework.night_event (recorded_at);
comment on table casework.night_event is 'Published: what emergency duty recorded and the hub has not yet said it read';
comment on column casework.night_event.at is 'When it happened, to the minute where that is known, else when it was recorded';

create table casework.awaiting (
    person  uuid not null,
    fact    uuid not null,
    type    text not null,
    of_whom uuid not null,
    since   date not null,
    primary key (person, fact)
);
create index awaiting_by_whom on casework.awaiting (of_whom);
comment on table casework.awaiting is 'Published: decisions that somebody else keyed and whoever made them has not yet confirmed; they count meanwhile';

create table care.responsibility (
    person    uuid not null,
    holder    uuid not null,
    gained_by text,
    since     date,
    until     date,
    primary key (person, holder)
);
create index responsibility_by_holder on care.responsibility (holder);
comment on table care.responsibility is 'Published: who holds parental responsibility, since when and by what; relationships may say so too';

create table care.agreement (
    person       uuid not null primary key,
    agreed       date,
    agreed_by    uuid,
    withdrawn    date,
    withdrawn_by uuid
);
comment on table care.agreement is 'Published: the agreement to accommodation under section 20, and that it was taken back';

create table care.consent (
    person  uuid not null,
    matter  text not null,
    decides text not null,
    answer  text,
    holder  uuid,
    since   date not null,
    fact    uuid not null,
    primary key (person, matter)
);
comment on table care.consent is 'Published: who may consent in which matter; with a carer it is delegated authority';

create table care.family_time (
    person   uuid not null,
    relative uuid not null,
    how      text not null,
    often    text,
    since    date not null,
    fact     uuid not null,
    primary key (person, relative)
);
comment on table care.family_time is 'Published: how the child sees family members';

create table care.representative (
    person uuid not null,
    role   text not null,
    name   text not null,
    phone  text,
    since  date not null,
    primary key (person, role)
);
comment on table care.representative is 'Published: advocate, guardian and solicitor of the child, with telephone';

do $$
declare t text;
begin
    foreach t in array array['casework.summary', 'casework.safety_plan', 'casework.night_event', 'casework.awaiting',
                             'care.responsibility', 'care.agreement', 'care.consent', 'care.family_time', 'care.representative'] loop
        execute format('grant select, insert, update, delete on %s to kith_app', t);
        execute format('alter table %s enable row level security', t);
        execute format('create policy asked on %s using (access.asker() is not null) with check (access.asker() is not null)', t);
    end loop;
end $$;

-- Who may put themselves on duty at all; about which child a shift opens what, Access decides.
insert into access.role_permission (role, permission)
values ('duty-team', 'COVER_NIGHT'), ('manager', 'BE_ON_CALL'), ('senior-leader', 'BE_ON_CALL');

drop policy duty_own on organisation.duty;
create policy duty_own on organisation.duty for insert to kith_app
    with check (access.asker() = 'system' or access.asker() = worker::text and exists (
        select from access.may m
         where m.worker = duty.worker and m.permission = case duty.kind when 'emergency-duty' then 'COVER_NIGHT' else 'BE_ON_CALL' end));
