-- reports that people said are of no story they had been put into: by whom and when. What is there is never put together again
create table apart (
  feed text not null,
  item text not null,
  story text not null,
  person text not null,
  at_ms bigint not null,
  primary key (feed, item, story)
);
create index apart_story on apart (story);

-- items that went to another story, by the turn in which they did: all who compare new reports with them read on from it
create table moved (
  turn bigint not null,
  number bigint not null,
  primary key (turn, number)
);
