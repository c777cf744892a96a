-- reports whose page was read as part of their text: page_from says where in the words known last the page begins, -1 if
-- it is not in them; page_sha256 is of what the page said at the last look, '' before the first
alter table evidence add column page_from integer not null default -1;
alter table evidence add column page_sha256 text not null default '';
