-- changes of files under edits that were told, each by the edit (number of its revision) and by what
-- the file says (base, hashed)
create table file_change (
  number bigint not null,
  base text not null,
  told_ms bigint not null,
  primary key (number, base)
);

-- whether a network served anybody lately
create index message_delivered on message (settled_ms) where outcome = 'delivered';

-- the sending stands still by network from now on
delete from silence where kind = 'outbox';
