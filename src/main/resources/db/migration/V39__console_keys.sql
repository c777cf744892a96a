-- what lets people into the console and programs into the API: of the secret its SHA-256 alone
create table console_key (
  hash text primary key,
  id text not null,
  kind text not null,
  person text not null,
  chat text not null,
  label text not null,
  made_ms bigint not null,
  until_ms bigint not null,
  used_ms bigint not null
);
create index console_key_person on console_key (person);
