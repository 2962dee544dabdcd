-- No closing ends an allocation, so whoever reads it alone takes a hub of two years ago for the hub of today.
create view hub.holder with (security_invoker = true) as
select a.person, a.hub, a.responsible, a.key,
       (select max(c.since) from pathway.status c where c.person = a.person and c.code = 'closed' and c.since >= a.given) as closed
  from hub.allocation a;
comment on view hub.holder is 'Published: the hub that holds the child; where the case was closed since and the child not given to a hub again, the hub that did until then';
comment on column hub.holder.person is 'The child';
comment on column hub.holder.hub is 'The hub';
comment on column hub.holder.responsible is 'Who is or was responsible there';
comment on column hub.holder.key is 'The key worker there';
comment on column hub.holder.closed is 'Since when nobody holds the child; null while the hub does';
grant select on hub.holder to kith_app;
