-- The same names as Kith's, as plainly as they can be kept.
create schema if not exists floor;
create table floor.name as
    select person, lower(forenames || ' ' || surname) as name, born from people.person;
create index on floor.name using gin (name gin_trgm_ops);
create index on floor.name (born);
vacuum analyze floor.name;
