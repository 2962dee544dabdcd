-- Whoever decided a contact knows of it, and tells those who made it and the family: of a child whom no hub holds the front door sees no more than that there is a record, and its own debt.
create policy of_the_door on pathway.owed for select
    using (role = 'front-door' and (select frontdoor.screens()) and person = any ((select access.in_sight('status'))::uuid[]));
