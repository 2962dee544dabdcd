-- Of a web form that nobody can match somebody says so; until then it is on the queue.
alter table frontdoor.told add column no_child_at timestamptz, add column no_child_by uuid, add check ((no_child_at is null) = (no_child_by is null));
comment on column frontdoor.told.no_child_at is 'When a worker said that it can be matched to no child; only of what was answered with advice or without further action';
comment on column frontdoor.told.no_child_by is 'The worker who said so';
drop index frontdoor.told_queues;
create index told_queues on frontdoor.told (received_at) where matched_at is null and no_child_at is null;
