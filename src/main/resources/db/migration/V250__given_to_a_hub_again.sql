alter table hub.allocation add column given date;
comment on column hub.allocation.given is 'The latest day on which the child was given to the hub: a family that came back to the same one does not wait for a hub. Empty on rows from before this column, until the person is folded again';
