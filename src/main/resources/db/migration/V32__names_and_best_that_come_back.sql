-- what a chat called people, and when it wanted to be told what mattered, when its network said that it is gone:
-- comes back with /start, as its subscriptions do (former_subscription)
create table former_alias (
  address text not null,
  folded text not null,
  name text not null,
  actor text not null,
  left_ms bigint not null,
  primary key (address, folded)
);
create index former_alias_left on former_alias (left_ms);

create table former_best_digest (
  address text primary key,
  at text not null,
  always integer not null,
  left_ms bigint not null
);
create index former_best_digest_left on former_best_digest (left_ms);

-- likewise whom a person settled things for. Left: since when his own chat with the bot is gone
alter table target add column left_ms bigint;
alter table own_chat add column left_ms bigint;
create index target_target on target (target);
create index own_chat_chat on own_chat (chat);
