-- what a chat asked for when its network said that it is gone: comes back with /start
create table former_subscription (
  address text not null,
  kind text not null,
  subject text not null,
  since_ms bigint not null,
  left_ms bigint not null,
  primary key (address, kind, subject)
);
create index former_subscription_left on former_subscription (left_ms);

-- the shared chat that a person settles things for from his own talk with the bot
create table target (
  address text primary key,
  target text not null,
  name text not null
);
