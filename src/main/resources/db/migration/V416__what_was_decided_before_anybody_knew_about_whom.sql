alter table frontdoor.told add column decided_as jsonb;
comment on column frontdoor.told.decided_as is 'The whole form of the decision, by its names: it is decided so about the children once somebody says who they are, and then it goes';

-- A form that was answered with advice or without further action waits for nobody, and they are never matched: the queue does not read them.
create index told_queues on frontdoor.told (received_at) where matched_at is null and coalesce(decision, '') not in ('advice', 'no-further-action');

/*
 * The decision about each child of a contact, each time it was put right, and what was recorded with it that still stands: for the front door, which may
 * not read the rest of the record. What came from a file has no occasion, so that only the day shows which referral is meant.
 */
create function frontdoor.followed(asked uuid) returns table (person uuid, fact uuid, type text, at timestamptz, worker uuid, family_told text, referrer_told text, source text, need text)
    language sql stable security definer set search_path = pg_catalog
as $$
    with decided as (
        select c.person, c.decided, c.decided_on
          from frontdoor.contact c
         where c.contact = asked and c.decided is not null and (select frontdoor.screens()) and c.person <> all ((select access.hidden())::uuid[])
    ), theirs as materialized (
        select d.person, d.decided, d.decided_on, f.id, f.type, f.happened_on, f.recorded_at, convert_from(f.content, 'UTF8')::jsonb as said
          from decided d
          join ledger.about a on a.person = d.person
          join ledger.fact f  on f.id = a.fact and f.content is not null
         where f.type in ('contact.decided', 'fact.corrected', 'fact.withdrawn', 'referral.accepted', 'referral.no-further-action', 'harm.suspected', 'early-help.requested')
    ), acts as (
        select t.* from theirs t where t.id = t.decided or t.type = 'fact.corrected' and t.said ->> 'corrects' = t.decided::text
    ), withdrawn as (
        select w.person, w.said ->> 'withdraws' as id
          from theirs w
         where w.type = 'fact.withdrawn' and not exists (select from theirs again where again.person = w.person and again.said ->> 'withdraws' = w.id::text)
    )
    select t.person, t.id, t.type, t.recorded_at, (t.said ->> 'by')::uuid, coalesce(t.said #> '{body,body}', t.said -> 'body') ->> 'familyTold', coalesce(t.said #> '{body,body}', t.said -> 'body') ->> 'referrerTold', null, null
      from acts t
     where not exists (select from withdrawn w where w.person = t.person and w.id = t.id::text)
     union all
    select t.person, t.id, t.type, t.recorded_at, null, null, null, r.source, r.need
      from theirs t
      left join frontdoor.referral r on r.person = t.person and r.fact = t.id
     where t.type in ('referral.accepted', 'referral.no-further-action', 'harm.suspected', 'early-help.requested')
       and exists (select from acts act where act.person = t.person
                      and (act.said ->> 'occasion' = t.said ->> 'occasion'
                           or act.said -> 'occasion' is null and t.said -> 'occasion' is null and t.type like 'referral.%' and t.happened_on = t.decided_on))
       and not exists (select from withdrawn w where w.person = t.person and w.id = t.id::text)
$$;
comment on function frontdoor.followed is 'What was decided about each child of a contact, and what followed from it, so that both are put right together';

/* Whether there is a contact with this id, by whom and about whom: for the front door, and for whoever recorded it. */
create function frontdoor.recorded(asked uuid) returns table (worker uuid, at timestamptz, person uuid)
    language sql stable security definer set search_path = pg_catalog
as $$
    select (convert_from(f.content, 'UTF8')::jsonb ->> 'by')::uuid, f.recorded_at, case when a.person <> all ((select access.hidden())::uuid[]) then a.person end
      from ledger.fact f
      join ledger.about a on a.fact = f.id
     where f.id = asked and f.type = 'contact.received' and f.content is not null
       and ((select frontdoor.screens()) or convert_from(f.content, 'UTF8')::jsonb ->> 'by' = access.asker())
$$;
comment on function frontdoor.recorded is 'By whom and about whom a contact was recorded already: a second worker with the same form is told';

revoke execute on function frontdoor.followed, frontdoor.recorded from public;
grant execute on function frontdoor.followed, frontdoor.recorded to kith_app;
