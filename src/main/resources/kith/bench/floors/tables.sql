-- Every table that Kith fills when it records: facts, and what follows from them. The floor copies their rows into tables like them.
select t.schemaname || '.' || t.tablename as name, t.schemaname <> 'ledger' as projection
  from pg_tables t
 where t.schemaname in ('ledger', 'people', 'pathway', 'organisation', 'hub', 'casework', 'protection', 'care', 'help', 'frontdoor')
 order by t.schemaname, t.tablename
