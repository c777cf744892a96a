-- a story that a digest told is not told again unless it moved on
alter table gathered add column told_ms bigint;
create index gathered_story on gathered (story);
