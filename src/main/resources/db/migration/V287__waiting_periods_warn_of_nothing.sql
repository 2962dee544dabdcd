alter table pathway.clock alter column warn drop not null;
comment on column pathway.clock.warn is 'The first day on which it is warned of; null for a waiting period, about which nobody has anything to do';
