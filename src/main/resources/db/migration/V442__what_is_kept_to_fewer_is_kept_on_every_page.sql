-- An entry that is kept to fewer people is kept on the pages that are made from tables as well as in the chronology.
do $$
declare
    t text;
begin
    foreach t in array array['harm.flag', 'harm.link', 'protection.step', 'court.step', 'court.hearing', 'court.filing', 'court.court_order', 'court.party', 'send.step', 'send.advice', 'send.support',
                             'casework.safety_plan', 'casework.night_event', 'care.missing'] loop
        execute format('create policy kept on %s as restrictive for select using ((select access.trusted()) or fact <> all ((select access.in_sight(''withheld''))::uuid[]))', t);
    end loop;
end $$;
