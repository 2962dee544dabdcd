create schema supervision;
grant usage on schema supervision to kith_app;
comment on schema supervision is 'Supervision of those who work with families, and the work of clinicians';

create table supervision.held (
    person     uuid not null,
    fact       uuid not null,
    kind       text not null,
    day        date not null,
    supervisor uuid,
    worker     uuid,
    sitting    uuid,
    risk       text,
    again      date,
    primary key (person, fact)
);
create index held_by_worker on supervision.held (worker, day);
create index held_by_sitting on supervision.held (sitting);
comment on table supervision.held is 'Published: when a child was talked about in supervision, by whom, and how the risk was seen';

grant select, insert, update, delete on supervision.held to kith_app;
alter table supervision.held enable row level security;
create policy outlined on supervision.held using ((select access.trusted()) or person = any ((select access.in_sight('outline'))::uuid[])) with check ((select access.trusted()));

-- What is not about children. Nobody reads it but those who were part of it: no manager, no administrator of Kith, no background work.
create table supervision.sitting (
    id          uuid        primary key,
    kind        text        not null check (kind in ('personal', 'clinical', 'group')),
    lead        uuid        not null references access.worker,
    day         date        not null,
    next_day    date,
    recorded_at timestamptz not null
);
create index sitting_by_lead on supervision.sitting (lead, day);
comment on table supervision.sitting is 'Supervision that is not about children: of one worker alone, or of several together';

create table supervision.attendance (
    sitting uuid    not null references supervision.sitting,
    worker  uuid    not null references access.worker,
    came    boolean not null,
    primary key (sitting, worker)
);
create index attendance_by_worker on supervision.attendance (worker);
comment on table supervision.attendance is 'For whom a sitting was, and whether they came';

create table supervision.note (
    id         uuid        primary key,
    sitting    uuid        not null references supervision.sitting,
    part       text        not null check (part in ('topics', 'wellbeing', 'development', 'themes', 'added')),
    words      text        not null check (words <> ''),
    written_by uuid        not null references access.worker,
    written_at timestamptz not null
);
create index note_by_sitting on supervision.note (sitting);
comment on table supervision.note is 'What was said; never changed. What either of them adds later is a note of its own';

create table supervision.agreed (
    id      uuid        primary key,
    sitting uuid        not null references supervision.sitting,
    what    text        not null check (what <> ''),
    owner   uuid        references access.worker,
    due     date,
    done_at timestamptz
);
create index agreed_by_sitting on supervision.agreed (sitting);
comment on table supervision.agreed is 'What was agreed to be done, by whom and by when';

-- No note is beyond a court, a subject access request or whoever follows a manager. This is the way, and it leaves a trace.
create table supervision.request (
    id         uuid        primary key,
    kind       text        not null check (kind in ('personal', 'group', 'clinic')),
    worker     uuid        not null references access.worker,
    lead       uuid        references access.worker,
    person     uuid,
    ground     text        not null check (ground in ('court-order', 'subject-access', 'succession', 'safeguarding', 'conduct')),
    reason     text        not null check (reason <> ''),
    asked_by   uuid        not null references access.worker,
    asked_at   timestamptz not null,
    decider    uuid        not null references access.worker,
    tell       boolean     not null,
    not_told   text,
    decision   text        check (decision in ('agreed', 'refused')),
    answer     text,
    decided_at timestamptz,
    until      date,
    check (asked_by <> decider and decider <> worker and decider is distinct from lead),
    check (tell or coalesce(not_told, '') <> ''),
    check (case kind when 'clinic' then person is not null else lead is not null end),
    check (num_nonnulls(decision, decided_at) in (0, 2)),
    check (decision is distinct from 'agreed' or until is not null)
);
create index request_by_decider on supervision.request (decider) where decision is null;
create index request_by_asker on supervision.request (asked_by);
create index request_by_worker on supervision.request (worker);
comment on table supervision.request is 'Who asked to read notes that are private to others, on what ground, and what the second person decided';
comment on column supervision.request.tell is 'Those whose notes they are learn of it; not_told says why they do not';

create table supervision.look (
    id      uuid        primary key,
    request uuid        not null references supervision.request,
    reader  uuid        not null references access.worker,
    at      timestamptz not null
);
create index look_by_request on supervision.look (request);
comment on table supervision.look is 'Each time notes were opened that way';

