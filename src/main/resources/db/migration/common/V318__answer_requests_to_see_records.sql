-- That somebody asked to see a record that the service holds, and until when they are answered.
create table subject_access_request (
    id                    uuid                     not null,
    version               integer                  not null,
    reference             varchar(20)              not null,
    family_id             uuid                     not null,
    person_id             uuid                     not null,
    requester             varchar(10)              not null,
    requester_name        varchar(200),
    authority             varchar(500),
    received_on           date                     not null,
    -- null while the clock stands
    identity_confirmed_on date,
    complex_reason        varchar(2000),
    -- null while the clock stands
    due_on                date,
    -- due_on, or a day after all others while there is none
    sort_on               date                     not null,
    state                 varchar(10)              not null,
    recorded_by           varchar(60)              not null,
    recorded_at           timestamp with time zone not null,
    gathered_at           timestamp with time zone,
    -- references of cases that nobody lets the officer read; null where there is none
    sealed                varchar(1000),
    ended_by              varchar(60),
    ended_at              timestamp with time zone,
    closed_because        varchar(2000),
    constraint pk_subject_access_request primary key (id),
    constraint uq_subject_access_request_reference unique (reference),
    constraint fk_subject_access_request_family foreign key (family_id) references family (id),
    constraint fk_subject_access_request_person foreign key (person_id) references person (id),
    constraint ck_subject_access_request_state check (state in ('OPEN', 'ISSUED', 'CLOSED')),
    constraint ck_subject_access_request_ended check ((state = 'OPEN') = (ended_at is null))
);

create sequence subject_access_reference;

create index ix_subject_access_request_due on subject_access_request (state, sort_on, id);
create index ix_subject_access_request_family on subject_access_request (family_id);
create index ix_subject_access_request_person on subject_access_request (person_id);

-- What the service holds of them, as it was when it was gathered, and what is decided about each.
create table subject_access_item (
    id            uuid         not null,
    request_id    uuid         not null,
    family_id     uuid         not null,
    -- which record, and which part of it
    source        varchar(200) not null,
    kind          varchar(20)  not null,
    dated_on      date         not null,
    title         varchar(300) not null,
    text          varchar      not null,
    -- tells what is never released as it is
    hides         boolean      not null,
    -- null where somebody has to look at it
    proposal      varchar(10),
    proposed_text varchar,
    reasons       varchar(200) not null,
    outcome       varchar(10),
    exemption     varchar(30),
    reads_as      varchar,
    decided_by    varchar(60),
    decided_at    timestamp with time zone,
    constraint pk_subject_access_item primary key (id),
    constraint uq_subject_access_item_source unique (request_id, source),
    constraint fk_subject_access_item_request foreign key (request_id) references subject_access_request (id),
    constraint ck_subject_access_item_outcome check (outcome in ('RELEASE', 'REDACT', 'WITHHOLD')),
    constraint ck_subject_access_item_exemption check ((outcome = 'WITHHOLD') = (exemption is not null) or outcome is null),
    constraint ck_subject_access_item_reads_as check ((outcome = 'REDACT') = (reads_as is not null) or outcome is null)
);

create index ix_subject_access_item_order on subject_access_item (request_id, dated_on, source);
create index ix_subject_access_item_family on subject_access_item (family_id);

-- Who else was asked whether they mind.
create table subject_access_consultation (
    id          uuid                     not null,
    request_id  uuid                     not null,
    whom        varchar(200)             not null,
    asked_on    date                     not null,
    answered_on date,
    answer      varchar(10),
    note        varchar(2000),
    logged_by   varchar(60)              not null,
    logged_at   timestamp with time zone not null,
    constraint pk_subject_access_consultation primary key (id),
    constraint fk_subject_access_consultation_request foreign key (request_id) references subject_access_request (id),
    constraint ck_subject_access_consultation_answer check ((answer is null) = (answered_on is null))
);

create index ix_subject_access_consultation_request on subject_access_consultation (request_id, asked_on);

-- What they were given, as it was made.
create table subject_access_pack (
    request_id uuid                     not null,
    page       text                     not null,
    sha256     varchar(64)              not null,
    made_by    varchar(60)              not null,
    made_at    timestamp with time zone not null,
    constraint pk_subject_access_pack primary key (request_id),
    constraint fk_subject_access_pack_request foreign key (request_id) references subject_access_request (id)
);
