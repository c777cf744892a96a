-- how long after its visit a feed is due: a feed due later than that has a time of a clock that was set back since
alter table feed add column wait_ms bigint not null default 0;
update feed set wait_ms = due_ms - visited_ms where visited_ms is not null and due_ms > visited_ms;
