-- Whom a request is about, for whoever sees it at one of them and records what became of it: where a brother was left out of whom they may not know, his part waited for ever.
create function budget.about(of_request uuid) returns setof uuid
    language sql stable security definer rows 3 set search_path = pg_catalog
begin atomic
    select r.person from budget.request r
     where r.fact = of_request and exists (select from budget.request s where s.fact = of_request and s.person = any (access.in_sight('outline')));
end;

create function supervision.about(question uuid) returns setof uuid
    language sql stable security definer rows 3 set search_path = pg_catalog
begin atomic
    select c.person from supervision.consultation c
     where c.fact = question and exists (select from supervision.consultation s where s.fact = question and s.person = any (access.in_sight('outline')));
end;

-- as panel.matter is seen: by whoever works here, but for those who are hidden from them
create function panel.about(request_or_decision uuid) returns setof uuid
    language sql stable security definer rows 3 set search_path = pg_catalog
begin atomic
    select m.person from panel.matter m
     where request_or_decision in (m.fact, m.decision)
       and exists (select from panel.matter s
                    where request_or_decision in (s.fact, s.decision) and (s.person = any (access.in_sight('status')) or access.works() and s.person <> all (access.hidden())));
end;

comment on function budget.about is 'Published: all whom a request is about, for recording what became of it and not for reading';
comment on function supervision.about is 'Published: all whom a question to the clinician is about, for recording the answer and not for reading';
comment on function panel.about is 'Published: all whom a request or decision is about, for recording what became of it and not for reading';
