-- of the document that was recorded last as a whole: the same bytes are not parsed again
alter table feed add column body_digest text not null default '';
alter table feed add column body_ttl_ms bigint not null default 0;
