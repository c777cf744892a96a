-- the turn of the record that brought an item or gave it other words: the archive reads on from it
alter table item add column turn bigint not null default 0;
create index item_turn on item (turn, number);
