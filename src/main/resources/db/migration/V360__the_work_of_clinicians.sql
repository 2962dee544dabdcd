create table supervision.consultation (
    person   uuid not null,
    fact     uuid not null,
    hub      text,
    asked    date,
    asked_by uuid,
    given    date,
    given_by uuid,
    answer   uuid,
    primary key (person, fact)
);
create index consultation_open on supervision.consultation (hub) where given is null;
comment on table supervision.consultation is 'Published: what a hub asked its clinician about a family, and when the answer was given';
comment on column supervision.consultation.fact is 'The question; the answer itself where nobody asked first';

create table supervision.clinical_work (
    person  uuid not null,
    fact    uuid not null,
    kind    text not null check (kind in ('direct-work', 'summary')),
    day     date not null,
    done_by uuid,
    method  text,
    session int,
    of_all  int,
    primary key (person, fact)
);
create index clinical_work_by on supervision.clinical_work (done_by);
comment on table supervision.clinical_work is 'Published: direct work of clinicians with a family, and the summaries they published to the record';

do $$
declare t text;
begin
    foreach t in array array['supervision.consultation', 'supervision.clinical_work'] loop
        execute format('grant select, insert, update, delete on %s to kith_app', t);
        execute format('alter table %s enable row level security', t);
        execute format('create policy outlined on %s using ((select access.trusted()) or person = any ((select access.in_sight(''outline''))::uuid[])) with check ((select access.trusted()))', t);
    end loop;
end $$;

-- A clinician who gives half the week to each of two hubs sees by number where a question waits, before any child's record is opened.
create function supervision.families_of(asking uuid, today date) returns table (person uuid, hub text, since date, why text)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    select i.person, a.hub, i.since, 'involved'
      from hub.involvement i left join hub.allocation a on a.person = i.person
     where i.worker = asking::text and i.since <= today and (i.until is null or i.until > today)
     union all
    select c.person, coalesce(a.hub, c.hub), c.asked, 'asked'
      from supervision.consultation c left join hub.allocation a on a.person = c.person
     where c.given is null and coalesce(a.hub, c.hub) in (select w.hub from organisation.worker_role w where w.worker = asking and w.valid @> today)
     union all
    select w.person, a.hub, max(w.day), 'worked'
      from supervision.clinical_work w left join hub.allocation a on a.person = w.person
     where w.done_by = asking group by w.person, a.hub
     union all
    select c.person, a.hub, max(c.given), 'consulted'
      from supervision.consultation c left join hub.allocation a on a.person = c.person
     where c.given_by = asking group by c.person, a.hub;
end
$$;
revoke all on function supervision.families_of(uuid, date) from public;

create function supervision.families(today date) returns table (person uuid, hub text, since date, why text)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    select f.person, f.hub, f.since, f.why from supervision.families_of(access.asker()::uuid, today) f;
end
$$;
comment on function supervision.families is 'The ids of the families a clinician works with or is asked about; who of them may be seen is asked of access';
