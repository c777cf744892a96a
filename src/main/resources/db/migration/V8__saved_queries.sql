-- queries that chats subscribe to, under subscription.kind 'query'; those of the same words share one
create table saved_query (
  id text primary key,
  text text not null
);

-- moved on whenever queries are saved or go: others see by it that there is something to read
insert into turn (id, number) values (2, 0);

-- whether anybody wants a query back who was sent away
create index former_subscription_subject on former_subscription (kind, subject);
