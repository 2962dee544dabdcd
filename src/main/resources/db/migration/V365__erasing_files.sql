-- A fact that is erased takes with it the file that it kept.
grant select, delete on ledger.attachment, ledger.attachment_part to kith_eraser;
create policy erase_file on ledger.attachment to kith_eraser using ((select access.asker()) is not null);
create policy erase_file_part on ledger.attachment_part to kith_eraser using ((select access.asker()) is not null);
