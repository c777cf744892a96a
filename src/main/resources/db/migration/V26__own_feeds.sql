-- feeds that chats asked for by their addresses, under subscription.kind 'feed'; one row for all who asked. Place: the
-- address without what does not tell it from others
create table own_feed (
  id text primary key,
  place text not null unique,
  url text not null,
  title text not null,
  language text not null,
  since_ms bigint not null
);

-- moved on whenever such feeds are added or go: others see by it that there is something to read
insert into turn (id, number) values (3, 0);
