-- how a chat wants its alerts to look and sound; see domain.AlertStyle
alter table chat_settings add column style text not null default '';
alter table former_settings add column style text not null default '';

-- whether a message makes itself heard: silent, as_chat, loud; see domain.Sound
alter table message add column sound text not null default 'as_chat';
