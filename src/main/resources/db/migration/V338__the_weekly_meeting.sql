-- How a hub meets is data of the operating model; where a model says nothing, what kith.organisation.MeetingRules calls usual holds.
create table organisation.meeting_rule (
    meets_on         text      not null,
    discussed_within int       not null check (discussed_within > 0),
    families         int       not null check (families > 0),
    ahead            int       not null check (ahead >= 0),
    manager_within   int       not null check (manager_within > 0),
    valid            daterange not null check (not isempty(valid)),
    exclude using gist (valid with &&)
);
comment on table organisation.meeting_rule is 'How hubs meet: the weekday, within how many weeks every child is discussed, how many families an agenda holds, how many days before a conference or review, and within how many days the group manager attends';
grant select, insert, update, delete on organisation.meeting_rule to kith_app;

-- What follows from facts, beside hub.discussed.
create table hub.discussion (
    person     uuid not null,
    fact       uuid not null,
    held_on    date not null,
    hub        text not null,
    meeting    uuid,
    decision   text,
    decided_by text,
    attended   text[] not null,
    words      uuid[] not null,
    primary key (person, fact)
);
comment on table hub.discussion is 'Published: each discussion of a child in a hub''s meeting, with who was there and who decided; what was said is in the words';

create table hub.action (
    person        uuid not null,
    fact          uuid not null,
    source        text not null,
    owner         text,
    owner_name    text,
    agreed_on     date not null,
    due           date not null,
    meetings      int  not null,
    late_meetings int  not null,
    ended_on      date,
    outcome       text,
    words         uuid[] not null,
    primary key (person, fact)
);
create index action_by_owner on hub.action (owner) where ended_on is null;
create index action_by_fact on hub.action (fact);
comment on table hub.action is 'Published: actions agreed about a child, whose they are, by when, and what became of them; one about brothers and sisters is a row for each';
comment on column hub.action.owner is 'A worker''s id; somebody who is no worker stands in owner_name';
comment on column hub.action.meetings is 'In how many meetings the child was discussed since, while it was open; late_meetings: while it was overdue';

create table hub.oversight (
    person uuid not null,
    fact   uuid not null,
    held_on date not null,
    by     text not null,
    source text not null,
    words  uuid[] not null,
    primary key (person, fact)
);
comment on table hub.oversight is 'Published: management oversight on a child''s record';

do $$
declare t text;
begin
    foreach t in array array['hub.discussion', 'hub.action', 'hub.oversight'] loop
        execute format('grant select, insert, update, delete on %s to kith_app', t);
        execute format('alter table %s enable row level security', t);
        execute format('create policy outlined on %s using ((select access.trusted()) or person = any ((select access.in_sight(''outline''))::uuid[])) with check ((select access.trusted()))', t);
    end loop;
end $$;

-- The meeting itself. It names no child.
create table hub.meeting (
    id         uuid        primary key,
    hub        text        not null,
    day        date        not null,
    called_by  uuid        not null references access.worker,
    called_at  timestamptz not null,
    started_at timestamptz,
    ended_at   timestamptz,
    ended_by   uuid        references access.worker,
    arranged   uuid[]      not null default '{}',
    unique (hub, day),
    check (num_nonnulls(ended_at, ended_by) in (0, 2))
);
comment on table hub.meeting is 'A hub''s meeting on a day, from when anybody arranges its agenda';
comment on column hub.meeting.arranged is 'The order that somebody gave the families; what is not named follows by rule';

create table hub.attendance (
    meeting   uuid        not null references hub.meeting,
    who       text        not null,
    worker    uuid        references access.worker,
    name      text        not null check (name <> ''),
    role      text        not null,
    oversees  boolean     not null,
    here      boolean     not null,
    ticked_by uuid        not null references access.worker,
    ticked_at timestamptz not null,
    primary key (meeting, who)
);
comment on table hub.attendance is 'Who was at a meeting, ticked in it';
comment on column hub.attendance.oversees is 'Whether they lead the hub''s group: their attendance each month is counted';

do $$
declare t text;
begin
    foreach t in array array['meeting', 'attendance'] loop
        execute format('grant select, insert, update, delete on hub.%I to kith_app', t);
        execute format('alter table hub.%I enable row level security', t);
        execute format('create policy worked on hub.%I using ((select access.trusted()) or (select access.works())) with check ((select access.trusted()) or (select access.works()))', t);
    end loop;
end $$;

