drop function frontdoor.tell(uuid, text, timestamptz, jsonb, boolean, boolean, text, timestamptz, int);

create function frontdoor.tell(told uuid, its_reference text, at timestamptz, said jsonb, its_files uuid[], is_urgent boolean, is_doubtful boolean, came_from text, since timestamptz, most int) returns text
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if exists (select from frontdoor.told t where t.id = told) then return 'again'; end if;
    if (select count(*) from frontdoor.told t where t.sender = came_from and t.received_at > since) >= most then return 'too-many'; end if;
    insert into frontdoor.told (id, reference, received_at, answers, files, urgent, doubtful, sender)
    values (told, its_reference, at, said, its_files, is_urgent, is_doubtful, came_from)
        on conflict do nothing;
    return case when found then 'received' else 'again' end;
end $$;
comment on function frontdoor.tell is 'Keeps what the public form brought; the same form twice is one';
revoke execute on function frontdoor.tell from public;
grant execute on function frontdoor.tell to kith_app;
comment on column frontdoor.told.files is 'What came with it, as ledger.attachment; they stay when the answers go';

/*
 * Whoever holds the id of a form, its sender too, could otherwise take it off the queue by recording something else under it, on whatever page.
 */
create function frontdoor.forms_are_the_front_doors() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    asking text := regexp_replace(coalesce(access.asker(), ''), '^system for ', '');
begin
    if asking <> 'system' and exists (select from frontdoor.told t where t.id = new.id)
       and not exists (select from access.may m where m.worker::text = asking and m.permission = 'FRONT_DOOR') then
        raise insufficient_privilege using message = 'Only the front door says whom a form is about';
    end if;
    return new;
end $$;
comment on function frontdoor.forms_are_the_front_doors is 'Under the id of a form only the front door records a contact';
revoke execute on function frontdoor.forms_are_the_front_doors from public;
create trigger forms_are_the_front_doors before insert on ledger.fact for each row when (new.type = 'contact.received') execute function frontdoor.forms_are_the_front_doors();
