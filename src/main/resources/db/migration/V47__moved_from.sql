-- the story that the item was of before, '' of those that moved before this was written down
alter table moved add column origin text not null default '';
