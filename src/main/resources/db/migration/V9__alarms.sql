-- who wants to be told when something is far more in the news than usual; told_count is 0 between
-- two such times
create table spike_watch (
  address text not null,
  kind text not null,
  subject text not null,
  since_ms bigint not null,
  told_ms bigint,
  told_count integer not null,
  primary key (address, kind, subject)
);

-- what the people who run the bot were told is silent, and is still; a row of kind alive is the
-- last sign of life
create table silence (
  kind text not null,
  id text not null,
  since_ms bigint not null,
  told integer not null,
  primary key (kind, id)
);
create index item_feed on item (feed, when_ms);
