-- The talk after a time missing is to be with somebody independent: whether it was is on the page and can be counted.
alter table care.missing add column interviewer text;
