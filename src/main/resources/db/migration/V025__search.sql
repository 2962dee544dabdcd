create table people.name_word (
    person uuid not null,
    word   text collate "C" not null,
    born   date,
    primary key (person, word)
);
create index name_word_found on people.name_word (word, born, person);
comment on table people.name_word is 'Each word of each name a person bears or bore, plain (lower case, no accents), with the birth date (or the expected one) beside it';

create table people.clue (
    person uuid not null,
    kind   text not null,
    value  text collate "C" not null,
    primary key (person, kind, value)
);
create index clue_found on people.clue (value, person);
comment on table people.clue is 'Other ways to find a person: telephone, postcode, first line of an address. Nothing that is or was ever shielded';

-- asked once a query and not once a row: a search reads thousands of rows
do $$
declare t text;
begin
    foreach t in array array['name_word', 'clue'] loop
        execute format('grant select, insert, update, delete on people.%I to kith_app', t);
        execute format('alter table people.%I enable row level security', t);
        execute format('create policy asked on people.%I using ((select access.asker()) is not null) with check ((select access.asker()) is not null)', t);
    end loop;
end $$;

-- How a word sounds, roughly, across the spellings that meet in England: consonants only, those that are confused made one.
create function people.sound(word text) returns text
    language plpgsql immutable strict parallel safe
as $$
declare s text := word;
begin
    s := regexp_replace(s, '^[kgp]n', 'n');
    s := regexp_replace(s, '^(wr|rh)', 'r');
    s := regexp_replace(s, '^(hw|wh)', 'w');
    s := replace(replace(replace(replace(s, 'ough', 'o'), 'aigh', 'a'), 'eigh', 'a'), 'igh', 'i');
    s := replace(replace(replace(replace(replace(s, 'tsch', 'c'), 'sch', 's'), 'tch', 'c'), 'szcz', 's'), 'krz', 'kr');
    s := replace(replace(replace(replace(replace(s, 'sz', 's'), 'cz', 'c'), 'rz', 'z'), 'sh', 's'), 'ks', 'x');
    s := replace(replace(replace(replace(replace(s, 'ph', 'f'), 'dd', 't'), 'th', 't'), 'ck', 'k'), 'ch', 'c');
    s := replace(replace(replace(replace(replace(s, 'kh', 'k'), 'gh', 'g'), 'dh', 't'), 'bh', 'b'), 'zh', 'z');
    s := regexp_replace(s, 'c(?=[eiy])', 's', 'g');
    s := regexp_replace(s, 'g(?=[eiy])', 'j', 'g');
    s := translate(s, 'vwqcgzjdx', 'ffkkkssts');
    s := regexp_replace(s, '^[aeiouyh]+', 'a');
    s := left(s, 1) || translate(substr(s, 2), 'aeiouyh', '');
    return regexp_replace(s, '(.)\1+', '\1', 'g');
end $$;

-- A word and all it becomes when one letter goes: two words that share one of these are a letter dropped, doubled, swapped or mistaken apart.
create function people.edits(word text) returns text[]
    language sql immutable strict parallel safe
as $$
    select array_agg(distinct v)
      from (select word as v
             union all
            select overlay(word placing '' from i for 1) from generate_series(1, length(word)) i where length(word) > 2) variants
$$;

create table people.word (
    word  text collate "C" primary key,
    sound text   not null,
    edits text[] not null
);
-- fastupdate would leave a long list to read through after each load
create index word_by_edits on people.word using gin (edits) with (fastupdate = off);
create index word_by_sound on people.word (sound);
create index word_by_trigram on people.word using gin (word gin_trgm_ops) with (fastupdate = off);
comment on table people.word is 'The dictionary of the words that names are made of. It tells of nobody, so it has no row-level security, which would keep its indexes from being used';
grant select, insert on people.word to kith_app;

-- The dictionary follows by itself, whichever way names come in; a word that nobody bears any more finds nobody.
create function people.learn_words() returns trigger
    language plpgsql
as $$
begin
    insert into people.word (word, sound, edits)
    select fresh.word, people.sound(fresh.word), people.edits(fresh.word)
      from (select distinct word from changed) fresh
     where not exists (select from people.word known where known.word = fresh.word)
     order by fresh.word
        on conflict (word) do nothing;
    return null;
end $$;
create trigger learn_inserted after insert on people.name_word referencing new table as changed for each statement execute function people.learn_words();
create trigger learn_updated after update on people.name_word referencing new table as changed for each statement execute function people.learn_words();
