-- The model finds who stands in; whoever answers for the hub, or is away, may name another.
alter table hub.absence add column named uuid references access.worker;
comment on column hub.absence.named is 'Whom somebody named to stand in, of the hub or its buddy hub; on the days on which they are away themselves the model finds another';
