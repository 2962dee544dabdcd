-- Roles belong to the whole server, so another database of the same server may have made them already.
do $$
declare wanted text;
begin
    foreach wanted in array array['kith_owner', 'kith_app', 'kith_sealer', 'kith_eraser'] loop
        if not exists (select from pg_roles where rolname = wanted) then
            execute format('create role %I', wanted);
        end if;
    end loop;
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to kith_app, kith_sealer, kith_eraser', current_database());
end
$$;

revoke all on schema public from public;
grant usage on schema public to kith_app, kith_sealer, kith_eraser;

create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gist with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists fuzzystrmatch with schema public;

create schema access;
grant usage on schema access to kith_app, kith_sealer, kith_eraser;
comment on schema access is 'Who is asking, what they may see, and every look';

create function access.asker() returns text
    language sql stable parallel safe
    return nullif(current_setting('kith.asker', true), '');
comment on function access.asker() is 'Published: the worker this transaction works for (a uuid as text), system for background work, null when nobody asks';
grant execute on function access.asker() to kith_app, kith_sealer, kith_eraser;
