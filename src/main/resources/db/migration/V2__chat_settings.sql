-- how a chat wants to be spoken to; a chat without a row chose nothing, nor does '' choose
create table chat_settings (
  address text primary key,
  language text not null,
  zone text not null
);
