-- An assessment or a review of early help may end in "a social worker is needed": the page leads there, and says so to whoever comes next.
alter table help.early_help add column assessed_as text, add column reviewed_as text;
