create schema frontdoor;
grant usage on schema frontdoor to kith_app;
comment on schema frontdoor is 'Where work arrives: contacts, what was decided, and what professionals told by the web form';

insert into access.role_permission (role, permission)
values ('duty-team', 'FRONT_DOOR'), ('manager', 'FRONT_DOOR'), ('senior-leader', 'FRONT_DOOR');

create table frontdoor.contact (
    person      uuid not null,
    contact     uuid not null,
    received_on date not null,
    received_at timestamptz,
    source      text,
    how         text,
    urgent      boolean,
    parents     text,
    anonymous   boolean,
    taker       uuid,
    decision    text,
    decided     uuid,
    decided_on  date,
    decided_at  timestamptz,
    decider     uuid,
    ended_on    date,
    family_owed date,
    referrer_owed date,
    primary key (person, contact)
);
create index contact_by_contact on frontdoor.contact (contact);
create index contact_waits on frontdoor.contact (contact) where ended_on is null;
create index contact_by_end on frontdoor.contact (ended_on);
comment on table frontdoor.contact is 'Published: each contact about each person and what was decided. No decision, or no end (with the MASH): it stands on the queue';
comment on column frontdoor.contact.decided is 'The fact that decides it';
comment on column frontdoor.contact.family_owed is 'By when the family is to be told what was decided, while that is owed; so too whoever made contact';

create table frontdoor.referral (
    person   uuid    not null,
    fact     uuid    not null,
    day      date    not null,
    accepted boolean not null,
    source   text,
    need     text,
    primary key (person, fact)
);
comment on table frontdoor.referral is 'Published: the referrals of each person; another within twelve months is a re-referral';

create table frontdoor.age (
    person uuid not null primary key,
    years  int,
    on_day date
);
comment on table frontdoor.age is 'Published: how old somebody was thought to be on a day, where the birth date is not known';

create table frontdoor.taken (
    contact uuid        not null primary key,
    worker  uuid        not null references access.worker,
    at      timestamptz not null
);
comment on table frontdoor.taken is 'Who looks at which contact now, so that two do not do the same work; it gives no right and takes none';

create table frontdoor.told (
    id          uuid        primary key,
    reference   text        not null unique,
    received_at timestamptz not null,
    answers     jsonb,
    files       uuid[]      not null default '{}',
    urgent      boolean     not null,
    doubtful    boolean     not null,
    sender      text        not null,
    decision    text,
    reason      text,
    decided_at  timestamptz,
    decider     uuid        references access.worker,
    matched_at  timestamptz,
    matcher     uuid        references access.worker,
    check ((decision is null) = (decided_at is null)),
    check ((matched_at is null) = (matcher is null))
);
create index told_waits on frontdoor.told (received_at) where matched_at is null;
create index told_by_sender on frontdoor.told (sender, received_at);
comment on table frontdoor.told is 'What professionals told by the web form, until a worker has said whom it is about: then it is a contact.received with the same id, and the answers go';
comment on column frontdoor.told.doubtful is 'A trap that no person sees was filled in. It stands on the queue all the same: a machine that fills in forms may have filled in a real one';
comment on column frontdoor.told.sender is 'A hash of where it came from, for the limit of how many come from one place';

-- Whoever tells has no account and so no asker: this is all they may do, and it reads nothing of anybody.
create function frontdoor.tell(told uuid, its_reference text, at timestamptz, said jsonb, is_urgent boolean, is_doubtful boolean, came_from text, since timestamptz, most int) returns text
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if exists (select from frontdoor.told t where t.id = told) then return 'again'; end if;
    if (select count(*) from frontdoor.told t where t.sender = came_from and t.received_at > since) >= most then return 'too-many'; end if;
    insert into frontdoor.told (id, reference, received_at, answers, urgent, doubtful, sender)
    values (told, its_reference, at, said, is_urgent, is_doubtful, came_from)
        on conflict do nothing;
    return 'received';
end $$;
comment on function frontdoor.tell is 'Keeps what the public form brought; the same form twice is one';

create function frontdoor.receipt(told uuid) returns table (reference text, received_at timestamptz)
    language sql stable security definer set search_path = pg_catalog
as $$
    select t.reference, t.received_at from frontdoor.told t where t.id = told
$$;
comment on function frontdoor.receipt is 'The number and the time of what was told, and nothing else, for whoever holds the id of the form';

revoke execute on function frontdoor.tell, frontdoor.receipt from public;
grant execute on function frontdoor.tell, frontdoor.receipt to kith_app;

create function frontdoor.screens() returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select access.asker() like 'system%' or exists (select from access.may where worker::text = access.asker() and permission = 'FRONT_DOOR')
$$;
comment on function frontdoor.screens is 'Whether the asker works the front door';

do $$
declare t text;
begin
    foreach t in array array['contact', 'referral', 'age', 'taken', 'told'] loop
        execute format('grant select, insert, update, delete on frontdoor.%I to kith_app', t);
        execute format('alter table frontdoor.%I enable row level security', t);
        execute format('create policy screened on frontdoor.%I using ((select frontdoor.screens())) with check ((select frontdoor.screens()))', t);
    end loop;
end $$;
