-- Money that is beyond every role's limit goes to the panel: its decision settles the request, and each leads to the other.
alter table panel.matter add column money uuid;
comment on column panel.matter.money is 'The request for money that the panel was asked to settle';
create index matter_by_money on panel.matter (money) where money is not null;
