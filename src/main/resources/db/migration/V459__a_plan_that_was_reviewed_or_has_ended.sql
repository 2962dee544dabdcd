-- The page of a plan says when it was reviewed and that it has ended: nobody reads there that a child is on a plan which is over.
alter table help.plan add column reviewed_on date, add column ended_on date;
comment on column help.plan.reviewed_on is 'The last review after it was made';
comment on column help.plan.ended_on is 'The day on which the plan, or the status it stands on, ended; a birthday yet to come is there beforehand';