create function supervision.opens(asked uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
begin
    return exists (
        select from supervision.sitting s
         where s.id = asked
           and (s.lead::text = access.asker()
                or exists (select from supervision.attendance a where a.sitting = s.id and a.worker::text = access.asker())
                or s.id = any (access.in_sight('notes'))
                   and exists (select from supervision.request r
                                 join supervision.attendance a on a.sitting = s.id and a.worker = r.worker
                                where r.asked_by::text = access.asker() and r.decision = 'agreed' and r.lead = s.lead
                                  and r.kind = case s.kind when 'group' then 'group' else 'personal' end)));
end
$$;
comment on function supervision.opens is 'Whether whoever asks was part of a sitting, or opened it with an agreed request in this transaction';

create function supervision.leads(asked uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
    return exists (select from supervision.sitting s where s.id = asked and s.lead::text = access.asker());

create function supervision.open(asked uuid, moment timestamptz) returns setof uuid
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
    agreed supervision.request;
    found  uuid[];
begin
    select * into agreed from supervision.request r
     where r.id = asked and r.asked_by::text = access.asker() and r.decision = 'agreed' and r.until >= (moment at time zone 'Europe/London')::date;
    if agreed.id is null then return; end if;
    if agreed.kind = 'clinic' then
        found := array(select n.id from supervision.working_note n where n.clinician = agreed.worker and n.person = agreed.person order by n.day desc, n.written_at desc);
    else
        found := array(select s.id from supervision.sitting s join supervision.attendance a on a.sitting = s.id and a.worker = agreed.worker
                        where s.lead = agreed.lead and (s.kind = 'group') = (agreed.kind = 'group') order by s.day desc, s.recorded_at desc);
    end if;
    insert into supervision.look (id, request, reader, at) values (gen_random_uuid(), agreed.id, agreed.asked_by, moment);
    perform set_config('kith.notes', found::text, true);
    return query select unnest(found);
end
$$;
comment on function supervision.open is 'Opens for this transaction the notes that an agreed request is about, and writes down that they were opened';

create table supervision.working_note (
    id         uuid        primary key,
    person     uuid        not null,
    clinician  uuid        not null references access.worker,
    day        date        not null,
    disclosure text        not null check (disclosure in ('ordinary', 'third-party', 'harm-test')),
    words      text        not null check (words <> ''),
    written_at timestamptz not null
);
create index working_note_of_clinician on supervision.working_note (clinician, person);
create index working_note_of_person on supervision.working_note (person);
comment on table supervision.working_note is 'A clinician''s working notes about a family: read by the clinician and the clinical lead, and by others only as a request allows';

create function supervision.clinicians(today date) returns uuid[]
    language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
    found uuid[] := array(
        select distinct theirs.worker
          from organisation.reporting_line line
          join organisation.worker_role mine   on mine.role = line.to_role and mine.worker::text = access.asker() and mine.valid @> today
          join organisation.worker_role theirs on theirs.role = line.role
         where line.purpose = 'clinical-supervision' and line.valid @> today);
begin
    perform set_config('kith.clinicians', found::text, true);
    return found;
end
$$;
comment on function supervision.clinicians is 'Whom the asker supervises clinically, also those who have left: what they wrote is not left behind without anybody';

create policy part on supervision.sitting for select using (lead::text = (select access.asker()) or supervision.opens(id));
create policy led on supervision.sitting for insert with check (lead::text = (select access.asker()));
create policy part on supervision.attendance for select using (supervision.opens(sitting));
create policy led on supervision.attendance for insert with check (supervision.leads(sitting));
create policy part on supervision.note for select using (supervision.opens(sitting));
create policy written on supervision.note for insert with check (written_by::text = (select access.asker()) and supervision.opens(sitting));
create policy part on supervision.agreed for select using (supervision.opens(sitting));
create policy led on supervision.agreed for insert with check (supervision.leads(sitting));
create policy done on supervision.agreed for update using (supervision.opens(sitting));
create policy concerned on supervision.request for select
    using ((select access.asker()) in (asked_by::text, decider::text) or tell and decision = 'agreed' and (select access.asker()) in (worker::text, lead::text));
create policy asked on supervision.request for insert with check (asked_by::text = (select access.asker()) and decision is null);
create policy decided on supervision.request for update using (decider::text = (select access.asker()) and decision is null) with check (decider::text = (select access.asker()));
create policy concerned on supervision.look for select using (exists (select from supervision.request r where r.id = request));
create policy theirs on supervision.working_note for select
    using (person = any ((select access.in_sight('status'))::uuid[])
           and (clinician::text = (select access.asker()) or clinician = any ((select access.in_sight('clinicians'))::uuid[])
                or id = any ((select access.in_sight('notes'))::uuid[])
                   and exists (select from supervision.request r where r.kind = 'clinic' and r.asked_by::text = access.asker() and r.decision = 'agreed' and r.worker = clinician and r.person = working_note.person)));
create policy own on supervision.working_note for insert with check (clinician::text = (select access.asker()) and person = any ((select access.in_sight('status'))::uuid[]));

do $$
declare t text;
begin
    foreach t in array array['sitting', 'attendance', 'note', 'agreed', 'request', 'look', 'working_note'] loop
        execute format('alter table supervision.%I enable row level security', t);
        execute format('grant select on supervision.%I to kith_app', t);
        if t <> 'look' then execute format('grant insert on supervision.%I to kith_app', t); end if;
    end loop;
end $$;
grant update (done_at) on supervision.agreed to kith_app;
grant update (decision, answer, decided_at, until, tell, not_told) on supervision.request to kith_app;

-- Who has supervision with whom, how often, when last and when next. Days alone and no content; for those who are part of it and, counted, for whoever answers for the hub.
create function supervision.pairs_of(asked uuid[], hubs text[], today date)
    returns table (lead uuid, worker uuid, kind text, role text, hub text, weeks int, last date, planned date, due date)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    with line as (
        select distinct on (a.to_worker, a.worker, k.kind) a.to_worker as lead, a.worker, k.kind, a.role, a.hub,
               (select min(lower(w.valid)) from organisation.worker_role w where w.worker = a.worker and w.role = a.role and w.valid @> today) as began
          from organisation.answers_to a
          join (values ('supervision', 'personal'), ('supervision', 'case'), ('clinical-supervision', 'clinical'), ('group-supervision', 'group')) as k (purpose, kind) on k.purpose = a.purpose
         where a.valid @> today and (a.worker = any (asked) or a.to_worker = any (asked) or a.hub = any (hubs))
         order by a.to_worker, a.worker, k.kind, a.hub nulls last
    ), ruled as (
        select l.*, (select r.weeks from organisation.supervision_rule r
                      where r.role = l.role and r.kind = l.kind and r.valid @> today and r.from_week <= (today - l.began) / 7
                      order by r.from_week desc limit 1) as weeks
          from line l
    ), latest as (
        select r.*,
               case r.kind when 'case' then (select max(h.day) from supervision.held h where h.worker = r.worker and h.kind = 'case')
                           else (select max(s.day) from supervision.sitting s join supervision.attendance a on a.sitting = s.id and a.worker = r.worker and a.came where s.kind = r.kind) end as last,
               case r.kind when 'case' then null
                           else (select s.next_day from supervision.sitting s join supervision.attendance a on a.sitting = s.id and a.worker = r.worker where s.kind = r.kind order by s.day desc, s.recorded_at desc limit 1) end as planned
          from ruled r
         where r.weeks is not null
    )
    -- from before anybody recorded supervision in Kith nothing is known, and so nothing is late
    select l.lead, l.worker, l.kind, l.role, l.hub, l.weeks, l.last, case when l.planned > l.last or l.last is null then l.planned end,
           coalesce(l.last, greatest(l.began, (select least((select min(s.day) from supervision.sitting s), (select min(h.day) from supervision.held h))))) + l.weeks * 7
      from latest l
     where l.last is not null or (select least((select min(s.day) from supervision.sitting s), (select min(h.day) from supervision.held h))) is not null
     union all
    select l.lead, l.worker, l.kind, l.role, l.hub, l.weeks, null, null, null
      from latest l
     where l.last is null and (select least((select min(s.day) from supervision.sitting s), (select min(h.day) from supervision.held h))) is null;
end
$$;
revoke all on function supervision.pairs_of(uuid[], text[], date) from public;

create function supervision.pairs(today date)
    returns table (lead uuid, worker uuid, kind text, role text, hub text, weeks int, last date, planned date, due date)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    select p.lead, p.worker, p.kind, p.role, p.hub, p.weeks, p.last, p.planned, p.due
      from supervision.pairs_of(array[access.asker()::uuid], '{}', today) p
     where access.asker() in (p.lead::text, p.worker::text);
end
$$;
comment on function supervision.pairs is 'With whom the asker has supervision: how often, when last, when it is due';

create function supervision.figures(since date, today date)
    returns table (hub text, title text, kind text, people int, had int, late int)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    with hubs as (
        select h.code, h.title, h.number
          from organisation.hub h
         where h.valid @> today
           and (exists (select from access.may m where m.worker::text = access.asker() and m.permission = 'SEE_SERVICE')
                or exists (select from organisation.worker_role w where w.worker::text = access.asker() and w.valid @> today and w.leads and w.place in (h.code, h.group_code)))
    ), pairs as (
        select p.* from supervision.pairs_of('{}', array(select h.code from hubs h), today) p
    )
    select h.code, h.title, p.kind, count(distinct p.worker)::int, count(distinct p.worker) filter (where p.last >= since)::int, count(distinct p.worker) filter (where p.due < today)::int
      from hubs h
      join pairs p on p.hub = h.code
     group by h.code, h.title, h.number, p.kind
     order by h.number nulls last, h.code, p.kind;
end;
comment on function supervision.figures is 'How many of a hub had supervision since a day, and of how many it is late: numbers for whoever answers for the hub, never a name or a word';
