-- what is older than it is to be kept is found by when it came; a text that is gone is looked for no more
create index item_seen on item (seen_ms, number);
create index item_worded on item (seen_ms, number) where text <> '';
create index message_settled on message (settled_ms, number);

-- before a story, a body or a key goes, whoever refers to it is looked up
create index story_key_story on story_key (story);
create index message_body on message (body);
create index kept_story_story on kept_story (story);

-- what is done once a night, by whichever process comes first, and when it was done last
create table chore (
  name text primary key,
  done_ms bigint not null
);

-- how much there was at the end of each day's chores: bytes of the database, items and messages in it
create table size_of_day (
  day bigint primary key,
  bytes bigint not null,
  items bigint not null,
  messages bigint not null
);

-- a row here: all was copied from another database, or is being; nobody may work on it before that is done
create table copying (
  id integer primary key,
  begun_ms bigint not null,
  done_ms bigint
);
