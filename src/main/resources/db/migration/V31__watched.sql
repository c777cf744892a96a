-- since when each actor and rule is watched: before that there is nothing to count
create table watched (
  kind text not null,
  subject text not null,
  since_ms bigint not null,
  primary key (kind, subject)
);
