create table assessment (
    id                uuid                     not null,
    version           integer                  not null,
    case_id           uuid                     not null,
    number            integer                  not null,
    state             varchar(20)              not null,
    started_on        date                     not null,
    completed_at      timestamp with time zone not null,
    completed_by      varchar(60)              not null,
    agency            varchar(100)             not null,
    recommended_level varchar(10)              not null,
    content           varchar                  not null,
    authorised_at     timestamp with time zone,
    authorised_by     varchar(60),
    comment           varchar(4000),
    constraint pk_assessment primary key (id),
    constraint uq_assessment_number unique (case_id, number),
    constraint fk_assessment_case foreign key (case_id) references case_file (id)
);

create table case_need (
    id            uuid        not null,
    version       integer     not null,
    case_id       uuid        not null,
    code          varchar(10) not null,
    person_id     uuid,
    baseline      integer     not null,
    evidence      varchar(4000),
    identified_on date        not null,
    sustained     boolean,
    constraint pk_case_need primary key (id),
    constraint fk_case_need_case foreign key (case_id) references case_file (id),
    constraint ck_case_need_baseline check (baseline between 1 and 10)
);

create index ix_case_need_case on case_need (case_id);
