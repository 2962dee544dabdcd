create schema organisation;
grant usage on schema organisation to kith_app;
comment on schema organisation is 'The operating model as it is in force, on any day: places, posts, who fills them and who covers';

create table organisation.model (
    code    text      not null,
    title   text      not null,
    country text      not null check (country in ('england', 'wales')),
    valid   daterange not null check (not isempty(valid)),
    exclude using gist (valid with &&)
);
comment on table organisation.model is 'Which operating model is in force; one at a time';

create table organisation.body (
    code  text      not null,
    name  text      not null,
    kind  text      not null,
    valid daterange not null check (not isempty(valid)),
    exclude using gist (code with =, valid with &&)
);
comment on table organisation.body is 'Legal bodies that have staff in the service';

create table organisation.hub_group (
    code   text      not null,
    number int       not null,
    name   text      not null,
    valid  daterange not null check (not isempty(valid)),
    exclude using gist (code with =, valid with &&)
);
comment on table organisation.hub_group is 'Hubs and teams under one group manager';

create table organisation.hub (
    code           text      not null,
    kind           text      not null check (kind in ('hub', 'team')),
    number         int,
    name           text      not null,
    title          text      not null,
    function       text      not null,
    function_title text      not null,
    duty           text,
    group_code     text,
    locality       text,
    children_from  int,
    children_to    int,
    valid          daterange not null check (not isempty(valid)),
    exclude using gist (code with =, valid with &&)
);
comment on table organisation.hub is 'Published: hubs, and teams that hold children or stand beside them';
comment on column organisation.hub.duty is 'A role that everybody in the hub has too, such as front-door';
comment on column organisation.hub.title is 'As practitioners say it: Hub 10, Child Protection';

create table organisation.role (
    code           text      not null,
    title          text      not null,
    leads          text,
    signs_in_as    text      not null,
    takes_messages boolean   not null,
    holds_children boolean   not null,
    holds_all      boolean   not null,
    caseload_protected boolean not null,
    valid          daterange not null check (not isempty(valid)),
    exclude using gist (code with =, valid with &&)
);
comment on table organisation.role is 'What somebody in a post is, leads and holds';
comment on column organisation.role.holds_all is 'Every child of the hub is allocated to this role';

create table organisation.post (
    code       text      not null,
    title      text      not null,
    role       text      not null,
    place      text      not null,
    place_kind text      not null,
    hub        text,
    full_time  numeric   not null check (full_time > 0 and full_time <= 1),
    funded     boolean   not null,
    valid      daterange not null check (not isempty(valid)),
    exclude using gist (code with =, valid with &&)
);
create index post_by_hub on organisation.post (hub);
comment on table organisation.post is 'Chairs that one person each can fill';
comment on column organisation.post.hub is 'The hub or team the post is in; none for posts of a group, an area or a body';
comment on column organisation.post.funded is 'False where the hub needs the post and the establishment does not pay for it';

create table organisation.buddy (
    hub   text      not null,
    buddy text      not null check (buddy <> hub),
    valid daterange not null check (not isempty(valid)),
    exclude using gist (hub with =, buddy with =, valid with &&)
);
comment on table organisation.buddy is 'Which hub covers for which';

create table organisation.posting (
    worker uuid      not null references access.worker,
    post   text      not null,
    valid  daterange not null check (not isempty(valid)),
    exclude using gist (post with =, valid with &&)
);
create index posting_by_worker on organisation.posting (worker);
comment on table organisation.posting is 'Who fills which post, from when until when; one person at a time';

create table organisation.cover (
    id              uuid      primary key,
    absent_hub      text,
    absent_worker   uuid      references access.worker,
    covering_hub    text,
    covering_worker uuid      references access.worker,
    why             text      not null check (why <> ''),
    valid           daterange not null check (not isempty(valid)),
    check (num_nonnulls(absent_hub, absent_worker) = 1),
    check (num_nonnulls(covering_hub, covering_worker) = 1),
    check (absent_hub is distinct from covering_hub or absent_hub is null),
    check (absent_worker is distinct from covering_worker or absent_worker is null),
    exclude using gist (coalesce(absent_hub, absent_worker::text) with =, coalesce(covering_hub, covering_worker::text) with =, valid with &&)
);
comment on table organisation.cover is 'Who stands in for a hub or a worker that is away, and why';

