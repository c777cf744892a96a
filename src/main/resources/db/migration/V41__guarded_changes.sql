-- changes of guarded rules that wait, or waited, for the yes of a second admin
create table guarded_change (
  number bigint primary key,
  kind text not null,
  id text not null,
  action text not null,
  person text not null,
  chat text not null,
  made_ms bigint not null,
  until_ms bigint not null,
  seen bigint not null,
  before_state text not null,
  before_text text not null,
  after_state text not null,
  after_text text not null,
  note text not null,
  outcome text not null,
  settled_by text not null,
  settled_ms bigint,
  revision bigint
);
create index guarded_change_until on guarded_change (until_ms) where settled_ms is null;
create index guarded_change_revision on guarded_change (revision) where revision is not null;
