-- Of two placements that began on one day the child is in the later one: which that is, their times say.
alter table care.episode add column at timestamptz;
comment on column care.episode.at is 'The moment at which it began, where that is known';
