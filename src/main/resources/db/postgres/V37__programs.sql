-- Which version of Didbon each process on the database runs, and a mark of each file of its configuration: two that
-- differ in these decide differently about the same news.
create table program (
  process text primary key,
  version text not null,
  files text not null
);
