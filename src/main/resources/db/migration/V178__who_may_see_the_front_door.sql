-- The front door sees that there is a contact about whom it may, and the page leaves out those of whom it may not learn; everybody else sees what their level allows.
drop policy screened on frontdoor.contact;
drop policy screened on frontdoor.referral;
drop policy screened on frontdoor.age;
create policy outlined on frontdoor.contact
    using ((select frontdoor.screens()) or person = any ((select access.in_sight('outline'))::uuid[])) with check ((select access.trusted()));
create policy outlined on frontdoor.referral
    using ((select frontdoor.screens()) or person = any ((select access.in_sight('outline'))::uuid[])) with check ((select access.trusted()));
create policy seen on frontdoor.age
    using ((select access.trusted()) or person = any ((select access.in_sight('status'))::uuid[])
        or ((select access.works()) and person <> all ((select access.hidden())::uuid[]))) with check ((select access.trusted()));

/*
 * What was said in a contact and why it was decided, for the front door, which may not read the rest of the record: only of contacts that stand on
 * the queue or came off it since a day, and never of those of whom the asker may not learn.
 */
create function frontdoor.said(asked uuid, since date) returns table (fact uuid, content bytea, words uuid, text text)
    language sql stable security definer set search_path = pg_catalog
as $$
    with mine as (
        select c.person, c.contact, c.decided
          from frontdoor.contact c
         where c.contact = asked and (c.ended_on is null or c.ended_on >= since)
           and (select frontdoor.screens()) and c.person <> all ((select access.hidden())::uuid[])
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
revoke execute on function frontdoor.said, frontdoor.screens from public;
grant execute on function frontdoor.said, frontdoor.screens to kith_app, kith_sealer, kith_eraser;