-- A family on a meeting. Whoever may not learn of one of its children does not find it; what is typed about it is kept as a record is.
create table hub.meeting_item (
    id          uuid        primary key,
    meeting     uuid        not null references hub.meeting,
    family      uuid        not null,
    people      uuid[]      not null check (cardinality(people) > 0),
    reasons     text[]      not null,
    begun_at    timestamptz not null,
    recorded_at timestamptz,
    recorded_by uuid        references access.worker,
    unique (meeting, family),
    check (num_nonnulls(recorded_at, recorded_by) in (0, 2))
);
comment on table hub.meeting_item is 'A family in a meeting, from the first word typed about it until it is put on the records';
comment on column hub.meeting_item.family is 'What the children have in common: their mother, else their father, else the child';

create table hub.meeting_text (
    item       uuid        not null references hub.meeting_item on delete cascade,
    field      text        not null,
    people     uuid[]      not null check (cardinality(people) > 0),
    text       text        not null,
    version    int         not null,
    written_by uuid        not null references access.worker,
    written_at timestamptz not null,
    primary key (item, field)
);
comment on table hub.meeting_text is 'What is typed about a family in a meeting, field by field, until it is put on the records; then the facts hold it, and these rows go';

create table hub.meeting_here (
    item      uuid        not null,
    worker    uuid        not null references access.worker,
    opened_at timestamptz not null,
    seen_at   timestamptz not null,
    primary key (item, worker)
);
comment on table hub.meeting_here is 'Who has a family''s page of a meeting open: nobody is told news of a page whose opening is not a look';

create table hub.deferral (
    meeting uuid        not null references hub.meeting,
    family  uuid        not null,
    people  uuid[]      not null check (cardinality(people) > 0),
    why     text        not null check (why <> ''),
    by      uuid        not null references access.worker,
    at      timestamptz not null,
    primary key (meeting, family)
);
comment on table hub.deferral is 'Families put off from one meeting, and why';

create table hub.wish (
    id     uuid        primary key,
    hub    text        not null,
    family uuid        not null,
    people uuid[]      not null check (cardinality(people) > 0),
    why    text        not null check (why <> ''),
    by     uuid        not null references access.worker,
    at     timestamptz not null,
    met_by uuid
);
create index wish_open on hub.wish (hub) where met_by is null;
comment on table hub.wish is 'A member asks for a family on the next agenda, and why';
comment on column hub.wish.met_by is 'The family''s item in the meeting that discussed it';

create table hub.guest (
    id           uuid        primary key,
    item         uuid        not null,
    meeting      uuid        not null references hub.meeting,
    people       uuid[]      not null check (cardinality(people) > 0),
    worker       uuid        references access.worker,
    name         text        not null check (name <> ''),
    organisation text        not null,
    invited_by   uuid        not null references access.worker,
    from_at      timestamptz not null,
    until_at     timestamptz not null check (until_at > from_at),
    ended_at     timestamptz,
    granted      boolean     not null default false
);
create index guest_by_item on hub.guest (item);
create index guest_by_worker on hub.guest (worker) where ended_at is null;
comment on column hub.guest.granted is 'The invitation opened the family''s status to the partner, so its end closes it';
comment on table hub.guest is 'Somebody from outside who is at a meeting for one family: a partner with an account for its time, or a name alone';

create function hub.invited_items() returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select g.item from hub.guest g where g.worker::text = access.asker() and g.ended_at is null and g.from_at <= now() and g.until_at > now()
$$;
comment on function hub.invited_items is 'Families to whose discussion the asker is invited at this moment';
revoke all on function hub.invited_items from public;
grant execute on function hub.invited_items to kith_app;

do $$
declare t text;
begin
    foreach t in array array['meeting_item', 'meeting_text', 'meeting_here', 'deferral', 'wish', 'guest'] loop
        execute format('grant select, insert, update, delete on hub.%I to kith_app', t);
        execute format('alter table hub.%I enable row level security', t);
    end loop;
    -- that a family is on a meeting: as much as who holds it
    foreach t in array array['meeting_item', 'deferral'] loop
        execute format('create policy seen on hub.%I for select using ((select access.trusted()) or people <@ (select access.in_sight(''status''))::uuid[]
            or ((select access.works()) and not people && (select access.hidden())::uuid[]))', t);
    end loop;
    -- what is said about it: as the record
    foreach t in array array['meeting_text', 'wish', 'guest'] loop
        execute format('create policy read on hub.%I for select using ((select access.trusted()) or people <@ (select access.in_sight(''read''))::uuid[])', t);
    end loop;
    foreach t in array array['meeting_item', 'meeting_text', 'deferral', 'guest'] loop
        execute format('create policy written on hub.%I for insert with check ((select access.trusted()) or people <@ (select access.in_sight(''read''))::uuid[])', t);
        execute format('create policy changed on hub.%I for update using ((select access.trusted()) or people <@ (select access.in_sight(''read''))::uuid[])', t);
        execute format('create policy gone on hub.%I for delete using ((select access.trusted()) or people <@ (select access.in_sight(''read''))::uuid[])', t);
    end loop;
