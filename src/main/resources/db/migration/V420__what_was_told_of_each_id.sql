-- Two children whom files tell of may turn out to be one, and what each was told must still be found: by who the files say it is, not by the person.
-- A child who was merged and told of since stands here twice; the longer telling is the one that began earlier.
delete from exchange.told a using exchange.told b
 where a.who = b.who and a.person <> b.person and (length(a.content), a.person) < (length(b.content), b.person);
alter table exchange.told drop constraint told_pkey;
alter table exchange.told add primary key (who);
comment on column exchange.told.person is 'On whose record it is told: also while that record is read together with another';
