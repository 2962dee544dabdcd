create schema workforce;
grant usage on schema workforce to kith_app;

create table workforce.wish (
    id           uuid        primary key,
    worker       uuid        not null references access.worker,
    from_hub     text        not null,
    to_hub       text,
    why          text        not null check (why <> ''),
    asked_at     timestamptz not null,
    withdrawn_at timestamptz,
    answer       text        check (answer in ('agreed', 'refused')),
    answer_why   text        check (answer_why <> ''),
    answered_by  uuid        references access.worker,
    answered_at  timestamptz,
    check (num_nonnulls(answer, answer_why, answered_by, answered_at) in (0, 4)),
    check (answer is null or withdrawn_at is null),
    check (answered_by <> worker),
    check (to_hub <> from_hub)
);
create index wish_of_worker on workforce.wish (worker);
create unique index wish_that_waits on workforce.wish (worker) where answer is null and withdrawn_at is null;
comment on table workforce.wish is 'Who among the staff asked to move to another hub, why, and who agreed or refused and why. The move itself is a change of the organisation';
comment on column workforce.wish.to_hub is 'The hub wished for; null for any that has room';

-- Whoever leads the group of either hub, or the service above it. Whether they do so today is asked by the page; those who did before know of it already.
create function workforce.concerns(hubs text[]) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (select from organisation.worker_role r
                    where r.worker::text = access.asker() and r.leads
                      and (r.place_kind in ('body', 'service-area')
                           or r.place_kind = 'group' and r.place in (select h.group_code from organisation.hub h where h.code = any (hubs))))
$$;
comment on function workforce.concerns is 'Whether whoever asks leads, or led, the group of one of these hubs or the service above it';

create function workforce.asked_since(moment timestamptz) returns table (asked bigint, agreed bigint, refused bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select count(*), count(*) filter (where w.answer = 'agreed'), count(*) filter (where w.answer = 'refused')
      from workforce.wish w
     where w.asked_at >= moment and w.withdrawn_at is null
$$;
comment on function workforce.asked_since is 'How many asked to move and what became of it, for everybody: numbers and nobody''s name';

alter table workforce.wish enable row level security;
create policy concerned on workforce.wish for select using ((select access.trusted()) or worker::text = (select access.asker()) or workforce.concerns(array[from_hub, to_hub]));
create policy asked on workforce.wish for insert with check (worker::text = (select access.asker()) and answer is null);
create policy withdrawn on workforce.wish for update using (worker::text = (select access.asker()) and answer is null and withdrawn_at is null) with check (worker::text = (select access.asker()) and answer is null);
create policy answered on workforce.wish for update using (worker::text <> (select access.asker()) and answer is null and withdrawn_at is null and workforce.concerns(array[from_hub, to_hub]))
    with check (answered_by::text = (select access.asker()));
grant select, insert on workforce.wish to kith_app;
grant update (withdrawn_at, answer, answer_why, answered_by, answered_at) on workforce.wish to kith_app;
revoke all on function workforce.concerns, workforce.asked_since from public;
grant execute on function workforce.concerns, workforce.asked_since to kith_app;
