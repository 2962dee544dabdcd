-- How words are alike is worked out in memory (kith.people.search.Dictionary), which needs nothing of them but the words and when they came.
drop trigger learn_inserted on people.name_word;
drop trigger learn_updated on people.name_word;
drop function people.learn_words();
drop index people.word_by_edits, people.word_by_sound, people.word_by_trigram;
alter table people.word drop column sound, drop column edits, add column tx xid8 not null default pg_current_xact_id();
drop function people.sound(text);
drop function people.edits(text);
create index word_by_tx on people.word (tx);
comment on table people.word is 'The dictionary of the words that names are made of. It tells of nobody, so it has no row-level security';
comment on column people.word.tx is 'By this a running Kith finds the words that came since it last looked';

create function people.learn_words() returns trigger
    language plpgsql
as $$
begin
    insert into people.word (word)
    select fresh.word
      from (select distinct word from changed) fresh
     where not exists (select from people.word known where known.word = fresh.word)
     order by fresh.word
        on conflict (word) do nothing;
    return null;
end $$;
create trigger learn_inserted after insert on people.name_word referencing new table as changed for each statement execute function people.learn_words();
create trigger learn_updated after update on people.name_word referencing new table as changed for each statement execute function people.learn_words();

-- people whose birth date nobody knows are looked for beside those of the right age
create index name_word_undated on people.name_word (word, person) where born is null;
