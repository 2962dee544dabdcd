create table hub.message (
    id          uuid        primary key,
    person      uuid,
    taken_by    uuid        not null references access.worker,
    taken_at    timestamptz not null,
    caller      text        not null check (caller <> ''),
    caller_is   text        not null,
    number      text,
    about       text        not null check (about <> ''),
    urgent      boolean     not null,
    for_worker  uuid        references access.worker,
    for_hub     text,
    sent_at     timestamptz not null,
    answered_at timestamptz,
    answered_by uuid        references access.worker,
    answer      text,
    check (num_nonnulls(for_worker, for_hub) > 0),
    check (num_nonnulls(answered_at, answered_by, answer) in (0, 3))
);
create index message_open on hub.message (for_worker) where answered_at is null;
create index message_open_of_hub on hub.message (for_hub) where answered_at is null;
create index message_of_hub on hub.message (for_hub, taken_at);
create index message_of_person on hub.message (person);
comment on table hub.message is 'Calls taken for somebody: routing, until they are answered. When about a child, a fact on the record says it too';
comment on column hub.message.sent_at is 'When it came to whoever has it now; from this the hours run after which it rises';

create table hub.passing (
    id         uuid        primary key,
    message    uuid        not null references hub.message,
    at         timestamptz not null,
    by_worker  uuid        not null references access.worker,
    to_worker  uuid        references access.worker,
    to_hub     text,
    check (num_nonnulls(to_worker, to_hub) > 0)
);
create index passing_by_message on hub.passing (message, at);
comment on table hub.passing is 'How a message was passed on';

create table hub.bulletin (
    id         uuid        primary key,
    hub        text,
    words      text        not null check (words <> ''),
    until      date        not null,
    written_by uuid        not null references access.worker,
    written_at timestamptz not null
);
create index bulletin_by_until on hub.bulletin (until);
comment on table hub.bulletin is 'Short notices of a hub, or of all hubs where none is named; over after a day';

create table hub.bulletin_read (
    worker   uuid        not null references access.worker,
    bulletin uuid        not null references hub.bulletin,
    at       timestamptz not null,
    primary key (worker, bulletin)
);
comment on table hub.bulletin_read is 'Who has read a notice';

create table hub.notice (
    id      uuid        primary key,
    worker  uuid        not null references access.worker,
    made_at timestamptz not null,
    sent_at timestamptz,
    tries   int         not null default 0
);
create index notice_waiting on hub.notice (made_at) where sent_at is null;
comment on table hub.notice is 'Mails that wait to be sent. There is no column for words: a mail says the same for everybody, and links';

do $$
declare t text;
begin
    foreach t in array array['message', 'passing', 'bulletin', 'bulletin_read', 'notice'] loop
        execute format('grant select, insert, update on hub.%I to kith_app', t);
        execute format('alter table hub.%I enable row level security', t);
        execute format('create policy asked on hub.%I for select using (access.asker() is not null)', t);
        execute format('create policy changed on hub.%I for update using (access.asker() is not null)', t);
    end loop;
end $$;
-- nobody writes in somebody else's name
create policy own on hub.message for insert with check (taken_by::text = access.asker() or access.asker() = 'system');
create policy own on hub.passing for insert with check (by_worker::text = access.asker() or access.asker() = 'system');
create policy own on hub.bulletin for insert with check (written_by::text = access.asker() or access.asker() = 'system');
create policy own on hub.bulletin_read for insert with check (worker::text = access.asker() or access.asker() = 'system');
create policy own on hub.notice for insert with check (access.asker() is not null);
