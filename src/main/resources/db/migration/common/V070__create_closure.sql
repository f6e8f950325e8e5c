create table closure (
    id          uuid                     not null,
    version     integer                  not null,
    case_id     uuid                     not null,
    state       varchar(20)              not null,
    reason      varchar(40)              not null,
    outcome     varchar(20),
    content     varchar                  not null,
    proposed_by varchar(60)              not null,
    proposed_at timestamp with time zone not null,
    signed_by   varchar(60),
    signed_at   timestamp with time zone,
    comment     varchar(4000),
    constraint pk_closure primary key (id),
    constraint fk_closure_case foreign key (case_id) references case_file (id),
    constraint ck_closure_signed_by_another check (signed_by is null or signed_by <> proposed_by)
);

create index ix_closure_case on closure (case_id);

create table follow_up (
    id        uuid                     not null,
    case_id   uuid                     not null,
    reached   boolean                  not null,
    still_ok  boolean,
    new_needs varchar,
    note      varchar(4000),
    asked_by  varchar(60)              not null,
    asked_at  timestamp with time zone not null,
    constraint pk_follow_up primary key (id),
    constraint fk_follow_up_case foreign key (case_id) references case_file (id)
);

create index ix_follow_up_case on follow_up (case_id);
