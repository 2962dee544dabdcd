-- Kith itself tells both hubs when it turns cover on.
alter table hub.bulletin alter column written_by drop not null;
comment on column hub.bulletin.written_by is 'Nobody where Kith itself tells: that a hub covers for another';
create index message_urgent on hub.message (sent_at) where answered_at is null and urgent;
