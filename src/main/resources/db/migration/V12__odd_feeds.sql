-- what is odd about a feed that works all the same, and where its server says that it stands for good
alter table feed add column remark text not null default '';
alter table feed add column moved_to text not null default '';
alter table feed add column moved_visits integer not null default 0;
