alter table person add column died_on date;

-- How somebody ceased to belong to the family; null while they do, and where it was merged.
alter table family_member add column ended_as varchar(20);

-- Somebody who came to a family while a case was open. The id is also that of the addendum.
create table joining (
    id                 uuid                     not null,
    version            integer                  not null,
    case_id            uuid                     not null,
    person_id          uuid                     not null,
    joined_on          date                     not null,
    consent_scope      varchar                  not null,
    pr_holder          varchar(400),
    shared_care_reason varchar(2000),
    addendum_asked     boolean                  not null,
    assessed           boolean                  not null,
    recorded_by        varchar(60)              not null,
    recorded_at        timestamp with time zone not null,
    constraint pk_joining primary key (id),
    constraint fk_joining_case foreign key (case_id) references case_file (id),
    constraint fk_joining_person foreign key (person_id) references person (id)
);

create index ix_joining_case on joining (case_id);
create index ix_joining_person on joining (person_id);

create table addendum (
    id           uuid                     not null,
    version      integer                  not null,
    case_id      uuid                     not null,
    person_id    uuid                     not null,
    started_on   date                     not null,
    completed_at timestamp with time zone not null,
    completed_by varchar(60)              not null,
    agency       varchar(100)             not null,
    content      varchar                  not null,
    constraint pk_addendum primary key (id),
    constraint fk_addendum_case foreign key (case_id) references case_file (id),
    constraint fk_addendum_joining foreign key (id) references joining (id)
);

create index ix_addendum_case on addendum (case_id);
