-- a report as its outlet had it when it first was about something that is watched, and whether its page is still
-- there. Nothing of any reader is here. Number: the item's. Article: whether the words known last have the page in
-- them. Left: since when its feed is without it. Due: when its page is to be looked at
create table evidence (
  number bigint primary key,
  feed text not null,
  item text not null,
  link text not null,
  title text not null,
  text text not null,
  sha256 text not null,
  published_ms bigint,
  seen_ms bigint not null,
  article integer not null,
  left_ms bigint,
  looks integer not null,
  due_ms bigint
);
create index evidence_feed on evidence (feed, seen_ms);
create index evidence_seen on evidence (seen_ms);
create index evidence_due on evidence (due_ms) where due_ms is not null;

-- what outlets changed of such reports later
create table alteration (
  number bigint not null,
  place integer not null,
  kind text not null,
  at_ms bigint not null,
  was text not null,
  became text not null,
  primary key (number, place)
);
