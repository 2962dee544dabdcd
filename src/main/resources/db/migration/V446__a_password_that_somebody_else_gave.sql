-- Whoever forgot their password is given one by whoever looks after accounts: it opens nothing but the page where they choose their own.
alter table access.worker add column password_given_at timestamptz;
comment on column access.worker.password_given_at is 'When somebody else set the password; null once the worker has chosen one';
