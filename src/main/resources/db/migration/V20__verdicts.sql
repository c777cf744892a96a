-- what was decided about an item for a chat, for /why; address '': for all chats. The last of each is kept,
-- as long as it is young and among the latest: numbers grow with each that is written
create table verdict (
  number bigint primary key,
  feed text not null,
  item text not null,
  address text not null,
  story text not null,
  reason text not null,
  told integer not null,
  kind text not null,
  subject text not null,
  detail text not null,
  until_ms bigint,
  at_ms bigint not null,
  unique (feed, item, address)
);
create index verdict_address on verdict (address);
