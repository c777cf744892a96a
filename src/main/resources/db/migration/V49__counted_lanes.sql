-- a count that was taken while another message was being written had left that out: it waited for good
update lane set
  waiting = (select count(*) from message
    where message.address = lane.address and settled_ms is null),
  urgency = (select coalesce(max(message.urgency), 0) from message
    where message.address = lane.address and settled_ms is null)
where waiting <> (select count(*) from message
  where message.address = lane.address and settled_ms is null);
