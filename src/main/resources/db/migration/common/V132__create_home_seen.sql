-- How far each person has seen what changed in their cases: all before the moment, by the
-- machine's time, and the entries named besides.
create table home_seen (
    username    varchar(60)              not null,
    seen_before timestamp with time zone not null,
    besides     varchar                  not null,
    constraint pk_home_seen primary key (username)
);
