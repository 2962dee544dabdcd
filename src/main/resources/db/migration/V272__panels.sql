create table organisation.panel (
    code    text      not null,
    title   text      not null,
    chair   text      not null,
    members text[]    not null,
    meets   text,
    matters text[]    not null,
    valid   daterange not null check (not isempty(valid)),
    exclude using gist (code with =, valid with &&)
);
comment on table organisation.panel is 'Published: panels, what they decide, and the role that chairs each';

create table organisation.delegation (
    role      text      not null,
    matter    text      not null,
    emergency boolean   not null,
    up_to     text      not null,
    valid     daterange not null check (not isempty(valid)),
    exclude using gist (role with =, matter with =, up_to with =, valid with &&)
);
comment on table organisation.delegation is 'Published: what a role may decide without the panel';
comment on column organisation.delegation.emergency is 'Only until the panel ratifies it';
grant select, insert, update, delete on organisation.panel, organisation.delegation to kith_app;

create schema panel;
grant usage on schema panel to kith_app;
comment on schema panel is 'What panels are asked and what they decide';

create table panel.matter (
    person      uuid    not null,
    fact        uuid    not null,
    panel       text    not null,
    matter      text    not null,
    since       date    not null,
    asked_by    uuid,
    state       text    not null check (state in ('asked', 'deferred', 'decided', 'to-ratify')),
    decision    uuid,
    outcome     text,
    decided     date,
    authority   text,
    decided_by  text,
    ratified    date,
    ratification text,
    primary key (person, fact)
);
create index matter_by_panel on panel.matter (panel) where state <> 'decided';
comment on table panel.matter is 'Published: what was asked of a panel or decided, the latest decision, by whose authority, and whether the panel ratified what was decided in an emergency';
comment on column panel.matter.fact is 'The request; the decision itself where nobody asked first';

grant select, insert, update, delete on panel.matter to kith_app;
alter table panel.matter enable row level security;
create policy seen on panel.matter using ((select access.trusted()) or person = any ((select access.in_sight('status'))::uuid[])
    or ((select access.works()) and person <> all ((select access.hidden())::uuid[]))) with check ((select access.trusted()));
