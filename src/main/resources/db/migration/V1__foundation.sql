-- One dialect for SQLite and PostgreSQL. Moments are epoch milliseconds (…_ms); absent ones null.

-- one row that every recorded decision moves on: who decided on an older one decides again
create table turn (id integer primary key, number bigint not null);
insert into turn (id, number) values (1, 0);

create table feed (
  id text primary key,
  url text not null,
  watched integer not null,
  etag text not null,
  last_modified text not null,
  due_ms bigint not null,
  failures integer not null,
  reason text not null,
  failing_since_ms bigint,
  visited_ms bigint,
  fresh_ms bigint,
  leased_ms bigint not null
);
create index feed_due on feed (due_ms) where watched = 1;

create table story (
  id text primary key,
  title text not null,
  first_ms bigint not null,
  last_ms bigint not null
);

create table story_key (
  key text primary key,
  story text not null references story (id)
);

create table item (
  number bigint primary key,
  feed text not null,
  id text not null,
  story text not null references story (id),
  link text not null,
  own_link integer not null,
  title text not null,
  text text not null,
  summary text not null,
  language text not null,
  published_ms bigint,
  seen_ms bigint not null,
  when_ms bigint not null,
  unique (feed, id)
);
create index item_story on item (story);
create index item_when on item (when_ms);

-- everything an item can be recognised by within its feed
create table item_mark (
  feed text not null,
  mark text not null,
  number bigint not null references item (number),
  primary key (feed, mark)
);

create table match (
  number bigint not null references item (number),
  kind text not null,
  subject text not null,
  ground text not null,
  when_ms bigint not null,
  spans text not null,
  primary key (number, kind, subject)
);
create index match_subject on match (kind, subject, when_ms);

create table chat (
  address text primary key,
  welcomed_ms bigint not null
);

create table subscription (
  address text not null,
  kind text not null,
  subject text not null,
  since_ms bigint not null,
  primary key (address, kind, subject)
);
create index subscription_subject on subscription (kind, subject);

-- the outbox: a chat is a lane, leased as a whole, so that order per chat holds
create table lane (
  address text primary key,
  network text not null,
  due_ms bigint not null,
  leased_ms bigint not null,
  waiting integer not null,
  urgency integer not null
);
create index lane_due on lane (network, urgency, due_ms) where waiting > 0;

-- equal bodies are kept once: one item may go to ten thousand chats
create table body (
  hash text primary key,
  json text not null
);

create table message (
  key text primary key,
  number bigint not null,
  address text not null,
  story text not null,
  urgency integer not null,
  body text not null references body (hash),
  edits text not null,
  answers text not null,
  created_ms bigint not null,
  attempts integer not null,
  settled_ms bigint,
  outcome text not null,
  remote_id text not null,
  reason text not null
);
create index message_waiting on message (address, urgency, number) where settled_ms is null;
create index message_dead on message (settled_ms) where outcome = 'given_up';
create index message_told on message (address, number);
