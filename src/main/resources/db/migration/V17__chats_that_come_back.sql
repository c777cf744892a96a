-- what else a chat had chosen when its network said that it is gone: comes back with /start, as its
-- subscriptions do (former_subscription)
create table former_settings (
  address text primary key,
  language text not null,
  zone text not null,
  theme text not null,
  size text not null,
  quiet text not null,
  left_ms bigint not null
);
create index former_settings_left on former_settings (left_ms);

create table former_mute (
  address text not null,
  kind text not null,
  id text not null,
  until_ms bigint not null,
  left_ms bigint not null,
  primary key (address, kind, id)
);
create index former_mute_left on former_mute (left_ms);

create table former_spike (
  address text not null,
  kind text not null,
  subject text not null,
  since_ms bigint not null,
  left_ms bigint not null,
  primary key (address, kind, subject)
);
create index former_spike_left on former_spike (left_ms);
