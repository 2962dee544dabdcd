create schema assurance;
grant usage on schema assurance to kith_app;
comment on schema assurance is 'Looks that stand out, what was asked about them and what came of it; reviews of broken glass; conflicts of interest';

-- looks come in the order of time, so this finds those of a night at next to no cost for whoever writes them
create index look_by_at on access.look using brin (at);
create index looked_at_by_at on access.looked_at using brin (at);

create table access.worker_private (
    worker     uuid        primary key references access.worker,
    surname    text,
    postcode   text        check (postcode = upper(replace(postcode, ' ', ''))),
    changed_at timestamptz not null
);
comment on table access.worker_private is 'What a worker told of themselves, of their own will, so that nobody looks up their own family or neighbours unseen. Only they and the nightly rules read it';
alter table access.worker_private enable row level security;
create policy own on access.worker_private to kith_app
    using (worker::text = access.asker() or access.asker() = 'system') with check (worker::text = access.asker());
grant select, insert, update on access.worker_private to kith_app;

create function assurance.reviewing() returns boolean
    language sql stable parallel safe
    return access.asker() = 'system'
        or exists (select from access.may where may.worker::text = access.asker() and may.permission = 'REVIEW');
comment on function assurance.reviewing() is 'Whoever asks may review';
grant execute on function assurance.reviewing() to kith_app;

create function assurance.family_of(who uuid) returns uuid
    language sql stable parallel safe as $$
    select coalesce((select relation.relative
                       from people.relationship relation
                      where relation.person = who and relation.kind in ('mother', 'father') and relation.until is null
                      order by relation.kind desc, relation.since, relation.relative
                      limit 1), who)
$$;
comment on function assurance.family_of(uuid) is 'One name for all children of a mother (or, where she is unknown, of a father) and for herself; asked by background work, which sees all relationships';
grant execute on function assurance.family_of(uuid) to kith_app;

create table assurance.sign (
    worker uuid        not null references access.worker,
    person uuid,
    family uuid,
    about  text        not null,
    rule   text        not null,
    day    date        not null,
    points int         not null,
    at     timestamptz not null,
    look   uuid,
    unique nulls not distinct (worker, person, rule, day)
);
create index sign_by_day on assurance.sign (day);
create index sign_by_about on assurance.sign (worker, about);
comment on table assurance.sign is 'What a rule noticed. One is seldom enough; what led to no finding is forgotten after 60 days';
comment on column assurance.sign.person is 'Whose record; none where the rule is about the day as a whole';

create table assurance.finding (
    id       uuid        primary key,
    worker   uuid        not null references access.worker,
    about    text        not null,
    family   uuid,
    person   uuid,
    day      date        not null,
    hub      text,
    found_at timestamptz not null,
    due      date        not null,
    unique (worker, about)
);
comment on table assurance.finding is 'Signs about one worker and one family (or one day) that together ask for a question. Once explained the same does not come back';
comment on column assurance.finding.about is 'The family, or the day';
comment on column assurance.finding.hub is 'The hub of the worker, whose lead reviews first';

create table assurance.step (
    id      uuid        primary key,
    finding uuid        not null references assurance.finding,
    n       int         not null,
    at      timestamptz not null,
    by      uuid        references access.worker,
    kind    text        not null check (kind in ('asked', 'answered', 'explained', 'escalated')),
    note    text,
    unique (finding, n)
);
comment on table assurance.step is 'What was done about a finding; the last one says how it stands. Nobody means Kith itself';

create table assurance.watched (
    day    date        primary key,
    at     timestamptz not null,
    signs  int         not null,
    found  int         not null
);
comment on table assurance.watched is 'For which days the rules have run; by it several nodes know that one of them did';

create table assurance.high_profile (
    person uuid        primary key,
    since  timestamptz not null,
    by     uuid        not null references access.worker
);
comment on table assurance.high_profile is 'Families whose every look from outside their hub is reviewed';

create table assurance.opening_review (
    opening uuid        primary key,
    at      timestamptz not null,
    by      uuid        not null references access.worker,
    outcome text        not null check (outcome in ('in-order', 'followed-up')),
    note    text
);
comment on table assurance.opening_review is 'Reviews of broken glass and of the reasons in the sample';

create table assurance.sampled (
    opening uuid primary key,
    week    date not null
);
comment on table assurance.sampled is 'The weekly sample of reasons given, at least one in ten';

create table assurance.disclosure (
    id      uuid        primary key,
    at      timestamptz not null,
    by      uuid        not null references access.worker,
    person  uuid        not null,
    request text        not null check (request <> ''),
    rows    int         not null
);
comment on table assurance.disclosure is 'When a family was told who had looked, on which request';

do $$
declare t text;
begin
    foreach t in array array['sign', 'finding', 'step', 'watched', 'high_profile', 'opening_review', 'sampled', 'disclosure'] loop
        execute format('alter table assurance.%I enable row level security', t);
        execute format('grant select, insert on assurance.%I to kith_app', t);
    end loop;
    foreach t in array array['sign', 'watched', 'sampled'] loop
        execute format('create policy system on assurance.%I to kith_app using (access.asker() = ''system'') with check (access.asker() = ''system'')', t);
        execute format('create policy reviewed on assurance.%I for select to kith_app using ((select assurance.reviewing()))', t);
    end loop;
    foreach t in array array['high_profile', 'opening_review', 'disclosure'] loop
        execute format('create policy reviewed on assurance.%I to kith_app using ((select assurance.reviewing())) with check ((select assurance.reviewing()))', t);
    end loop;
end $$;
grant delete on assurance.sign, assurance.high_profile to kith_app;

create policy system on assurance.finding to kith_app using (access.asker() = 'system') with check (access.asker() = 'system');
create policy reviewed on assurance.finding for select to kith_app using ((select assurance.reviewing()));
create policy asked on assurance.finding for select to kith_app using (worker::text = (select access.asker()));

-- whose look it was sees what they are asked and what they answered, not what others noted
create policy reviewed on assurance.step to kith_app using ((select assurance.reviewing())) with check ((select assurance.reviewing()));
create policy asked on assurance.step for select to kith_app
    using (kind in ('asked', 'answered', 'explained') and exists (select from assurance.finding found where found.id = finding and found.worker::text = (select access.asker())));
create policy answered on assurance.step for insert to kith_app
    with check (kind = 'answered' and by::text = access.asker() and exists (select from assurance.finding found where found.id = finding and found.worker::text = access.asker()));

create view assurance.standing with (security_invoker = true) as
select finding.id, finding.worker, finding.about, finding.family, finding.person, finding.day, finding.hub, finding.found_at, finding.due,
       coalesce(last.kind, 'open') as state, last.at as state_at, last.by as state_by
  from assurance.finding finding
  left join lateral (select step.kind, step.at, step.by from assurance.step step where step.finding = finding.id order by step.n desc limit 1) last on true;
comment on view assurance.standing is 'Published: findings and how each stands: open, asked, answered, explained or escalated';
grant select on assurance.standing to kith_app;
