create schema people;
grant usage on schema people to kith_app;
comment on schema people is 'Who people are, as the facts tell: projections, which replay makes anew';

create table people.person (
    person         uuid primary key,
    born           date,
    expected       date,
    died           date,
    sex            text,
    ethnicity      text,
    forenames      text,
    surname        text,
    child_id       text,
    language       text,
    interpreter    boolean,
    communication  text,
    contact_by     text,
    safe_contact   text,
    phone          text,
    school         text,
    gp             text,
    health_visitor text,
    disabilities   text[]
);
comment on table people.person is 'Published: one row a person, with the name to show';
create index person_by_born on people.person (born);
create index person_by_child_id on people.person (child_id);

create table people.name (
    person    uuid not null,
    n         int  not null,
    use       text not null,
    forenames text,
    surname   text not null,
    since     date,
    primary key (person, n)
);
comment on table people.name is 'Published: every name a person bears or bore';

create table people.identifier (
    person uuid not null,
    scheme text not null,
    value  text not null,
    primary key (person, scheme, value)
);
create index identifier_by_value on people.identifier (value);
comment on table people.identifier is 'Published: numbers that others know the person by';

create table people.relationship (
    person                  uuid not null,
    relative                uuid not null,
    kind                    text not null,
    parental_responsibility boolean not null,
    since                   date not null,
    until                   date,
    primary key (person, relative, kind, since)
);
create index relationship_by_relative on people.relationship (relative);
comment on table people.relationship is 'Published: the relative is mother, brother ... of the person';

create table people.residence (
    person   uuid    not null,
    n        int     not null,
    line     text,
    town     text,
    postcode text,
    shielded boolean not null,
    use      text    not null,
    since    date    not null,
    until    date,
    primary key (person, n)
);
create index residence_by_postcode on people.residence (postcode);
comment on table people.residence is 'Where people live and lived; a shielded one is for those with the right alone';

create table people.warning (
    person uuid not null,
    kind   text not null,
    advice text,
    since  date not null,
    primary key (person, kind)
);
comment on table people.warning is 'Published: what to know before knocking at the door';

do $$
declare t text;
begin
    foreach t in array array['person', 'name', 'identifier', 'relationship', 'residence', 'warning'] loop
        execute format('grant select, insert, update, delete on people.%I to kith_app', t);
        execute format('alter table people.%I enable row level security', t);
        execute format('create policy asked on people.%I using (access.asker() is not null) with check (access.asker() is not null)', t);
    end loop;
end $$;
