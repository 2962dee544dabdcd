create table organisation.duty (
    id     uuid        primary key,
    worker uuid        not null references access.worker,
    kind   text        not null check (kind in ('emergency-duty', 'on-call-manager')),
    starts timestamptz not null,
    ends   timestamptz not null check (ends > starts)
);
create index duty_by_worker on organisation.duty (worker, ends);
create index duty_by_end on organisation.duty (ends);
comment on table organisation.duty is 'Published: who is on emergency duty or manager on call, from which moment until which; a shift may cross a change of the clocks';

-- Whoever is on duty sees more children: nobody can put somebody else on duty, and a shift that is over stays as it was.
alter table organisation.duty enable row level security;
create policy duty_seen on organisation.duty for select to kith_app using (access.asker() is not null);
create policy duty_own on organisation.duty for insert to kith_app with check (access.asker() = 'system' or access.asker() = worker::text);
create policy duty_ended on organisation.duty for update to kith_app
    using (access.asker() = 'system' or access.asker() = worker::text) with check (access.asker() = 'system' or access.asker() = worker::text);
grant select, insert on organisation.duty to kith_app;
grant update (ends) on organisation.duty to kith_app;
