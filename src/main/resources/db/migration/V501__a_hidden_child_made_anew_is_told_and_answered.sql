-- Two records of one child in danger run side by side until somebody rings: whoever answers for the hidden one gets a mail without words, and the line stays until one of them says that it is seen to.
alter table access.alert add column seen_at timestamptz, add column seen_by uuid, add check ((seen_at is null) = (seen_by is null));
comment on column access.alert.seen_at is 'When somebody who may see the hidden record said that whoever made the other was told';
comment on column access.alert.seen_by is 'Who said so';
create policy alert_answered on access.alert for update to kith_app
    using ((select access.trusted()) or hidden = any ((select access.in_sight('outline'))::uuid[])) with check ((select access.trusted()) or seen_by::text = (select access.asker()));
grant update (seen_at, seen_by) on access.alert to kith_app;

create function access.tell_of_alert() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    insert into hub.notice (id, worker, made_at)
    select gen_random_uuid(), w.id, new.at
      from access.worker w
     where w.active and w.email is not null
       and (w.id::text in (select g.owner from people.guard g where g.person = new.hidden and g.until is null)
            or not exists (select from people.guard g where g.person = new.hidden and g.until is null and g.owner is not null)
               and w.id in (select t.worker from people.tie t where t.person = new.hidden and t.kind = 'named' and t.until is null));
    return null;
end
$$;
comment on function access.tell_of_alert is 'A mail to whoever answers for a hidden record that somebody made anew; of a sealed one to whoever is named on it';
revoke all on function access.tell_of_alert from public;
create trigger tell_of_alert after insert on access.alert for each row execute function access.tell_of_alert();
