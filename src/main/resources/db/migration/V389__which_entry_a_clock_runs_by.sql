alter table pathway.clock add column entry text;
update pathway.clock set entry = rule;
alter table pathway.clock alter column entry set not null;
comment on column pathway.clock.entry is 'Which of the entries of its rule it runs by, where the pathway files have several (first, later, from a day on): the rule, and #2 for the second; its title is what a page shows';
