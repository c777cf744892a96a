-- where thousands are due for the first time, those that are due again, or slow, are found without looking through all
create index feed_due_again on feed (due_ms)
  where watched = 1 and failures = 0 and visited_ms is not null and leased_ms = 0;
create index feed_due_slow on feed (due_ms) where watched = 1 and reason in ('slow', 'busy');
-- what a process holds, each second
create index feed_held on feed (holder) where leased_ms > 0;
