-- Numbers of contacts; a gap means that one was not kept.
create sequence contact_number start with 1 increment by 1;

create table contact (
    id               uuid                     not null,
    version          integer                  not null,
    reference        varchar(20)              not null,
    state            varchar(20)              not null,
    received_at      timestamp with time zone not null,
    recorded_at      timestamp with time zone not null,
    submitted_by     varchar(60),
    source           varchar(2),
    level            varchar(10),
    district         varchar(40),
    profile_version  varchar(40)              not null,
    family_id        uuid                     not null,
    family_name      varchar,
    search_text      varchar                  not null,
    rag              varchar(10),
    immediate_danger boolean                  not null,
    manager_review   boolean                  not null,
    senior_review    boolean                  not null,
    current_taf      boolean,
    previous_taf     boolean,
    current_case_id  uuid,
    previous_case_id uuid,
    outcome          varchar(40),
    decided_at       timestamp with time zone,
    fed_back_at      timestamp with time zone,
    case_id          uuid,
    duplicate_of     uuid,
    import_key       varchar(200),
    content_hash     varchar(64),
    given            varchar                  not null,
    adults           varchar                  not null,
    possible_matches varchar                  not null,
    screening        varchar,
    recommendation   varchar,
    feedback         varchar                  not null,
    returns          varchar                  not null,
    answer           varchar,
    consultation     varchar,
    constraint pk_contact primary key (id),
    constraint uq_contact_reference unique (reference),
    -- The same key with the same content is the same contact: a file may be sent twice.
    constraint uq_contact_import unique (import_key, content_hash),
    constraint fk_contact_duplicate_of foreign key (duplicate_of) references contact (id),
    constraint fk_contact_case foreign key (case_id) references case_file (id),
    constraint fk_contact_current_case foreign key (current_case_id) references case_file (id),
    constraint fk_contact_previous_case foreign key (previous_case_id) references case_file (id),
    constraint ck_contact_decided_has_outcome check (decided_at is null or outcome is not null)
);

create index ix_contact_received on contact (received_at, id);
create index ix_contact_state on contact (state, received_at);
create index ix_contact_family on contact (family_id, received_at);
create index ix_contact_submitted_by on contact (submitted_by, received_at);
create index ix_contact_district on contact (district, received_at);
create index ix_contact_decided_at on contact (decided_at);
create index ix_contact_case on contact (case_id);
create index ix_contact_current_case on contact (current_case_id);
create index ix_contact_previous_case on contact (previous_case_id);
create index ix_contact_duplicate_of on contact (duplicate_of);

-- One row per child for reporting (R1.3); the contact stays one event.
create table contact_child (
    contact_id uuid    not null,
    position   integer not null,
    person_id  uuid    not null,
    constraint pk_contact_child primary key (contact_id, position),
    constraint fk_contact_child_contact foreign key (contact_id) references contact (id)
);

create index ix_contact_child_person on contact_child (person_id);

-- Rows are added and never changed (R3.4).
create table contact_decision (
    contact_id          uuid                     not null,
    position            integer                  not null,
    number              integer                  not null,
    outcome             varchar(40)              not null,
    level               varchar(10)              not null,
    rationale           varchar                  not null,
    override_reason     varchar,
    recommended_outcome varchar(40),
    recommended_level   varchar(10),
    receiving_agency    varchar,
    services            varchar                  not null,
    profile_version     varchar(40)              not null,
    decided_by          varchar(60)              not null,
    decided_at          timestamp with time zone not null,
    constraint pk_contact_decision primary key (contact_id, position),
    constraint fk_contact_decision_contact foreign key (contact_id) references contact (id)
);
