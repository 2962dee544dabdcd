create schema court;
create schema permanence;
grant usage on schema court, permanence to kith_app;
comment on schema court is 'Children before and in court';
comment on schema permanence is 'Permanence plans, adoption, adopters and foster carers, private fostering';

create table court.stage (
    person  uuid not null,
    stage   text not null check (stage in ('pre-proceedings', 'court')),
    started date not null,
    due     date not null,
    ended   date,
    primary key (person, stage, started)
);
create index stage_open on court.stage (stage) where ended is null;
comment on table court.stage is 'Published: pre-proceedings and proceedings of a child, the last day of their 16 or 26 weeks or of what the court gave beyond, and when they ended';

create table court.step (
    person uuid not null,
    fact   uuid not null,
    type   text not null,
    day    date not null,
    primary key (person, fact)
);
comment on table court.step is 'Published: what else was marked on the way: letters, meetings, offers, extensions, reports';

create table court.hearing (
    person  uuid not null,
    fact    uuid not null,
    kind    text not null,
    sits    date,
    at      text,
    court   text,
    held    date,
    vacated date,
    primary key (person, fact)
);
comment on table court.hearing is 'Published: hearings that were fixed or held';
comment on column court.hearing.sits is 'The day it is fixed for; null where it was held and never listed here';

create table court.filing (
    person     uuid not null,
    fact       uuid not null,
    document   text not null,
    comes_from text,
    ordered    date not null,
    due        date not null,
    made       date,
    primary key (person, fact)
);
comment on table court.filing is 'Published: what the court ordered to be filed, from whom, until when, and when it was';

create table court.court_order (
    person  uuid    not null,
    fact    uuid    not null,
    code    text    not null,
    interim boolean not null,
    made    date    not null,
    until   date,
    ended   date,
    primary key (person, fact)
);
comment on table court.court_order is 'Published: orders of the court about the child, until when they last and when they ended';

create table court.party (
    person uuid not null,
    fact   uuid not null,
    role   text not null,
    party  uuid,
    name   text,
    phone  text,
    since  date not null,
    until  date,
    primary key (person, fact)
);
comment on table court.party is 'Published: who takes part in the proceedings: somebody of the family by id, anybody else by name and telephone';

create table permanence.plan (
    person  uuid not null primary key,
    plan    text,
    since   date,
    adopter uuid,
    matched date,
    ordered date
);
comment on table permanence.plan is 'Published: the permanence plan that stands, with whom the child is matched, and the day of the adoption order';

create table permanence.step (
    person uuid not null,
    fact   uuid not null,
    type   text not null,
    day    date not null,
    primary key (person, fact)
);
comment on table permanence.step is 'Published: what was done towards permanence, and when';

create table permanence.consent (
    person     uuid not null,
    fact       uuid not null,
    parent     text not null,
    given_to   text not null,
    given      date not null,
    not_before date,
    withdrawn  date,
    primary key (person, fact)
);
comment on table permanence.consent is 'Published: consents to placing for adoption and to adoption; one given before not_before is not valid';

create table permanence.application (
    person     uuid not null,
    fact       uuid not null,
    made       date not null,
    not_before date,
    primary key (person, fact)
);
comment on table permanence.application is 'Published: applications for an adoption order; one made before not_before came too early';

create table permanence.carer (
    person   uuid not null,
    role     text not null check (role in ('adopter', 'foster-carer')),
    stage    text not null,
    since    date,
    approved date,
    reviewed date,
    visited  date,
    kind     text,
    places   int,
    ended    date,
    primary key (person, role)
);
create index carer_by_role on permanence.carer (role) where ended is null;
comment on table permanence.carer is 'Published: adults who adopt or foster, how far their way to approval is, their reviews and unannounced visits';

create table permanence.private_fostering (
    person   uuid not null primary key,
    proposed date,
    begins   date,
    notified date,
    started  date,
    visited  date,
    outcome  text,
    ended    date
);
comment on table permanence.private_fostering is 'Published: the private fostering arrangement that stands, or the last one';

-- For those who see the outline of a record.
do $$
declare t text;
begin
    foreach t in array array['court.stage', 'court.step', 'court.hearing', 'court.filing', 'court.court_order', 'court.party',
                             'permanence.plan', 'permanence.step', 'permanence.consent', 'permanence.application', 'permanence.carer', 'permanence.private_fostering'] loop
        execute format('grant select, insert, update, delete on %s to kith_app', t);
        execute format('alter table %s enable row level security', t);
        execute format('create policy outlined on %s using ((select access.trusted()) or person = any ((select access.in_sight(''outline''))::uuid[])) with check ((select access.trusted()))', t);
    end loop;
end $$;

-- Ids alone, and none of a child who was adopted: what leads from the adopters to the file before adoption is sealed with it.
create function permanence.matched_with(wanted uuid) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select p.person from permanence.plan p where p.adopter = wanted and p.ordered is null and access.works()
$$;
revoke all on function permanence.matched_with from public;
grant execute on function permanence.matched_with to kith_app;
comment on function permanence.matched_with is 'Children matched with this adopter who are not adopted yet; access is asked before a name is read';
