-- what people change of rules, actors, feeds and roles, on top of the files; kept for good.
-- numbered without gaps: who writes a number first was first
create table revision (
  number bigint primary key,
  kind text not null,
  id text not null,
  action text not null,
  person text not null,
  chat text not null,
  when_ms bigint not null,
  before_state text not null,
  before_text text not null,
  after_state text not null,
  after_text text not null,
  base text not null,
  note text not null
);
create index revision_of on revision (kind, id, number);
