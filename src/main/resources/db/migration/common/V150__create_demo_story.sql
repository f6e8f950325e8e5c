create table demo_story (
    name       varchar(100)             not null,
    steps      integer                  not null,
    contact_id uuid,
    plays_to   timestamp with time zone not null,
    constraint pk_demo_story primary key (name)
);
