-- What cannot all be so, and why something was late.
create table pathway.question (
    person     uuid not null,
    question   text not null,
    kind       text not null,
    fact       uuid not null,
    type       text not null,
    day        date not null,
    other      uuid,
    other_type text,
    other_day  date,
    answer     text,
    answered   date,
    primary key (person, question)
);
create index question_open on pathway.question (person) where answer is null;
comment on table pathway.question is 'Published: facts that contradict each other, until somebody says which is right; an answer is null while it waits';
comment on column pathway.question.other_day is 'The day of the fact it contradicts, or of the birth or the death';

create table pathway.lateness (
    person    uuid not null,
    rule      text not null,
    of_fact   uuid not null,
    fact      uuid not null,
    reason    text not null,
    agreed_by text,
    explained date not null,
    words     uuid[] not null,
    primary key (person, rule, of_fact)
);
comment on table pathway.lateness is 'Published: why a clock was late, said once; rule and of_fact name the clock, and its words belong to fact';

do $$
declare t text;
begin
    foreach t in array array['pathway.question', 'pathway.lateness'] loop
        execute format('grant select, insert, update, delete on %s to kith_app', t);
        execute format('alter table %s enable row level security', t);
        execute format('create policy outlined on %s using ((select access.trusted()) or person = any ((select access.in_sight(''outline''))::uuid[])) with check ((select access.trusted()))', t);
    end loop;
end $$;

/* What is owed in the whole service: counts and nobody's name. Children whom no hub holds stand under null. */
create function pathway.debt(today date)
    returns table (hub text, title text, number int, code text, role text, owed bigint, late bigint, oldest date, children bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select h.code, h.title, h.number, o.code, o.role, count(*), count(*) filter (where o.due < today), min(o.due), count(distinct o.person)
      from pathway.owed o
      left join hub.allocation a   on a.person = o.person
      left join organisation.hub h on h.code = a.hub and h.valid @> today
     where o.since <= today and (o.completed is null or o.completed > today)
     group by h.code, h.title, h.number, o.code, o.role
$$;
comment on function pathway.debt is 'Records owed on a day, by hub, record and role, in counts';
revoke all on function pathway.debt from public;
grant execute on function pathway.debt to kith_app;
