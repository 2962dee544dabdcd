-- A panel may advise against and the agency's decision maker may decide against: the step alone does not say so.
alter table permanence.step add column outcome text;
comment on column permanence.step.outcome is 'What the panel or the decision maker said; null where the step says it all';
