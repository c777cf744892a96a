-- why a report is in its story, where that is more than being its first. Score and features in hundredths;
-- related: another story that was worth a look then, follows: whether it probably goes on with that
create table joining (
  number bigint primary key,
  ground text not null,
  report text not null,
  score integer not null,
  features text not null,
  related text not null,
  follows integer not null
);
create index joining_related on joining (related) where related <> '';

-- stories that somebody put together: former, which is no more, into story; parted: whether that was taken back
create table joined (
  former text not null,
  at_ms bigint not null,
  story text not null,
  title text not null,
  person text not null,
  parted integer not null,
  primary key (former, at_ms)
);
create index joined_story on joined (story);

-- the reports that came along
create table joined_report (
  number bigint not null,
  former text not null,
  primary key (number, former)
);
create index joined_report_former on joined_report (former);

create index verdict_story on verdict (story, reason);
