-- What was asked of a service for a family, and how it went on. An unmet request stays: it tells what is missing.
create table service_request (
    id            uuid                     not null,
    version       integer                  not null,
    case_id       uuid,
    contact_id    uuid,
    family_id     uuid,
    district      varchar(40),
    service       varchar(200)             not null,
    need          varchar                  not null,
    state         varchar(10)              not null,
    requested_by  varchar(60)              not null,
    requested_at  timestamp with time zone not null,
    -- by when the service has to answer; null where the directory does not know it
    answer_due_at timestamp with time zone,
    answered_on   date,
    constraint pk_service_request primary key (id),
    constraint ck_service_request_subject check ((case_id is null) <> (contact_id is null))
);

create index ix_service_request_case on service_request (case_id);
create index ix_service_request_contact on service_request (contact_id);
create index ix_service_request_service on service_request (service, state);

create table service_request_step (
    request_id  uuid                     not null,
    state       varchar(10)              not null,
    happened_on date                     not null,
    note        varchar,
    recorded_by varchar(60)              not null,
    recorded_at timestamp with time zone not null,
    constraint fk_service_request_step_request foreign key (request_id) references service_request (id)
);

create index ix_service_request_step_request on service_request_step (request_id);
