-- what the last 200 visits to a feed came to, the newest first, 13 characters each; see store.VisitMarks
create table visit_history (feed text primary key, visits text not null);

-- hubs that tell us of new items by themselves (w3.org/TR/websub). Path: the end of the address they post to. Until: when the
-- lease ends, 0 before it began. Missed: visits in a row that found what the hub had not told
create table hub_subscription (
  feed text primary key,
  topic text not null,
  hub text not null,
  path text not null unique,
  secret text not null,
  state text not null,
  due_ms bigint not null,
  asked_ms bigint,
  until_ms bigint not null,
  heard_ms bigint,
  missed integer not null,
  ignored bigint not null
);
create index hub_due on hub_subscription (due_ms);
