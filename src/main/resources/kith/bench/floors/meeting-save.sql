-- The rows that a meeting's save for a family of six with ten actions comes to, beside the copies that the import's floor made: a discussion of each child, ten actions about all
-- of them, words, what follows, the looks. One statement between blank lines; the parameter is the children.

insert into floor.ledger_fact (id, type, happened_on, recorded_at, content, salt)
select gen_random_uuid(), 'hub-discussion.held', current_date, current_timestamp, convert_to(repeat('x', 900), 'UTF8'), '\x00000000000000000000000000000000' from unnest(?::uuid[])

insert into floor.ledger_fact (id, type, happened_on, recorded_at, content, salt)
select gen_random_uuid(), 'action.agreed', current_date, current_timestamp, convert_to(repeat('x', 600), 'UTF8'), '\x00000000000000000000000000000000'
  from generate_series(1, 10) where cardinality(?::uuid[]) > 0

insert into floor.ledger_about (person, fact)
select person, gen_random_uuid() from unnest(?::uuid[]) as person, generate_series(1, 11)

insert into floor.ledger_words (id, text, salt)
select gen_random_uuid(), repeat('x', 140), '00000000-0000-0000-0000-000000000000' from generate_series(1, 19) where cardinality(?::uuid[]) > 0

insert into floor.hub_discussed (person, since, last_on, times)
select person, current_date, current_date, 1 from unnest(?::uuid[]) as person
    on conflict (person) do update set last_on = excluded.last_on, times = hub_discussed.times + 1

insert into floor.hub_discussion (person, fact, held_on, hub, meeting, decision, decided_by, attended, words)
select person, gen_random_uuid(), current_date, 'hub-1', gen_random_uuid(), 'goes-on', 'x', '{}', array_fill(gen_random_uuid(), array[6]) from unnest(?::uuid[]) as person

insert into floor.hub_action (person, fact, source, owner, owner_name, agreed_on, due, meetings, late_meetings, moved, ended_on, outcome, words)
select person, gen_random_uuid(), 'hub-meeting', 'x', null, current_date, current_date + 14, 0, 0, 0, null, null, array[gen_random_uuid()] from unnest(?::uuid[]) as person, generate_series(1, 10)

with item as (
    insert into floor.hub_meeting_item (id, meeting, family, people, reasons, begun_at)
    select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ?::uuid[], '{}', current_timestamp
    returning id, people
)
insert into floor.hub_meeting_text (item, field, people, text, version, written_by, written_at)
select id, 'field-' || n, people, repeat('x', 100), 1, gen_random_uuid(), current_timestamp from item, generate_series(1, 40) n

with look as (
    insert into access.look (id, at, worker, what, outcome, canonical, salt)
    select gen_random_uuid(), current_timestamp, null, 'the floor', 'shown', '{}', '\x00000000000000000000000000000000'
    returning id, at
)
insert into access.looked_at (person, at, look) select person, at, id from look cross join unnest(?::uuid[]) as person
