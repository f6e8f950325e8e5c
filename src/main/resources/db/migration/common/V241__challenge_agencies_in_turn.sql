-- Whoever challenges an agency holds this row until it is done: two at once would both find none open.
create table agency_challenge_turn (
    id integer not null,
    constraint pk_agency_challenge_turn primary key (id)
);

insert into agency_challenge_turn (id) values (1);
