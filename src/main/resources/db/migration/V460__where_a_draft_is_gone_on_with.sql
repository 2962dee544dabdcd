-- A draft is gone on with at the address of its own form: not every form is one of the record's.
alter table access.draft add column at text;
comment on column access.draft.at is 'The address of the form, where it is not that of the record''s own by its name';
