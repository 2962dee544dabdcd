create table hub.skill (
    worker uuid not null references access.worker,
    skill  text not null check (skill <> '' and length(skill) <= 40),
    primary key (worker, skill)
);
comment on table hub.skill is 'Published: what somebody can do that families ask for, such as a language; it speaks for them in a proposal';
grant select, insert, delete on hub.skill to kith_app;
alter table hub.skill enable row level security;
create policy asked on hub.skill using ((select access.asker()) is not null) with check ((select access.asker()) is not null);
