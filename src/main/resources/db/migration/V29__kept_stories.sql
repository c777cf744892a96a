-- stories that a chat keeps, with the words of their reports as they were when it kept them: what happens to the news
-- later does not touch them. Reports: JSON. Left: since when the chat is gone, after some time it is forgotten
create table kept_story (
  address text not null,
  story text not null,
  title text not null,
  kept_ms bigint not null,
  reports text not null,
  left_ms bigint,
  primary key (address, story)
);
