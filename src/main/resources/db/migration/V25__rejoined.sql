-- splits that were taken back: who had split which report off which story and when, and who put it back
create table rejoined (
  feed text not null,
  item text not null,
  story text not null,
  split_person text not null,
  split_ms bigint not null,
  person text not null,
  at_ms bigint not null,
  primary key (feed, item, story, at_ms)
);
