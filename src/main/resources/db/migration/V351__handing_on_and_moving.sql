create table casework.promise (
    person  uuid   not null,
    fact    uuid   not null,
    since   date   not null,
    by      date,
    made_by uuid,
    ended   date,
    outcome text,
    words   uuid[] not null,
    primary key (person, fact),
    check ((ended is null) = (outcome is null))
);
create index promise_open on casework.promise (person) where ended is null;
comment on table casework.promise is 'Published: what was promised to a child, by when, and whether it was kept; what it is stands in the words';

create table handover.introduction (
    person  uuid not null,
    offer   uuid not null,
    fact    uuid not null,
    planned date not null,
    day     date not null,
    at      text,
    giver   text,
    taker   text,
    made    date,
    primary key (person, offer)
);
create index introduction_by_giver on handover.introduction (giver) where made is null;
create index introduction_by_taker on handover.introduction (taker) where made is null;
comment on table handover.introduction is 'Published: the visit in which a new worker is introduced to the family, of each handover, and when it was made';

create table hub.hand_off (
    person   uuid not null,
    n        int  not null,
    day      date not null,
    from_hub text,
    to_hub   text,
    from_key text,
    to_key   text,
    reason   text,
    primary key (person, n)
);
create index hand_off_by_day on hub.hand_off (day);
comment on table hub.hand_off is 'Published: each day after which another hub held the child or another key worker knew them. Both together are one hand-off; what was undone the same day is none';

create table hub.move_ready (
    person     uuid not null,
    move       text not null,
    check_fact uuid,
    checked    date,
    checked_by uuid,
    outcome    text,
    knows      text,
    tells      text,
    told       date,
    how        text,
    primary key (person, move)
);
comment on table hub.move_ready is 'Published: what was done for a child before a hub moves: the check, who tells the family, and when it was told';

-- a plan is no child's story; what it does to a child is a fact of that child
create table hub.move (
    id        uuid        primary key,
    title     text        not null,
    why       text        not null,
    made_by   uuid        not null references access.worker,
    made_at   timestamptz not null,
    baseline  jsonb       not null,
    closed_at timestamptz,
    closed_by uuid        references access.worker,
    check (num_nonnulls(closed_at, closed_by) in (0, 2))
);
comment on table hub.move is 'A plan by which whole hubs move';
comment on column hub.move.baseline is 'How many things were to be put right when the plan was made, by what they are: the list is counted down from there';

create table hub.move_phase (
    id          uuid        primary key,
    move        uuid        not null references hub.move,
    from_hub    text        not null,
    to_hub      text        not null,
    day         date        not null,
    begun_at    timestamptz,
    begun_by    uuid        references access.worker,
    done_at     timestamptz,
    undone_at   timestamptz,
    undone_by   uuid        references access.worker,
    undone_why  text,
    restored_at timestamptz,
    dropped_at  timestamptz,
    dropped_by  uuid        references access.worker,
    check (num_nonnulls(begun_at, begun_by) in (0, 2)), check (num_nonnulls(undone_at, undone_by, undone_why) in (0, 3)), check (num_nonnulls(dropped_at, dropped_by) in (0, 2)),
    check (from_hub <> to_hub)
);
create index move_phase_of on hub.move_phase (move, day);
comment on table hub.move_phase is 'One hub that moves on one day';

create table hub.move_worker (
    phase     uuid not null references hub.move_phase,
    worker    text not null,
    to_hub    text not null,
    to_worker text,
    why       text not null,
    set_by    uuid not null references access.worker,
    primary key (phase, worker)
);
comment on table hub.move_worker is 'The exceptions for all children of one worker: they go to another hub than the rest, or the worker does not come along';

create table hub.move_child (
    phase     uuid    not null references hub.move_phase,
    person    uuid    not null,
    stays     boolean not null,
    to_hub    text,
    to_worker text,
    why       text    not null,
    set_by    uuid    not null references access.worker,
    primary key (phase, person)
);
comment on table hub.move_child is 'The exceptions for one child: stays for now, goes elsewhere, or gets another worker';

create table hub.move_step (
    phase           uuid not null references hub.move_phase,
    person          uuid not null,
    state           text not null check (state in ('waiting', 'moved', 'left', 'restoring', 'restored', 'changed')),
    was_hub         text,
    was_responsible text,
    was_key         text,
    to_hub          text not null,
    to_responsible  text,
    to_key          text,
    primary key (phase, person)
);
create index move_step_to_do on hub.move_step (phase) where state in ('waiting', 'restoring');
comment on table hub.move_step is 'What a phase does with each child: what was before, so that it can be undone, and what was left for a person';

do $$
declare t text;
begin
    foreach t in array array['casework.promise', 'hub.hand_off', 'hub.move_ready'] loop
        execute format('grant select, insert, update, delete on %s to kith_app', t);
        execute format('alter table %s enable row level security', t);
        execute format('create policy outlined on %s using ((select access.trusted()) or person = any ((select access.in_sight(''outline''))::uuid[])) with check ((select access.trusted()))', t);
    end loop;
    foreach t in array array['hub.move', 'hub.move_phase', 'hub.move_worker'] loop
        execute format('grant select, insert, update on %s to kith_app', t);
        execute format('alter table %s enable row level security', t);
        execute format('create policy works on %s using ((select access.trusted()) or (select access.works())) with check ((select access.trusted()) or (select access.works()))', t);
    end loop;
    foreach t in array array['hub.move_child', 'hub.move_step'] loop
        execute format('grant select, insert, update on %s to kith_app', t);
        execute format('alter table %s enable row level security', t);
    end loop;
    -- why a child goes another way is for those who see the child; that a child was moved is seen like the hub that holds them
    create policy seen on hub.move_child using ((select access.trusted()) or person = any ((select access.in_sight('status'))::uuid[])) with check ((select access.trusted()) or person = any ((select access.in_sight('status'))::uuid[]));
    create policy seen on hub.move_step using (case when (select access.trusted()) then true else person = any ((select access.in_sight('status'))::uuid[]) or ((select access.works()) and person <> all ((select access.hidden())::uuid[])) end)
        with check ((select access.trusted()) or person = any ((select access.in_sight('status'))::uuid[]));
