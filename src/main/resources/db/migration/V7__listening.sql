-- on what terms a chat hears of what it asked for; see domain.Schedule and domain.Terms
alter table subscription add column schedule text not null default 'now';
alter table subscription add column terms text not null default '';
alter table former_subscription add column schedule text not null default 'now';
alter table former_subscription add column terms text not null default '';

-- how long alerts are (headline, standard, full), and when the chat wants quiet (22:00-07:00)
alter table chat_settings add column size text not null default 'standard';
alter table chat_settings add column quiet text not null default '';

create table mute (
  address text not null,
  kind text not null,
  id text not null,
  until_ms bigint not null,
  primary key (address, kind, id)
);
create index mute_until on mute (until_ms);

-- a digest to come, and the stories gathered for it
create table digest (
  address text not null,
  schedule text not null,
  due_ms bigint not null,
  primary key (address, schedule)
);
create index digest_due on digest (due_ms);

create table gathered (
  address text not null,
  schedule text not null,
  story text not null references story (id),
  kind text not null,
  subject text not null,
  urgent integer not null,
  added_ms bigint not null,
  primary key (address, schedule, story)
);

-- what people said was not what they had asked for
create table misjudged (
  address text not null,
  story text not null,
  kind text not null,
  subject text not null,
  person text not null,
  at_ms bigint not null,
  primary key (address, story, kind, subject)
);
create index misjudged_subject on misjudged (kind, subject);

create index message_story on message (story);
