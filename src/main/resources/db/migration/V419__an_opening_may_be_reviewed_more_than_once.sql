-- Whoever follows up after somebody else said it was in order has a review of their own; the first stays as it was
alter table assurance.opening_review add column n int not null default 1 check (n > 0);
alter table assurance.opening_review drop constraint opening_review_pkey, add primary key (opening, n);
comment on column assurance.opening_review.n is 'The first review of an opening, the second; where one of them is not in order, that is what is said of it';
