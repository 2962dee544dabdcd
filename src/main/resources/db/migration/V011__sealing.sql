-- Loads of files move clocks, so they are sealed as well.
alter table ledger.source
    add column salt bytea not null default uuid_send(gen_random_uuid()),
    add column tx   xid8  not null default pg_current_xact_id(),
    add column leaf uuid  not null generated always as (md5(id)::uuid) stored;

create table ledger.leaf (
    n    bigint primary key,
    kind text   not null,
    id   uuid   not null,
    hash bytea  not null check (length(hash) = 32)
);
create unique index leaf_by_id on ledger.leaf (id, kind);
comment on table ledger.leaf is 'Published: what is sealed, numbered without a gap from 0. The hash is SHA-256 of a zero byte, the salt and the content';

create table ledger.branch (
    level int    not null,
    n     bigint not null,
    hash  bytea  not null check (length(hash) = 32),
    primary key (level, n)
);
comment on table ledger.branch is 'The hash of the n-th whole subtree of 2^level leaves, from 1024 leaves up: what makes sealing and proofs quick';

create table ledger.head (
    n         bigint      primary key,
    size      bigint      not null,
    root      bytea       not null check (length(root) = 32),
    previous  bytea       not null check (length(previous) = 32),
    sealed_at timestamptz not null,
    key       text        not null,
    next_key  text,
    signature bytea       not null,
    watermark xid8        not null
);
create index head_by_size on ledger.head (size);
comment on table ledger.head is 'Published: the signed state of the tree after each sealing; each names the hash of the one before';
comment on column ledger.head.watermark is 'Transactions below it were over when this head was made. Not signed: it only saves work';

create function ledger.load_as_text(load ledger.source) returns text
    language sql stable parallel safe
    return jsonb_build_object('id', load.id, 'label', load.label,
        'fileDate', to_char(load.file_date, 'YYYY-MM-DD'), 'cutOver', to_char(load.cut_over, 'YYYY-MM-DD'), 'evidences', to_jsonb(load.evidences),
        'loadedAt', to_char(load.loaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text;
comment on function ledger.load_as_text(ledger.source) is 'A load of a file as it is hashed into a leaf';
grant execute on function ledger.load_as_text(ledger.source) to kith_sealer;

create view ledger.unsealed as
select 'fact' as kind, id, tx, recorded_at as at, sha256('\x00'::bytea || salt || content) as hash
  from ledger.fact f
 where not exists (select from ledger.leaf where leaf.id = f.id and leaf.kind = 'fact')
union all
select 'look', id, tx, at, sha256('\x00'::bytea || salt || convert_to(canonical, 'UTF8'))
  from access.look l
 where not exists (select from ledger.leaf where leaf.id = l.id and leaf.kind = 'look')
union all
select 'load', leaf, tx, loaded_at, sha256('\x00'::bytea || salt || convert_to(ledger.load_as_text(s), 'UTF8'))
  from ledger.source s
 where not exists (select from ledger.leaf where leaf.id = s.leaf and leaf.kind = 'load');
comment on view ledger.unsealed is 'Everything that should become a leaf and is none yet. The sealer sees hashes, never what they are of';

create view access.look_to_prove as
select look.id, look.at, look.worker, look.what, look.outcome, look.salt, look.canonical, look.tx,
       array(select seen.person from access.looked_at seen where seen.look = look.id) as people
  from access.look look;
comment on view access.look_to_prove is 'Published: looks beside their sealed text, for the verifier';

create function ledger.refuse() returns trigger
    language plpgsql as $$
begin
    raise exception '% % is refused: what was recorded is never changed', lower(tg_op), tg_table_schema || '.' || tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create function ledger.only_erase_fact() returns trigger
    language plpgsql as $$
begin
    if current_user = 'kith_eraser' and new.content is null and new.salt is null
       and (new.id, new.type, new.happened_on, new.recorded_at, new.source, new.tx)
           is not distinct from (old.id, old.type, old.happened_on, old.recorded_at, old.source, old.tx) then
        return new;
    end if;
    raise exception 'update of ledger.fact is refused: what was recorded is never changed' using errcode = 'insufficient_privilege';
end $$;

create function ledger.only_erase_words() returns trigger
    language plpgsql as $$
begin
    if current_user = 'kith_eraser' and new.text is null and new.salt is null and new.id = old.id then
        return new;
    end if;
    raise exception 'update of ledger.words is refused: what was recorded is never changed' using errcode = 'insufficient_privilege';
end $$;

create trigger only_erase before update on ledger.fact for each row execute function ledger.only_erase_fact();
create trigger only_erase before update on ledger.words for each row execute function ledger.only_erase_words();

do $$
declare t text;
begin
    foreach t in array array['ledger.fact', 'ledger.words'] loop
        execute format('create trigger never_removed before delete on %s for each row execute function ledger.refuse()', t);
        execute format('create trigger never_emptied before truncate on %s for each statement execute function ledger.refuse()', t);
    end loop;
    foreach t in array array['ledger.about', 'ledger.source', 'ledger.leaf', 'ledger.branch', 'ledger.head', 'access.look', 'access.looked_at'] loop
        execute format('create trigger never_changed before update or delete on %s for each row execute function ledger.refuse()', t);
        execute format('create trigger never_emptied before truncate on %s for each statement execute function ledger.refuse()', t);
    end loop;
end $$;

grant select on ledger.unsealed, access.look_to_prove, ledger.source to kith_sealer;
grant select, insert on ledger.leaf, ledger.branch, ledger.head to kith_sealer;
grant select on ledger.leaf, ledger.branch, ledger.head to kith_app;
grant select on ledger.leaf to kith_eraser;
