-- what was read of the latest reports to compare new ones with them: after a start they need not be read again.
-- version: of the program, as another one may read otherwise
create table reading (
  number bigint primary key references item (number),
  version text not null,
  words text not null
);
