-- by what items are recognised: several may bear one mark, and none decides alone
create table mark (
  feed text not null,
  mark text not null,
  number bigint not null references item (number),
  primary key (feed, mark, number)
);
insert into mark (feed, mark, number)
  select feed, mark, number from item_mark where mark not like 'lt:%';
drop table item_mark;
create index mark_number on mark (number);

alter table item add column guid text not null default '';
update item set guid = coalesce((
  select min(substr(mark.mark, 6)) from mark
  where mark.number = item.number and mark.mark like 'guid:%'), '');

-- what was no news when it came was told to nobody
alter table item add column silent integer not null default 0;

-- new: no document of it was read to its end; moved: one was, under another address; known
alter table feed add column acquaintance text not null default 'new';
update feed set acquaintance = 'known'
where fresh_ms is not null or (visited_ms is not null and failures = 0)
  or exists (select 1 from item where item.feed = feed.id);
