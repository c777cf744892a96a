-- what signs links that open without sign-in, made by the first process that needs it
create table link_key (
  purpose text primary key,
  secret text not null,
  made_ms bigint not null
);
