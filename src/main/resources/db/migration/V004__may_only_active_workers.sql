create or replace view access.may as
select held.worker, allowed.permission
  from access.role_held held
  join access.worker worker            on worker.id = held.worker and worker.active
  join access.role_permission allowed  on allowed.role = held.role;
