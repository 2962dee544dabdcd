create table frontdoor.mash_enquiry (
    person     uuid not null,
    enquiry    uuid not null,
    contact    uuid,
    colour     text,
    started_on date not null,
    started_at timestamptz,
    starter    uuid,
    due        date,
    due_at     timestamptz,
    decision   text,
    ended_on   date,
    decider    uuid,
    primary key (person, enquiry)
);
create index mash_enquiry_by_enquiry on frontdoor.mash_enquiry (enquiry);
create index mash_enquiry_open on frontdoor.mash_enquiry (enquiry) where ended_on is null;
comment on table frontdoor.mash_enquiry is 'Published: each enquiry of the multi-agency safeguarding hub about each person; without an end it is open';

create table frontdoor.mash_check (
    person      uuid not null,
    asked       uuid not null,
    enquiry     uuid,
    agency      text not null,
    asked_on    date not null,
    asked_at    timestamptz,
    due         date,
    due_at      timestamptz,
    colour      text,
    basis       text,
    answer      uuid,
    answered_on date,
    answered_at timestamptz,
    answerer    uuid,
    primary key (person, asked)
);
create index mash_check_by_enquiry on frontdoor.mash_check (enquiry);
comment on table frontdoor.mash_check is 'Published: what each agency was asked in a MASH enquiry, by when, and its answer with colour and lawful basis; what it said stands in the words of the answer';

create table frontdoor.advice (
    id     uuid        primary key,
    at     timestamptz not null,
    worker uuid        not null references access.worker,
    asker  text        not null,
    matter text        not null,
    help   text        not null,
    note   text        not null default ''
);
create index advice_by_time on frontdoor.advice (at);
comment on table frontdoor.advice is 'Advice and assistance given without a name: it opens no case and is about nobody known. Advice about a known child is the fact advice.given';

-- Advice without a name belongs to whoever works the front door; MASH rows are seen as contacts are.
do $$
declare t text;
begin
    foreach t in array array['frontdoor.mash_enquiry', 'frontdoor.mash_check', 'frontdoor.advice'] loop
        execute format('grant select, insert, update, delete on %s to kith_app', t);
        execute format('alter table %s enable row level security', t);
    end loop;
    foreach t in array array['frontdoor.mash_enquiry', 'frontdoor.mash_check'] loop
        execute format('create policy outlined on %s
            using ((select frontdoor.screens()) or person = any ((select access.in_sight(''outline''))::uuid[])) with check ((select access.trusted()))', t);
    end loop;
end $$;
create policy screened on frontdoor.advice using ((select frontdoor.screens())) with check ((select frontdoor.screens()));

/*
 * What the agencies said in an enquiry, for the hub that asked, which may not read the rest of the record: while it is open and since a day,
 * and never of those of whom the asker may not learn.
 */
create function frontdoor.mash_said(asked uuid, since date) returns table (answer uuid, text text)
    language sql stable security definer set search_path = pg_catalog
as $$
    select distinct c.answer, w.text
      from frontdoor.mash_enquiry e
      join frontdoor.mash_check c on c.enquiry = e.enquiry and c.person = e.person and c.answer is not null
      join ledger.fact f          on f.id = c.answer and f.content is not null
     cross join lateral jsonb_array_elements(convert_from(f.content, 'UTF8')::jsonb -> 'words') each
      join ledger.words w         on w.id = (each ->> 'id')::uuid and w.text is not null
     where e.enquiry = mash_said.asked and (e.ended_on is null or e.ended_on >= mash_said.since)
       and (select frontdoor.screens()) and e.person <> all ((select access.hidden())::uuid[])
$$;
revoke execute on function frontdoor.mash_said from public;
grant execute on function frontdoor.mash_said to kith_app, kith_sealer, kith_eraser;

create schema if not exists help;
grant usage on schema help to kith_app;
comment on schema help is 'Help by agreement: early help, and the plan that grows with the need';

create table help.early_help (
    person          uuid not null primary key,
    requested_on    date,
    asked_by        text,
    started_on      date,
    tier            text,
    lead            text,
    lead_name       text,
    lead_phone      text,
    assessing_since date,
    assessed_on     date,
    reviewed_on     date,
    ended_on        date,
    reason          text
);
create index early_help_waits on help.early_help (requested_on) where started_on is null and ended_on is null;
comment on table help.early_help is 'Published: the early help a child has or waits for, and who leads it and how to reach them';

create table help.plan (
    person    uuid not null,
    fact      uuid not null,
    kind      text not null,
    made_on   date not null,
    review_on date,
    made_by   uuid,
    turn      int  not null,
    primary key (person, fact)
);
comment on table help.plan is 'Published: the versions of a child''s plan; the one with the highest turn stands';

create table help.plan_action (
    person     uuid not null,
    fact       uuid not null,
    plan       uuid,
    owner      text,
    owner_name text,
    agreed_on  date not null,
    due        date,
    done_on    date,
    outcome    text,
    primary key (person, fact)
);
comment on table help.plan_action is 'Published: the actions of a child''s plan, who does each and by when; what it is stands in the words';

create table casework.assessment (
    person       uuid   not null primary key,
    fact         uuid,
    started_on   date,
    reviews      int    not null,
    reviewed_on  date,
    ended        uuid,
    completed_on date,
    factors      text[] not null,
    family_told  text,
    helps        text[] not null,
    helps_from   date,
    told         uuid
);
comment on table casework.assessment is 'Published: the latest assessment of a child, the manager''s review points, its factors, and what the family was told of who helps';

create table protection.step (
    person  uuid not null,
    fact    uuid not null,
    type    text not null,
    day     date not null,
    kind    text,
    outcome text,
    on_day  date,
    of_fact uuid,
    turn    int  not null,
    primary key (person, fact)
);
comment on table protection.step is 'Published: what was done to protect a child, in order: discussions, conferences, core groups, challenges';

do $$
declare t text;
begin
    foreach t in array array['help.early_help', 'help.plan', 'help.plan_action', 'casework.assessment', 'protection.step'] loop
        execute format('grant select, insert, update, delete on %s to kith_app', t);
        execute format('alter table %s enable row level security', t);
    end loop;
    -- that a family waits for help, and whom to ring about it, is known to whoever may find the child
    execute 'create policy seen on help.early_help using ((select access.trusted()) or person = any ((select access.in_sight(''status''))::uuid[])
        or ((select access.works()) and person <> all ((select access.hidden())::uuid[]))) with check ((select access.trusted()))';
    foreach t in array array['help.plan', 'help.plan_action', 'casework.assessment', 'protection.step'] loop
        execute format('create policy outlined on %s using ((select access.trusted()) or person = any ((select access.in_sight(''outline''))::uuid[])) with check ((select access.trusted()))', t);
    end loop;
end $$;
