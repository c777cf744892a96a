-- of the document of a feed that was recorded last as a whole, what tells its items when they come again (feed.Imprint):
-- the next time only what is new of it is parsed. Holds while the digest is the feed's body_digest
create table imprint (
  feed text primary key,
  digest text not null,
  items text not null
);
