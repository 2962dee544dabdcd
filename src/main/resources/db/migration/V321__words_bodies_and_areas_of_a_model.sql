-- What a hub is called here, which legal body a service belongs to and from when, posts that two bodies share, and where hubs are placed.
alter table organisation.model add hub_word text not null default 'hub', add hubs_word text not null default 'hubs';
alter table organisation.model alter hub_word drop default, alter hubs_word drop default;
comment on column organisation.model.hub_word is 'What the service calls a hub, and several: hub_word, hubs_word';

alter table organisation.hub_group add service_area text;
comment on column organisation.hub_group.service_area is 'The service area the group belongs to';
alter table organisation.hub add service_area text, add area text;
comment on column organisation.hub.service_area is 'For a team that stands in no group';
comment on column organisation.hub.area is 'The part of the authority the hub is placed in';

create table organisation.service_area (
    code  text      not null,
    name  text      not null,
    body  text      not null,
    tiers int[]     not null,
    valid daterange not null check (not isempty(valid)),
    exclude using gist (code with =, valid with &&)
);
comment on table organisation.service_area is 'Published: large parts of the service, with the tiers of need they serve';
comment on column organisation.service_area.body is 'The legal body it belongs to before any move; service_body says which on a day';

create table organisation.service_move (
    service  text      not null,
    body     text      not null,
    moves_on date      not null,
    about    text,
    valid    daterange not null check (not isempty(valid)),
    exclude using gist (service with =, body with =, valid with &&)
);
comment on table organisation.service_move is 'Published: to which body a service goes, and when';

create table organisation.post_share (
    post    text      not null,
    body    text      not null,
    percent numeric   not null check (percent >= 0 and percent <= 100),
    valid   daterange not null check (not isempty(valid)),
    exclude using gist (post with =, body with =, valid with &&)
);
comment on table organisation.post_share is 'Published: the bodies among which a post is shared, and the part of each';

create table organisation.area (
    code  text      not null,
    name  text      not null,
    need  numeric,
    valid daterange not null check (not isempty(valid)),
    exclude using gist (code with =, valid with &&)
);
comment on table organisation.area is 'Published: parts of the authority that hubs are placed in';
comment on column organisation.area.need is 'Its share of the need, in per cent';

create table organisation.locality (
    code  text      not null,
    name  text      not null,
    kind  text      not null check (kind in ('locality-team', 'childrens-centre')),
    area  text,
    valid daterange not null check (not isempty(valid)),
    exclude using gist (code with =, valid with &&)
);
comment on table organisation.locality is 'Published: locality teams and children''s centres that hubs work with by name';

create table organisation.hub_locality (
    hub      text      not null,
    locality text      not null,
    valid    daterange not null check (not isempty(valid)),
    exclude using gist (hub with =, locality with =, valid with &&)
);
comment on table organisation.hub_locality is 'Published: which hub works with which locality team or children''s centre';

create view organisation.service_body as
select service.code as service, service.name, service.body as body, null::date as since, service.valid
  from organisation.service_area service
 union all
select service.code, service.name, move.body, move.moves_on, service.valid * move.valid * daterange(move.moves_on, null)
  from organisation.service_area service
  join organisation.service_move move on move.service = service.code and move.valid && service.valid;
comment on view organisation.service_body is 'Published: the bodies of a service; of the rows valid on a day the one with the latest since holds';

grant select, insert, update, delete on organisation.service_area, organisation.service_move, organisation.post_share, organisation.area, organisation.locality, organisation.hub_locality to kith_app;
grant select on organisation.service_body to kith_app;
