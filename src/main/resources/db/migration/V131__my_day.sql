create table hub.last_look (
    worker    uuid        primary key references access.worker,
    looked_at timestamptz not null
);
comment on table hub.last_look is 'When a worker last opened My day: what was recorded before is not shouted again';

create table hub.dismissal (
    worker uuid        not null references access.worker,
    alert  text        not null,
    at     timestamptz not null,
    primary key (worker, alert)
);
comment on table hub.dismissal is 'Alerts a worker has seen and put away; for them alone';
comment on column hub.dismissal.alert is 'What the alert is of, child and day, so that the next one of its kind shows again';

do $$
declare t text;
begin
    foreach t in array array['last_look', 'dismissal'] loop
        execute format('grant select, insert, update, delete on hub.%I to kith_app', t);
        execute format('alter table hub.%I enable row level security', t);
        execute format('create policy own on hub.%I using (worker::text = access.asker() or access.asker() = ''system'') with check (worker::text = access.asker() or access.asker() = ''system'')', t);
    end loop;
end $$;

-- what a page asks for is what people recorded lately; the hundreds of thousands that came with files are never news
create index fact_news on ledger.fact (recorded_at) where source is null;