end $$;
grant delete on hub.move_worker, hub.move_child to kith_app;

-- that the new worker is introduced is seen like the offer it belongs to: both sides plan their day by it
grant select, insert, update, delete on handover.introduction to kith_app;
alter table handover.introduction enable row level security;
create policy seen on handover.introduction using ((select access.trusted()) or giver = (select access.asker()) or taker = (select access.asker()) or person = any ((select access.in_sight('status'))::uuid[])
    or ((select access.works()) and person <> all ((select access.hidden())::uuid[]))) with check ((select access.trusted()));

create function hub.stays(wanted text[], today date)
    returns table (person uuid, hub text, hand_offs int, workers int, hubs int, hub_days int, worker_days int)
    language sql stable security definer set search_path = pg_catalog
as $$
    select a.person, a.hub,
           (select count(*) from hub.hand_off h where h.person = a.person and h.day <= today)::int,
           (select count(distinct s.who) from hub.spell s where s.person = a.person and s.kind = 'key' and s.since <= today)::int,
           (select count(distinct s.who) from hub.spell s where s.person = a.person and s.kind = 'hub' and s.since <= today)::int,
           today - a.since, today - a.key_since
      from hub.allocation a
     where (wanted is null or a.hub = any (wanted))
       and exists (select from pathway.status s where s.person = a.person and s.code <> 'closed' and s.since <= today and (s.until is null or s.until > today))
$$;
comment on function hub.stays is 'Ids and counts alone: how often the children whom these hubs hold were handed on. Access is asked before a name is read';

create function hub.handed_on(wanted text[], since date, until date)
    returns table (person uuid, day date, from_hub text, to_hub text, other_worker boolean, reason text)
    language sql stable security definer set search_path = pg_catalog
as $$
    select h.person, h.day, h.from_hub, h.to_hub, h.from_key is distinct from h.to_key, h.reason
      from hub.hand_off h
     where h.day >= since and h.day < until and (wanted is null or h.from_hub = any (wanted) or h.to_hub = any (wanted))
$$;
comment on function hub.handed_on is 'Ids and reasons alone: the hand-offs into, out of and within these hubs between two days. Access is asked before a name is read';
revoke all on function hub.stays, hub.handed_on from public;
grant execute on function hub.stays, hub.handed_on to kith_app;

create function hub.move_flows(asked uuid, today date)
    returns table (phase uuid, from_hub text, to_hub text, state text, children int, checked int, told int, to_look_at int)
    language sql stable security definer set search_path = pg_catalog
as $$
    select ph.id, ph.from_hub, coalesce(step.to_hub, case when c.stays then ph.from_hub end, c.to_hub, w.to_hub, ph.to_hub),
           coalesce(step.state, case when c.stays then 'stays' else 'planned' end), count(*)::int, count(r.checked)::int, count(r.told)::int,
           (count(*) filter (where ok.fact is null and (exists (select from court.stage t where t.person = child.person and t.ended is null)
                                  or exists (select from pathway.status s where s.person = child.person and s.code in ('child-protection', 'section-47') and s.since <= today and (s.until is null or s.until > today)))))::int
      from hub.move_phase ph
      join lateral (select a.person, a.key from hub.allocation a
                     where ph.begun_at is null and a.hub = ph.from_hub
                       and exists (select from pathway.status s where s.person = a.person and s.code <> 'closed' and s.since <= today and (s.until is null or s.until > today))
                     union all
                    select s.person, s.was_key from hub.move_step s where s.phase = ph.id) child on true
      left join hub.move_step step on step.phase = ph.id and step.person = child.person
      left join hub.move_child c   on c.phase = ph.id and c.person = child.person
      left join hub.move_worker w  on w.phase = ph.id and w.worker = child.key
      left join hub.move_ready r   on r.person = child.person and r.move = ph.move::text
      left join hub.confirmed ok   on ok.person = child.person and ok.fact = r.check_fact
     where ph.move = asked and ph.dropped_at is null
     group by 1, 2, 3, 4
$$;
comment on function hub.move_flows is 'Counts alone, and nobody''s name: how many children a plan brings from which hub to which, and how far that is';

create function hub.to_check(whose uuid, today date) returns table (move uuid, phase uuid, title text, day date, children int)
    language sql stable security definer set search_path = pg_catalog
as $$
    select ph.move, ph.id, m.title, ph.day, count(*)::int
      from hub.move_phase ph
      join hub.move m       on m.id = ph.move and m.closed_at is null
      join hub.allocation a on a.hub = ph.from_hub and a.key = whose::text
      left join hub.move_ready r on r.person = a.person and r.move = ph.move::text
     where ph.begun_at is null and ph.dropped_at is null and ph.day <= today + 42 and r.checked is null
       and exists (select from pathway.status s where s.person = a.person and s.code <> 'closed' and s.since <= today and (s.until is null or s.until > today))
     group by 1, 2, 3, 4
$$;
comment on function hub.to_check is 'How many children a worker is to look at before their hub moves';
revoke all on function hub.move_flows, hub.to_check from public;
grant execute on function hub.move_flows, hub.to_check to kith_app;
