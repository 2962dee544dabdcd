-- When a hub's board marks a child is data of the operating model; where a model says nothing, what kith.organisation.BoardRules calls usual holds.
create table organisation.board_rule (
    fresh       int       not null check (fresh > 0),
    seen_alone  int       not null check (seen_alone > 0),
    discussed   int       not null check (discussed > 0),
    key_workers int       not null check (key_workers > 1),
    valid       daterange not null check (not isempty(valid)),
    exclude using gist (valid with &&)
);
comment on table organisation.board_rule is 'Published: for how many weeks a child is new to a hub, after how many not seen alone and not discussed, and from how many key workers on there were many';
grant select, insert, update, delete on organisation.board_rule to kith_app;
