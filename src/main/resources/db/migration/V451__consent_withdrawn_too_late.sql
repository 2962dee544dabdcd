-- A consent that somebody withdrew after the application for an adoption order stands (Adoption and Children Act 2002, section 52(4)).
alter table permanence.consent add column too_late date;
comment on column permanence.consent.too_late is 'When it was said to be withdrawn after the application, without effect';
