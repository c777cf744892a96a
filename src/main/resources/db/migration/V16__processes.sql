-- a message that the network does not let be changed any more
alter table message add column fixed integer not null default 0;
create index message_remote on message (address, remote_id) where remote_id <> '';

-- who works on this database; one whose beat stands still is gone, and what it held is free
create table process (
  id text primary key,
  host text not null,
  pid bigint not null,
  started_ms bigint not null,
  beat bigint not null
);
alter table lane add column holder text not null default '';
alter table feed add column holder text not null default '';

-- which process takes what people say to a bot, and what of it is answered or being answered
create table intake (name text primary key, holder text not null);
create table heard (
  name text not null,
  id text not null,
  holder text not null,
  answered integer not null,
  heard_ms bigint not null,
  primary key (name, id)
);
create index heard_when on heard (heard_ms);
