-- how often it was decided so within an hour, for the charts of the console: also where more was decided than
-- verdicts are kept. hour: number of hours since 1970; a week is kept
create table verdict_hour (
  hour bigint not null,
  reason text not null,
  verdicts bigint not null,
  primary key (hour, reason)
);

-- what somebody of the staff took out of the outbox
create index message_dropped on message (settled_ms) where outcome = 'dropped';
