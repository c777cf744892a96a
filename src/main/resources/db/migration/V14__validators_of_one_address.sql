-- which address gave the validators: no other server is asked whether something changed since
alter table feed add column valid_for text not null default '';
