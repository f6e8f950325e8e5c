create table meeting (
    id         uuid                     not null,
    version    integer                  not null,
    case_id    uuid                     not null,
    type       varchar(20)              not null,
    meets_at   timestamp with time zone not null,
    place      varchar(200)             not null,
    chair      varchar(200),
    invitees   varchar                  not null,
    called_by  varchar(60)              not null,
    called_at  timestamp with time zone not null,
    constraint pk_meeting primary key (id),
    constraint fk_meeting_case foreign key (case_id) references case_file (id)
);

create index ix_meeting_case on meeting (case_id, meets_at);

create table meeting_update (
    id         uuid                     not null,
    version    integer                  not null,
    meeting_id uuid                     not null,
    told_by    varchar(60)              not null,
    agency     varchar(100)             not null,
    reply      varchar(20),
    text       varchar,
    told_at    timestamp with time zone not null,
    constraint pk_meeting_update primary key (id),
    constraint fk_meeting_update_meeting foreign key (meeting_id) references meeting (id)
);

create index ix_meeting_update_meeting on meeting_update (meeting_id, told_at);
