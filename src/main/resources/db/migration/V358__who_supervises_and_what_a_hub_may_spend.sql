create table organisation.reporting_line (
    role    text      not null,
    to_role text      not null,
    place   text,
    purpose text      not null,
    valid   daterange not null check (not isempty(valid)),
    exclude using gist (role with =, to_role with =, coalesce(place, '') with =, purpose with =, valid with &&)
);
comment on table organisation.reporting_line is 'Which role answers to which, and for what';
comment on column organisation.reporting_line.place is 'A kind of place, or one place, that the line is for; null where it holds everywhere';

create table organisation.supervision_rule (
    role      text      not null,
    kind      text      not null check (kind in ('personal', 'case', 'clinical', 'group')),
    from_week int       not null,
    weeks     int       not null check (weeks > 0),
    valid     daterange not null check (not isempty(valid)),
    exclude using gist (role with =, kind with =, from_week with =, valid with &&)
);
comment on table organisation.supervision_rule is 'Published: how often a role has supervision of which kind, from which week in the post';

create table organisation.budget_rule (
    hub_pence          bigint    not null check (hub_pence >= 0),
    effect_after_weeks int       not null,
    valid              daterange not null check (not isempty(valid)),
    exclude using gist (valid with &&)
);
comment on table organisation.budget_rule is 'Published: what a hub has to spend on its families in a financial year, and when it is asked what the money changed';

create table organisation.hub_budget (
    hub   text      not null,
    pence bigint    not null check (pence >= 0),
    valid daterange not null check (not isempty(valid)),
    exclude using gist (hub with =, valid with &&)
);
comment on table organisation.hub_budget is 'Published: hubs that have more or less than the others';

create table organisation.budget_limit (
    role  text      not null,
    pence bigint    not null check (pence > 0),
    valid daterange not null check (not isempty(valid)),
    exclude using gist (role with =, valid with &&)
);
comment on table organisation.budget_limit is 'Published: up to which amount for a family in a financial year a role decides alone';

grant select, insert, update, delete on organisation.reporting_line, organisation.supervision_rule, organisation.budget_rule, organisation.hub_budget, organisation.budget_limit to kith_app;

-- The lines between people: somebody of the role above answers for the place of the one below. Who leads a hub answers there alone, who leads a group for its hubs,
-- who leads a team for the team, and for people of hubs where the line is not for one place only; all others for everybody.
create view organisation.answers_to as
select below.worker, above.worker as to_worker, line.purpose, below.role, above.role as to_role, below.place, below.hub,
       below.valid * above.valid * line.valid as valid
  from organisation.reporting_line line
  join organisation.worker_role below on below.role = line.role and below.valid && line.valid and (line.place is null or line.place in (below.place, below.place_kind))
  join organisation.worker_role above on above.role = line.to_role and above.valid && below.valid * line.valid and above.worker <> below.worker
 where above.place = below.place
    or above.place_kind in ('body', 'service-area')
    or above.place_kind = 'group' and exists (select from organisation.hub where hub.code = below.hub and hub.group_code = above.place)
    or above.place_kind = 'team' and below.place_kind <> 'team' and (line.place is null or line.place = below.place_kind);
comment on view organisation.answers_to is 'Published: who answers to whom, for what and when';
grant select on organisation.answers_to to kith_app;
