create schema handover;
grant usage on schema handover to kith_app;
comment on schema handover is 'Work that one side gives and another takes';

create table handover.offer (
    person      uuid not null,
    fact        uuid not null,
    matter      text not null,
    from_hub    text,
    to_hub      text,
    agency      text,
    since       date not null,
    offered_by  uuid,
    state       text not null check (state in ('open', 'accepted', 'returned', 'withdrawn')),
    answer      uuid,
    answered    date,
    answered_by uuid,
    reason      text,
    primary key (person, fact),
    check ((state = 'open') = (answer is null))
);
create index offer_by_fact on handover.offer (fact);
create index offer_by_taker on handover.offer (to_hub) where state = 'open';
create index offer_by_giver on handover.offer (from_hub) where state = 'open';
comment on table handover.offer is 'Published: what was offered of a child by which hub to which hub or kind of agency, and the first answer. Whoever offered stays responsible while it is open';

-- that a child is offered is seen like the hub that holds it: whoever is asked to take must find it. What was written about it is in the words
grant select, insert, update, delete on handover.offer to kith_app;
alter table handover.offer enable row level security;
create policy seen on handover.offer using ((select access.trusted()) or person = any ((select access.in_sight('status'))::uuid[])
    or ((select access.works()) and person <> all ((select access.hidden())::uuid[]))) with check ((select access.trusted()));
