create table pathway.rules (
    digest text not null,
    one    boolean primary key default true check (one)
);
comment on table pathway.rules is 'By which rules the tables were made: when Kith starts with other ones, they are made again from the facts';
grant select on pathway.rules to kith_app;