create view organisation.working_hub as
select hub.code, hub.kind, hub.number, hub.name, hub.title, hub.function, hub.function_title, hub.duty,
       hub.group_code, hub_group.name as group_name, hub.locality, hub.children_from, hub.children_to,
       hub.valid * coalesce(hub_group.valid, hub.valid) as valid
  from organisation.hub hub
  left join organisation.hub_group hub_group on hub_group.code = hub.group_code and hub_group.valid && hub.valid;
comment on view organisation.working_hub is 'Published: hubs and teams with the group they belong to, and when';

create view organisation.hub_member as
select post.hub, worker.id as worker, worker.name, worker.username, worker.phone,
       post.code as post, post.role, post.title, post.full_time, role.leads is not distinct from post.place_kind as leads,
       role.takes_messages, role.holds_children, role.holds_all,
       posting.valid * post.valid * role.valid as valid
  from organisation.posting posting
  join organisation.post post  on post.code = posting.post and post.valid && posting.valid
  join organisation.role role  on role.code = post.role and role.valid && posting.valid * post.valid
  join access.worker worker    on worker.id = posting.worker
 where post.hub is not null;
comment on view organisation.hub_member is 'Published: the people of each hub or team, with what they are there and when';

create view organisation.worker_role as
select posting.worker, post.role, post.place, post.place_kind, post.hub, role.leads is not distinct from post.place_kind as leads,
       role.signs_in_as, posting.valid * post.valid * role.valid as valid
  from organisation.posting posting
  join organisation.post post  on post.code = posting.post and post.valid && posting.valid
  join organisation.role role  on role.code = post.role and role.valid && posting.valid * post.valid
 union all
select posting.worker, hub.duty, post.place, post.place_kind, post.hub, false,
       duty.signs_in_as, posting.valid * post.valid * hub.valid * duty.valid
  from organisation.posting posting
  join organisation.post post  on post.code = posting.post and post.valid && posting.valid
  join organisation.hub hub    on hub.code = post.hub and hub.valid && posting.valid * post.valid
  join organisation.role duty  on duty.code = hub.duty and duty.valid && posting.valid * post.valid * hub.valid;
comment on view organisation.worker_role is 'Published: every role that a worker has, by post or by the duty of the hub, where and when';

-- A model is settled table by table: from a day on, the rows wanted are in force and no others; what was before that day stays.
create function organisation.settle(tab regclass, wanted jsonb, starting date) returns int
    language plpgsql
as $$
declare
    want    text := '(select jsonb_strip_nulls(item - ''begins'') as content, greatest((item ->> ''begins'')::date, $2) as begins
                        from jsonb_array_elements($1) as item) want';
    same    text := 'want.content = jsonb_strip_nulls(to_jsonb(kept) - ''valid'')';
    step    text;
    touched int;
    changes int := 0;
begin
    foreach step in array array[
        -- never to begin
        format('delete from %s kept where lower(valid) >= $2
                   and not exists (select from %s where %s and want.begins = lower(kept.valid))', tab, want, same),
        -- over
        format('update %s kept set valid = daterange(lower(valid), $2) where lower(valid) < $2 and (upper_inf(valid) or upper(valid) > $2)
                   and not exists (select from %s where %s and want.begins = $2)', tab, want, same),
        -- going on after all
        format('update %s kept set valid = daterange(lower(valid), null) where lower(valid) < $2 and upper(valid) >= $2
                   and exists (select from %s where %s and want.begins = $2)', tab, want, same),
        -- new
        format('insert into %s select (jsonb_populate_record(null::%s, want.content || jsonb_build_object(''valid'', daterange(want.begins, null)))).*
                  from %s where not exists (select from %s kept where %s and kept.valid @> want.begins)', tab, tab, want, tab, same)]
    loop
        execute step using wanted, starting;
        get diagnostics touched = row_count;
        changes := changes + touched;
    end loop;
    return changes;
end
$$;
comment on function organisation.settle is 'Brings one table of the model to what is wanted from a day on, closing and opening ranges; answers how many rows changed, and the same again changes none';

grant select, insert, update, delete on all tables in schema organisation to kith_app;
grant execute on function organisation.settle to kith_app;
