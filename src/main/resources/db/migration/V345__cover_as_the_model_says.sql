-- Who stands in for whom follows from the model; and a cover may be for those children alone whom one hub holds.
create table organisation.cover_rule (
    least       int       not null check (least >= 0),
    lead        boolean   not null,
    coordinator boolean   not null,
    valid       daterange not null check (not isempty(valid)),
    exclude using gist (valid with &&)
);
comment on table organisation.cover_rule is 'Published: with how many people who hold children a hub still covers for itself, and whose post the buddy hub stands in for';
grant select, insert, update, delete on organisation.cover_rule to kith_app;

alter table organisation.cover add column held_by text, add column absence uuid;
comment on column organisation.cover.held_by is 'Of the children of a worker who works in several hubs, those of this hub alone';
comment on column organisation.cover.absence is 'The absence it follows from; none where it was turned on otherwise';

-- two absences may lead to the same pair, each for its own time
do $$
declare old text;
begin
    select conname into strict old from pg_constraint where conrelid = 'organisation.cover'::regclass and contype = 'x';
    execute format('alter table organisation.cover drop constraint %I', old);
end $$;
alter table organisation.cover add constraint cover_once
    exclude using gist (coalesce(absent_hub, absent_worker::text) with =, coalesce(covering_hub, covering_worker::text) with =, coalesce(held_by, '') with =, coalesce(absence::text, '') with =, valid with &&);
create index cover_by_absence on organisation.cover (absence);

-- The relation "covering" keeps to the hub a cover is for. Everything else of the function stays as it stands.
do $$
declare
    was     text := pg_get_functiondef('access.standing'::regproc);
    covered text := 'c.absent_worker::text in (select a.key from hub.allocation a where a.person = h.kin))';
begin
    if position(covered in was) = 0 then raise exception 'access.standing does not say covering as it did'; end if;
    execute replace(was, covered, 'c.absent_worker::text in (select a.key from hub.allocation a where a.person = h.kin) and (c.held_by is null or c.held_by = h.hub))');
end $$;

alter table organisation.role add column does text[] not null default '{}';
comment on column organisation.role.does is 'Work that has a day of its own on My day: consults, reviews, conferences, pathway-plans';
