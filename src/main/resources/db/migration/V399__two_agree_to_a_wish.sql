-- A move by wish is approved by a manager of a group and by whoever leads the service. The first to agree is kept here; the second settles it, and so does a refusal of either.
alter table workforce.wish
    add column first_side text check (first_side in ('group', 'service')),
    add column first_by   uuid references access.worker,
    add column first_why  text check (first_why <> ''),
    add column first_at   timestamptz,
    add check (num_nonnulls(first_side, first_by, first_why, first_at) in (0, 4)),
    add check (first_by <> worker),
    add check (first_by <> answered_by);
comment on column workforce.wish.first_side is 'For which side the first of two agreed: a group, or the service';
grant update (first_side, first_by, first_why, first_at) on workforce.wish to kith_app;

drop policy answered on workforce.wish;
-- whoever agrees first signs as the first, and whoever settles it signs the answer
create policy answered on workforce.wish for update using (worker::text <> (select access.asker()) and answer is null and withdrawn_at is null and workforce.concerns(array[from_hub, to_hub]))
    with check (answered_by::text = (select access.asker()) or answer is null and first_by::text = (select access.asker()));
