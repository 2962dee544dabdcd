/*
 * When what a child's status began with was recorded, for whoever may know the status: nothing else of the entry, which needs the outline. Null for what came with a file.
 */
create function hub.told_at(whose uuid[], facts uuid[]) returns table (person uuid, told_at timestamptz)
    language sql stable rows 20 security definer set search_path = pg_catalog
as $$
    select a.person, min(a.told_at)
      from unnest(whose, facts) as asked (person, fact)
      join ledger.about a on a.person = asked.person and a.fact = asked.fact
     where a.told_at is not null and (access.trusted() or a.person = any (access.in_sight('status')))
     group by a.person
$$;
comment on function hub.told_at is 'When the first of these entries about each of these people was recorded by somebody, for whoever may know their status';
revoke all on function hub.told_at from public;
grant execute on function hub.told_at to kith_app;
