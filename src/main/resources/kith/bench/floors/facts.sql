-- Reading everything that happened, once.
select content from ledger.fact
