-- Whether work was done by somebody of none of its groups, known for certain only at the moment it is done; and whom the
-- journey itself offered it to, which is no such thing.
alter table task add column offered_to varchar(60);
alter table task add column done_outside boolean default false not null;
