-- changes of files under edits that were told, each by the edit (number of its revision) and by what
-- the file says (base, hashed)
create table file_change (
  number bigint not null,
  base text not null,
  told_ms bigint not null,
  primary key (number, base)
);
