-- A decision that is a manager's waits for one also where nobody is named, or whoever keyed it named themselves; until now it stood on My day as news for two weeks.
alter table casework.awaiting alter column of_whom drop not null, add column keyed_by uuid, add column keyed_at timestamptz;
comment on column casework.awaiting.of_whom is 'Whose decision it was; null where nobody else is named: it waits for whoever leads the hub, unless whoever keyed it may decide';
comment on column casework.awaiting.keyed_by is 'Who recorded it';
comment on column casework.awaiting.keyed_at is 'When it was recorded';
