-- what is asked of matches by the hundred thousand is answered out of an index alone, with no look at items
alter table match add column story text not null default '';
alter table match add column feed text not null default '';
update match set (story, feed) =
  (select item.story, item.feed from item where item.number = match.number);
drop index match_subject;
create index match_subject on match (kind, subject, when_ms, number, story, feed);
create index match_story on match (story, kind, subject);

-- the reports of a story in their order, and stories in theirs
drop index item_story;
create index item_story on item (story, when_ms, number);
create index story_last on story (last_ms, id);

-- on what ground a chat reads pictures; '' is light
alter table chat_settings add column theme text not null default '';
