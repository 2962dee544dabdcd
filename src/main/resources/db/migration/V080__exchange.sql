create schema exchange;
comment on schema exchange is 'Files that came in: which, and what they told; only commands that work as the owner read or write it';

create table exchange.load (
    number      int         primary key,
    source      text        not null unique references ledger.source,
    fingerprint text        not null unique,
    format      text        not null,
    year        int         not null,
    authority   text,
    begun_at    timestamptz not null,
    finished_at timestamptz
);
comment on table exchange.load is 'Loads of files; one without an end was stopped and continues when its file is loaded again';
comment on column exchange.load.fingerprint is 'SHA-256 of the file or of all files of a folder: the same file again changes nothing';

create table exchange.told (
    person  uuid primary key,
    who     text not null,
    content text not null
);
comment on table exchange.told is 'What the files told of each person, as JSON: for every row the telling that counts, so that years can come in any order';

alter table exchange.told enable row level security;
alter table exchange.load enable row level security;
