/*
 * Two sign a wish to move. Where of those who answer for it nobody is left but whoever agreed, the second is whoever leads another group, or is one of the leaders of the service without leading an area of it.
 * They learn of the wish only then, and go on seeing what they answered.
 */
create function workforce.steps_in(asked_by uuid, agreed_by uuid, hubs text[]) returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    with today as (select (now() at time zone 'Europe/London')::date as day)
    select agreed_by is not null and access.asker() not in (asked_by::text, agreed_by::text)
       and exists (select from today join organisation.worker_role r on r.valid @> today.day
                    where r.worker::text = access.asker() and (r.leads and r.place_kind = 'group' or r.signs_in_as = 'senior-leader'))
       and not exists (select from today join organisation.worker_role r on r.valid @> today.day join access.worker w on w.id = r.worker and w.active
                        where r.worker not in (asked_by, agreed_by) and r.leads
                          and (r.place_kind in ('body', 'service-area')
                               or r.place_kind = 'group' and r.place in (select h.group_code from organisation.hub h where h.code = any (hubs) and h.valid @> today.day)))
$$;
comment on function workforce.steps_in is 'Whether whoever asks may sign second, because of those who answer for this wish nobody is left but whoever agreed';
revoke all on function workforce.steps_in from public;
grant execute on function workforce.steps_in to kith_app;

drop policy concerned on workforce.wish;
create policy concerned on workforce.wish for select using ((select access.trusted()) or worker::text = (select access.asker()) or workforce.concerns(array[from_hub, to_hub])
    or answered_by::text = (select access.asker()) or answer is null and workforce.steps_in(worker, first_by, array[from_hub, to_hub]));

drop policy answered on workforce.wish;
create policy answered on workforce.wish for update using (worker::text <> (select access.asker()) and answer is null and withdrawn_at is null
        and (workforce.concerns(array[from_hub, to_hub]) or workforce.steps_in(worker, first_by, array[from_hub, to_hub])))
    with check (answered_by::text = (select access.asker()) or answer is null and first_by::text = (select access.asker()));
