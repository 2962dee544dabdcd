create table organisation.skill_asked (
    skill text      not null,
    code  text      not null,
    valid daterange not null check (not isempty(valid)),
    exclude using gist (skill with =, code with =, valid with &&)
);
comment on table organisation.skill_asked is 'Published: in which statuses (or unborn) a child needs somebody with a skill';
grant select, insert, update, delete on organisation.skill_asked to kith_app;

-- Runs with the rights of whoever asks: a status that they may not see puts nobody forward.
create function hub.speaks_for(child uuid, today date) returns table (worker uuid, reason text)
    language sql stable
begin atomic
    select k.worker, 'speaks ' || k.skill
      from people.person p
      join hub.skill k on position(lower(k.skill) in lower(p.language)) > 0
     where lower(k.skill) <> 'english'
       and p.person in (select child union all
                        select r.relative from people.relationship r
                         where r.person = child and (r.parental_responsibility or r.kind in ('mother', 'father')) and (r.until is null or r.until > today))
     union
    select k.worker, 'has the skill: ' || lower(a.skill)
      from organisation.skill_asked a
      join hub.skill k on lower(k.skill) = lower(a.skill)
     where a.valid @> today
       and (exists (select from pathway.status s where s.person = child and s.code = a.code and s.since <= today and (s.until is null or s.until > today))
            or a.code = 'unborn' and exists (select from hub.weighs w where w.person = child and w.code = 'unborn' and w.since <= today and (w.until is null or w.until > today)));
end;
comment on function hub.speaks_for is 'Who speaks the language of a child or a parent, or has a skill that the child needs, in words that follow a name';
grant execute on function hub.speaks_for to kith_app;
