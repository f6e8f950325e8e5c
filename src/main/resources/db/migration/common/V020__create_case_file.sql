create table case_file (
    id                     uuid                     not null,
    version                integer                  not null,
    reference              varchar(20)              not null,
    state                  varchar(20)              not null,
    family_id              uuid                     not null,
    contact_id             uuid,
    level                  varchar(10)              not null,
    profile_version        varchar(40)              not null,
    source                 varchar(2),
    district               varchar(40)              not null,
    agency                 varchar(100),
    initiating_agency      varchar(100),
    assessor               varchar(60),
    lead                   varchar(60),
    lead_status            varchar(20),
    consent                varchar(20)              not null,
    presenting_needs       varchar                  not null,
    excluded_agencies      varchar                  not null,
    started_at             timestamp with time zone not null,
    consent_on             date,
    assessment_started_on  date,
    last_family_contact_on date,
    closed_on              date,
    closure_reason         varchar(40),
    outcome                varchar(20),
    reopened_from          uuid,
    restriction            integer                  not null,
    stepping               boolean                  not null,
    sampled                boolean                  not null,
    changes                integer                  not null,
    step_up_pending        boolean                  not null,
    aftercare              boolean                  not null,
    constraint pk_case_file primary key (id),
    constraint uq_case_file_reference unique (reference),
    constraint fk_case_file_reopened_from foreign key (reopened_from) references case_file (id),
    constraint ck_case_file_restriction check (restriction between 0 and 3),
    constraint ck_case_file_closed_has_reason check (closed_on is null or closure_reason is not null)
);

create index ix_case_file_family on case_file (family_id);
create index ix_case_file_contact on case_file (contact_id);
create index ix_case_file_lead on case_file (lead);
create index ix_case_file_assessor on case_file (assessor);
create index ix_case_file_district on case_file (district, state);
create index ix_case_file_reopened_from on case_file (reopened_from);

create table case_stage (
    case_id    uuid                     not null,
    state      varchar(20)              not null,
    entered_at timestamp with time zone not null,
    constraint pk_case_stage primary key (case_id, state, entered_at),
    constraint fk_case_stage_case foreign key (case_id) references case_file (id)
);

create table case_member (
    case_id  uuid        not null,
    username varchar(60) not null,
    constraint pk_case_member primary key (case_id, username),
    constraint fk_case_member_case foreign key (case_id) references case_file (id)
);

create index ix_case_member_username on case_member (username);

create table case_named_user (
    case_id  uuid        not null,
    username varchar(60) not null,
    constraint pk_case_named_user primary key (case_id, username),
    constraint fk_case_named_user_case foreign key (case_id) references case_file (id)
);

create index ix_case_named_user_username on case_named_user (username);

create sequence case_reference start with 1;

create table refusal (
    id                 uuid                     not null,
    version            integer                  not null,
    case_id            uuid                     not null,
    considered_at      timestamp with time zone not null,
    considered_by      varchar(60)              not null,
    content            varchar                  not null,
    reoffer_on         date,
    reoffered_at       timestamp with time zone,
    reoffered          boolean,
    reoffer_result     varchar(4000),
    constraint pk_refusal primary key (id),
    constraint fk_refusal_case foreign key (case_id) references case_file (id)
);

create index ix_refusal_case on refusal (case_id);

create table lead_assignment (
    id                       uuid                     not null,
    version                  integer                  not null,
    case_id                  uuid                     not null,
    username                 varchar(60)              not null,
    agency                   varchar(100)             not null,
    status                   varchar(20)              not null,
    family_choice_considered boolean                  not null,
    note                     varchar(4000),
    started_at               timestamp with time zone not null,
    ended_at                 timestamp with time zone,
    constraint pk_lead_assignment primary key (id),
    constraint fk_lead_assignment_case foreign key (case_id) references case_file (id)
);

create index ix_lead_assignment_case on lead_assignment (case_id);
