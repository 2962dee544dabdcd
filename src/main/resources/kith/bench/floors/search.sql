-- The plain trigram query: name like what was typed, born within a year of what was remembered.
select person, name, born, similarity(name, ?) as likeness
  from floor.name
 where name % ?
   and born between ? and ?
 order by likeness desc
 limit 10
