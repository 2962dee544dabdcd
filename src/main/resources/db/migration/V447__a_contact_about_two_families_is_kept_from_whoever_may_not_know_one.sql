-- A contact about two families is told in one breath: whoever may not know of one of them reads none of it, as on the record. Only a sealed child's brothers and sisters keep their own story.
create function frontdoor.kept_from(asked uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
begin
    return exists (
        select from frontdoor.contact c
         where c.contact = asked and c.person = any (access.hidden())
           and not exists (select from frontdoor.contact other
                             join access.family(array[c.person]) f on f.kin = other.person
                             join people.guard g on g.person = c.person and g.kind = 'sealed' and g.until is null
                            where other.contact = asked and other.person <> all (access.hidden())));
end
$$;

create or replace function frontdoor.said(asked uuid, since date) returns table (fact uuid, content bytea, words uuid, text text)
    language sql stable security definer set search_path = pg_catalog
as $$
    with mine as (
        select c.person, c.contact, c.decided
          from frontdoor.contact c
         where c.contact = asked and (c.ended_on is null or c.ended_on >= since)
           and (select frontdoor.screens()) and c.person <> all ((select access.hidden())::uuid[]) and not (select frontdoor.kept_from(asked))
    ), told as (
        select m.contact as fact from mine m
         union
        select m.decided from mine m where m.decided is not null
         union
        select f.id
          from mine m
          join ledger.about a on a.person = m.person
          join ledger.fact f  on f.id = a.fact and f.type = 'fact.corrected'
         where m.decided is not null and convert_from(f.content, 'UTF8')::jsonb ->> 'corrects' = m.decided::text
    )
    select f.id, f.content, w.id, w.text
      from told t
      join ledger.fact f on f.id = t.fact and f.content is not null
     cross join lateral jsonb_array_elements(convert_from(f.content, 'UTF8')::jsonb -> 'words') with ordinality as each (word, n)
      join ledger.words w on w.id = (each.word ->> 'id')::uuid and w.text is not null
     order by f.recorded_at, f.id, each.n
$$;
revoke execute on function frontdoor.kept_from from public;
grant execute on function frontdoor.kept_from to kith_app, kith_sealer, kith_eraser;
