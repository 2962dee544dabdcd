-- What everyone reads first, the night and the rights: for those who see the outline of a record; what they say in words, for those who may read it.
do $$
declare t text;
begin
    foreach t in array array['casework.summary', 'casework.safety_plan', 'casework.night_event', 'casework.awaiting',
                             'care.responsibility', 'care.agreement', 'care.consent', 'care.family_time', 'care.representative'] loop
        execute format('drop policy asked on %s', t);
        execute format('create policy outlined on %s using ((select access.trusted()) or person = any ((select access.in_sight(''outline''))::uuid[])) with check ((select access.trusted()))', t);
    end loop;
end $$;

-- Emergency duty sees the outline of every child without being asked, and with it the words of the case summary, the safety plan and what the night did.
create function casework.read_first() returns uuid[]
    language sql stable security definer set search_path = pg_catalog
as $$
    select coalesce(array_agg(said.word), '{}')
      from (select unnest(words) as word from casework.summary where person = any (access.in_sight('outline'))
             union all
            select unnest(words) from casework.safety_plan where person = any (access.in_sight('outline'))
             union all
            select unnest(words) from casework.night_event where person = any (access.in_sight('outline'))) said
     where exists (select from organisation.duty d
                    where d.worker::text = access.asker() and d.kind = 'emergency-duty' and d.starts <= now() and d.ends > now())
$$;
revoke all on function casework.read_first from public;
grant execute on function casework.read_first to kith_app;
comment on function casework.read_first is 'The words that emergency duty reads of the people this transaction has looked at; nothing for anybody else';

create policy read_first_words on ledger.words for select to kith_app
    using (id = any ((select casework.read_first())::uuid[]) and id <> all ((select access.in_sight('withheld'))::uuid[]));
