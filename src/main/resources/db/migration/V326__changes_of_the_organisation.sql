-- From a day on, what is wanted is in force and nothing else; what is wanted may begin later, and end. What was before that day stays.
create or replace function organisation.settle(tab regclass, wanted jsonb, starting date) returns int
    language plpgsql
as $$
declare
    target  jsonb;
    here    text := '(select t -> ''content'' as content, daterange((t ->> ''from'')::date, (t ->> ''until'')::date) as valid from jsonb_array_elements($1) t) goal';
    same    text := 'goal.content = jsonb_strip_nulls(to_jsonb(kept) - ''valid'') and lower(goal.valid) = lower(kept.valid)';
    step    text;
    touched int;
    changes int := 0;
begin
    execute format('
        select coalesce(jsonb_agg(jsonb_build_object(''content'', content, ''from'', lower(valid), ''until'', upper(valid))), ''[]'')
          from (select content, unnest(range_agg(valid)) as valid
                  from (select jsonb_strip_nulls(to_jsonb(kept) - ''valid'') as content, kept.valid * daterange(null, $2) as valid from %s kept where lower(kept.valid) < $2
                         union all
                        select jsonb_strip_nulls(item - ''begins'' - ''ends''), daterange(greatest((item ->> ''begins'')::date, $2), (item ->> ''ends'')::date)
                          from jsonb_array_elements($1) item
                         where coalesce((item ->> ''ends'')::date > greatest((item ->> ''begins'')::date, $2), true)) every
                 group by content) whole', tab) using wanted, starting into target;
    foreach step in array array[
        format('delete from %s kept where not exists (select from %s where %s)', tab, here, same),
        -- shorter ones first: two of one key never stand beside each other
        format('update %s kept set valid = goal.valid from %s where %s and goal.valid <> kept.valid and goal.valid <@ kept.valid', tab, here, same),
        format('update %s kept set valid = goal.valid from %s where %s and goal.valid <> kept.valid', tab, here, same),
        format('insert into %s select (jsonb_populate_record(null::%s, goal.content || jsonb_build_object(''valid'', goal.valid))).*
                  from %s where not exists (select from %s kept where %s)', tab, tab, here, tab, same)]
    loop
        execute step using target;
        get diagnostics touched = row_count;
        changes := changes + touched;
    end loop;
    return changes;
end
$$;

-- All that one thing is, at all times.
create function organisation.put(tab regclass, key jsonb, spells jsonb) returns void
    language plpgsql
as $$
begin
    execute format('delete from %s kept where to_jsonb(kept) @> $1', tab) using key;
    execute format('insert into %s select (jsonb_populate_record(null::%s, item -> ''says'' || jsonb_build_object(''valid'', daterange((item ->> ''from'')::date, (item ->> ''until'')::date)))).*
                      from jsonb_array_elements($1) item', tab, tab) using spells;
end
$$;
comment on function organisation.put is 'Writes anew all that one hub, post, pair or posting is over time';

create function organisation.spells(tab regclass, key jsonb) returns jsonb
    language plpgsql stable
as $$
declare found jsonb;
begin
    execute format('select coalesce(jsonb_agg(jsonb_build_object(''says'', jsonb_strip_nulls(to_jsonb(kept) - ''valid''), ''from'', lower(kept.valid), ''until'', upper(kept.valid)) order by lower(kept.valid)), ''[]'')
                      from %s kept where to_jsonb(kept) @> $1', tab) using key into found;
    return found;
end
$$;
comment on function organisation.spells is 'All that one hub, post, pair or posting is over time';

alter table organisation.post
    add column grade          text,
    add column holds_children boolean;
comment on column organisation.post.holds_children is 'Where this one post differs from its role: whether children may be allocated to whoever is in it';

alter table organisation.posting add column kind text not null default 'permanent'
    check (kind in ('permanent', 'temporary', 'acting-up', 'agency', 'second-overseer'));
comment on column organisation.posting.kind is 'As what somebody fills the post; all but the permanent are for a set time';

create or replace view organisation.hub_member as
select post.hub, worker.id as worker, worker.name, worker.username, worker.phone,
       post.code as post, post.role, post.title, post.full_time, role.leads is not distinct from post.place_kind as leads,
       role.takes_messages, coalesce(post.holds_children, role.holds_children) as holds_children, role.holds_all,
       posting.valid * post.valid * role.valid as valid, posting.kind
  from organisation.posting posting
  join organisation.post post  on post.code = posting.post and post.valid && posting.valid
  join organisation.role role  on role.code = post.role and role.valid && posting.valid * post.valid
  join access.worker worker    on worker.id = posting.worker
 where post.hub is not null;

create table organisation.model_whole (
    code    text      not null,
    content jsonb     not null,
    valid   daterange not null check (not isempty(valid)),
    exclude using gist (valid with &&)
);
comment on table organisation.model_whole is 'The model as its files say it, so that it can be checked, compared and written out again as it is on any day';

create table organisation.change (
    id         uuid        primary key,
    place      bigint      generated always as identity,
    kind       text        not null,
    hub        text,
    worker     uuid        references access.worker,
    starting   date        not null,
    until      date,
    says       text        not null check (says <> ''),
    why        text        not null check (why <> ''),
    edits      jsonb       not null,
    files      jsonb       not null,
    was        jsonb       not null,
    became     jsonb       not null,
    by         uuid        not null references access.worker,
    at         timestamptz not null,
    reverses   uuid        references organisation.change,
    undone_by  uuid        references access.worker,
    undone_at  timestamptz,
    check (num_nonnulls(undone_by, undone_at) in (0, 2)),
    check (until is null or until > starting)
);
create index change_by_hub on organisation.change (hub);
create index change_by_starting on organisation.change (starting);
comment on table organisation.change is 'Published: every change of the organisation that somebody made on a screen, with who, when and why. The tables say what came of it';
comment on column organisation.change.edits is 'What it does to which row from when: applied again when the files are installed again';
comment on column organisation.change.files is 'What the files said of those rows then: where they say something else later, the files have spoken last';
comment on column organisation.change.was is 'All that the rows it touches said before, for undoing it';

alter table organisation.change enable row level security;
create policy seen on organisation.change for select to kith_app using (access.asker() is not null);
create policy own on organisation.change for insert to kith_app with check (access.asker() in ('system', by::text));
create policy undone on organisation.change for update to kith_app using (access.asker() is not null and undone_at is null) with check (access.asker() in ('system', undone_by::text));

create table organisation.turned (
    one boolean primary key default true check (one),
    day date    not null
);
comment on table organisation.turned is 'The day for which what people may do by their posts was last settled';

grant select, insert, update, delete on organisation.model_whole, organisation.turned to kith_app;
grant select, insert on organisation.change to kith_app;
grant update (undone_by, undone_at) on organisation.change to kith_app;
revoke all on function organisation.put, organisation.spells from public;
grant execute on function organisation.put, organisation.spells to kith_app;

insert into access.role_permission (role, permission) values ('manager', 'ORGANISE'), ('senior-leader', 'ORGANISE'), ('administrator', 'ORGANISE');
