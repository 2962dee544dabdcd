-- Only the form itself knows where it is asked for and what it is called: a draft of the night, of a paper or of a clinic is found again.
alter table access.draft add column address text, add column title text;
comment on column access.draft.address is 'Where the form is asked for; null of a draft kept before this was: then a form of the child''s record';
comment on column access.draft.title is 'What the form is called on its page';