end $$;
-- who asked for a family reads the own wish
create policy own on hub.wish for select using (by::text = (select access.asker()));
create policy written on hub.wish for insert with check ((select access.trusted()) or by::text = (select access.asker()) and people <@ (select access.in_sight('read'))::uuid[]);
create policy changed on hub.wish for update using ((select access.trusted()) or people <@ (select access.in_sight('read'))::uuid[]);
create policy here on hub.meeting_here using ((select access.trusted()) or (select access.works()) or worker::text = (select access.asker())) with check ((select access.trusted()) or worker::text = (select access.asker()));
-- a partner: that family, for that time, what is said together and nothing else
create policy invited on hub.guest for select using (worker::text = (select access.asker()) and item in (select hub.invited_items()));
create policy invited on hub.meeting_item for select using (id in (select hub.invited_items()));
create policy invited on hub.meeting_text for select using (item in (select hub.invited_items()) and (field in ('discussion', 'decision') or field like 'action-%' or field like 'guest-%'));
create policy guest_writes on hub.meeting_text for insert with check (item in (select hub.invited_items()) and field like 'guest-%' and written_by::text = (select access.asker()));
create policy guest_changes on hub.meeting_text for update using (item in (select hub.invited_items()) and field like 'guest-%') with check (written_by::text = (select access.asker()));

/* What is open of a worker's own actions: how many, and nobody's name. */
create function hub.actions_of(whose text, today date) returns table (open int, overdue int, next date)
    language sql stable security definer set search_path = pg_catalog
as $$
    select count(distinct a.fact)::int, count(distinct a.fact) filter (where a.due < today)::int, min(a.due)
      from hub.action a
     where a.owner = whose and a.ended_on is null
$$;

create function hub.people_of_actions(whose text) returns table (person uuid)
    language sql stable security definer set search_path = pg_catalog
as $$
    select distinct a.person from hub.action a where a.owner = whose and a.ended_on is null
$$;
comment on function hub.people_of_actions is 'Ids alone of children about whom a worker has something to do; access is asked before a word is read';

/* Hubs' meetings in counts, for whoever answers for several. */
create function hub.meeting_figures(wanted text[], today date, within int)
    returns table (hub text, title text, number int, children int, undiscussed int, longest date, last_meeting date, open int, overdue int, drifting int, in_time int, late int, manager_last date)
    language sql stable security definer set search_path = pg_catalog
as $$
    with held as (
        select a.person, a.hub, a.since, d.last_on
          from hub.allocation a
          left join hub.discussed d on d.person = a.person
         where a.hub = any (wanted)
           and exists (select from pathway.status s where s.person = a.person and s.code <> 'closed' and s.since <= today and (s.until is null or s.until > today))
    ), children as (
        select h.hub, count(*)::int as children, count(*) filter (where coalesce(h.last_on, h.since) < today - 7 * within)::int as undiscussed, min(coalesce(h.last_on, h.since)) as longest
          from held h group by h.hub
    ), actions as (
        select al.hub, count(distinct a.fact) filter (where a.ended_on is null)::int as open,
               count(distinct a.fact) filter (where a.ended_on is null and a.due < today)::int as overdue,
               count(distinct a.fact) filter (where a.ended_on is null and (a.late_meetings >= 2 or a.meetings >= 3))::int as drifting,
               count(distinct a.fact) filter (where a.outcome = 'done' and a.ended_on <= a.due and a.ended_on > today - 90)::int as in_time,
               count(distinct a.fact) filter (where a.outcome = 'done' and a.ended_on > a.due and a.ended_on > today - 90)::int as late
          from hub.allocation al
          join hub.action a on a.person = al.person
         where al.hub = any (wanted)
         group by al.hub
    ), meetings as (
        select m.hub, max(m.day) filter (where m.started_at is not null) as last_meeting,
               max(m.day) filter (where exists (select from hub.attendance t where t.meeting = m.id and t.oversees and t.here)) as manager_last
          from hub.meeting m
         where m.hub = any (wanted) and m.day <= today
         group by m.hub
    )
    select h.code, h.title, h.number, coalesce(c.children, 0), coalesce(c.undiscussed, 0), c.longest, m.last_meeting, coalesce(a.open, 0), coalesce(a.overdue, 0), coalesce(a.drifting, 0),
           coalesce(a.in_time, 0), coalesce(a.late, 0), m.manager_last
      from organisation.hub h
      left join children c on c.hub = h.code
      left join actions a  on a.hub = h.code
      left join meetings m on m.hub = h.code
     where h.code = any (wanted) and h.valid @> today
     order by h.number nulls last, h.code
$$;
revoke all on function hub.actions_of, hub.people_of_actions, hub.meeting_figures from public;
grant execute on function hub.actions_of, hub.people_of_actions, hub.meeting_figures to kith_app;
