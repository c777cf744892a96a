-- a message that the network does not let be changed any more
alter table message add column fixed integer not null default 0;
create index message_remote on message (address, remote_id) where remote_id <> '';
