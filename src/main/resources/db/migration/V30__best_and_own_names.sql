-- chats that want to be told every day what mattered. At: time of day in the zone of the chat. Told: until when they
-- were told last, or since when they want it
create table best_digest (
  address text primary key,
  at text not null,
  always integer not null,
  told_ms bigint not null
);

-- what a chat calls somebody, for itself alone. Folded: as names are compared
create table alias (
  address text not null,
  folded text not null,
  name text not null,
  actor text not null,
  primary key (address, folded)
);

-- the shared chats that a person subscribes for from his own, by the name he gave
create table own_chat (
  address text not null,
  chat text not null,
  name text not null,
  added_ms bigint not null,
  primary key (address, chat)
);
