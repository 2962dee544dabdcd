-- A question names the kind and the day of both entries: where one of them is kept to fewer people, so is the question.
create policy kept on pathway.question as restrictive for select
    using ((select access.trusted()) or fact <> all ((select access.in_sight('withheld'))::uuid[]) and (other is null or other <> all ((select access.in_sight('withheld'))::uuid[])));
