-- Not only casework has forms: a front door, a message, an allocation are typed too.
alter table casework.draft set schema access;
