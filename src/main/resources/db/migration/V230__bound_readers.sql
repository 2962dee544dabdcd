-- Whoever audits a sample, is bound to a legal matter or answers a request reads what they are bound to and nothing else: they find no children.
insert into access.role_permission (role, permission)
select role, permission
  from (values ('auditor',         array['OWN_WORK', 'READ', 'SEE_LOOKS']),
               ('legal',           array['OWN_WORK', 'READ']),
               ('data-protection', array['OWN_WORK', 'FIND', 'READ', 'SEE_LOOKS'])) as roles (role, permissions),
       unnest(permissions) as permission
    on conflict do nothing;
insert into access.role_permission (role, permission)
select role, 'OWN_ACCOUNT'
  from unnest(array['auditor', 'legal', 'data-protection']) as role
 where exists (select from access.role_permission where permission = 'OWN_ACCOUNT')
    on conflict do nothing;
