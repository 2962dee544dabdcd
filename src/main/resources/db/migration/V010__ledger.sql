create schema ledger;
grant usage on schema ledger to kith_app, kith_sealer, kith_eraser;
comment on schema ledger is 'What happened: facts, never changed, and their words; numbered and sealed as leaves of a tree';

create table ledger.source (
    id        text        primary key,
    label     text        not null,
    file_date date        not null,
    cut_over  date        not null,
    evidences text[]      not null,
    loaded_at timestamptz not null
);
comment on table ledger.source is 'A load of a file: from which day the authority records in Kith, and which types of fact such a file can tell of';
grant select, insert on ledger.source to kith_app;

create table ledger.fact (
    id          uuid        primary key,
    type        text        not null,
    happened_on date        not null,
    recorded_at timestamptz not null,
    source      text,
    content     bytea,
    salt        bytea,
    tx          xid8        not null default pg_current_xact_id()
);
comment on table ledger.fact is 'Published: what happened. The content is the whole fact as canonical JSON, stored as it is hashed; the other columns only find it';
comment on column ledger.fact.content is 'Null once it was lawfully erased, with its salt; the leaf stays';
comment on column ledger.fact.tx is 'Lets the sealer number facts without a lock on the way in: it takes those of transactions that have ended';
create index fact_by_tx on ledger.fact (tx);

create table ledger.about (
    person uuid not null,
    fact   uuid not null,
    primary key (person, fact)
);
comment on table ledger.about is 'Published: whom a fact is about';
create index about_by_fact on ledger.about (fact);

create table ledger.words (
    id   uuid primary key,
    text text,
    salt text
);
comment on table ledger.words is 'Narratives, apart from the facts that hold their hash; text and salt are null once lawfully erased';

grant select, insert on ledger.fact, ledger.about, ledger.words to kith_app;
grant select on ledger.fact, ledger.about, ledger.words to kith_sealer, kith_eraser;
grant update (content, salt) on ledger.fact to kith_eraser;
grant update (text, salt) on ledger.words to kith_eraser;

alter table ledger.fact enable row level security;
alter table ledger.about enable row level security;
alter table ledger.words enable row level security;
create policy asked on ledger.fact using (access.asker() is not null) with check (access.asker() is not null);
create policy asked on ledger.about using (access.asker() is not null) with check (access.asker() is not null);
create policy asked on ledger.words using (access.asker() is not null) with check (access.asker() is not null);
