-- The rows that a visit to three siblings on a plan comes to, beside the copies that the import's floor made: facts, words, what follows, audit.
-- One statement between blank lines; the parameter is the three children.

insert into floor.ledger_fact (id, type, happened_on, recorded_at, content, salt)
select gen_random_uuid(), 'visit.made', current_date, current_timestamp, convert_to(repeat('x', 450), 'UTF8'), '\x00000000000000000000000000000000'
  from unnest(?::uuid[])

insert into floor.ledger_about (person, fact)
select person, gen_random_uuid() from unnest(?::uuid[]) as person

insert into floor.ledger_words (id, text, salt)
select gen_random_uuid(), repeat('x', 140), '00000000-0000-0000-0000-000000000000' from unnest(?::uuid[]) limit 1

insert into floor.casework_seen (person, last_visit, last_seen, last_seen_alone, by_role, missed_since)
select person, current_date, current_date, current_date, 'social-worker', 0 from unnest(?::uuid[]) as person
    on conflict (person) do update set last_visit = excluded.last_visit, last_seen = excluded.last_seen, last_seen_alone = excluded.last_seen_alone

insert into floor.pathway_clock (person, rule, fact, started, due, warn, ended, stopped, unknown, again, entry)
select person, 'B12', gen_random_uuid(), current_date, current_date + 14, current_date + 9, null, null, false, true, 'B12' from unnest(?::uuid[]) as person

update floor.pathway_clock set ended = current_date
 where (person, rule, fact) in (select distinct on (person) person, rule, fact from floor.pathway_clock where person = any(?::uuid[]) and rule = 'B12' order by person, started)

with look as (
    insert into access.look (id, at, worker, what, outcome, canonical, salt)
    select gen_random_uuid(), current_timestamp, null, 'the floor', 'shown', '{}', '\x00000000000000000000000000000000'
    returning id, at
)
insert into access.looked_at (person, at, look) select person, at, id from look cross join unnest(?::uuid[]) as person limit 1
