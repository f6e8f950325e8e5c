create table review (
    id                uuid                     not null,
    version           integer                  not null,
    case_id           uuid                     not null,
    number            integer                  not null,
    held_on           date                     not null,
    counts            boolean                  not null,
    drifted           boolean                  not null,
    still_right_level varchar(20)              not null,
    content           varchar                  not null,
    drift_findings    varchar                  not null,
    next_review_on    date,
    recorded_at       timestamp with time zone not null,
    recorded_by       varchar(60)              not null,
    constraint pk_review primary key (id),
    constraint uq_review_number unique (case_id, number),
    constraint fk_review_case foreign key (case_id) references case_file (id)
);

create table drift_consultation (
    id         uuid                     not null,
    case_id    uuid                     not null,
    advice     varchar(4000)            not null,
    decision   varchar(4000)            not null,
    advised_by varchar(60)              not null,
    advised_at timestamp with time zone not null,
    constraint pk_drift_consultation primary key (id),
    constraint fk_drift_consultation_case foreign key (case_id) references case_file (id)
);

create index ix_drift_consultation_case on drift_consultation (case_id);
