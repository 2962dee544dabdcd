alter table pathway.clock add column was_due date, add column early date;
comment on column pathway.clock.was_due is 'The day it was first due, where a fact has put it off since; due is the day as it stands';
comment on column pathway.clock.early is 'Of a waiting period: the first day on which what it waits out was done before its end, and so is not valid';
