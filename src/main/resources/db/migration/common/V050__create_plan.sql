create table taf_meeting (
    id             uuid                     not null,
    version        integer                  not null,
    case_id        uuid                     not null,
    held_on        date                     not null,
    quorate        boolean                  not null,
    content        varchar                  not null,
    next_review_on date,
    recorded_at    timestamp with time zone not null,
    recorded_by    varchar(60)              not null,
    constraint pk_taf_meeting primary key (id),
    constraint fk_taf_meeting_case foreign key (case_id) references case_file (id)
);

create index ix_taf_meeting_case on taf_meeting (case_id, held_on);

create table plan_outcome (
    id        uuid                     not null,
    version   integer                  not null,
    case_id   uuid                     not null,
    need_code varchar(10)              not null,
    person_id uuid,
    headline  varchar(500)             not null,
    target    varchar(2000),
    due_on    date,
    scale     integer,
    progress  varchar(20)              not null,
    result    varchar(20),
    agreed_at timestamp with time zone not null,
    constraint pk_plan_outcome primary key (id),
    constraint fk_plan_outcome_case foreign key (case_id) references case_file (id),
    constraint ck_plan_outcome_scale check (scale between 1 and 10)
);

create index ix_plan_outcome_case on plan_outcome (case_id);

create table plan_action (
    id         uuid                     not null,
    version    integer                  not null,
    case_id    uuid                     not null,
    outcome_id uuid                     not null,
    text       varchar(2000)            not null,
    owner      varchar(200)             not null,
    due        date                     not null,
    status     varchar(20)              not null,
    note       varchar(4000),
    evidence   varchar(4000),
    handed_to  varchar(200),
    agreed_at  timestamp with time zone not null,
    ended_at   timestamp with time zone,
    constraint pk_plan_action primary key (id),
    constraint fk_plan_action_case foreign key (case_id) references case_file (id),
    constraint fk_plan_action_outcome foreign key (outcome_id) references plan_outcome (id)
);

create index ix_plan_action_case on plan_action (case_id);
create index ix_plan_action_outcome on plan_action (outcome_id);
create index ix_plan_action_owner on plan_action (owner);

create table family_copy (
    id          uuid                     not null,
    version     integer                  not null,
    case_id     uuid                     not null,
    kind        varchar(20)              not null,
    sent_on     date                     not null,
    method      varchar(20)              not null,
    content     varchar                  not null,
    sent_by     varchar(60)              not null,
    recorded_at timestamp with time zone not null,
    constraint pk_family_copy primary key (id),
    constraint fk_family_copy_case foreign key (case_id) references case_file (id)
);

create index ix_family_copy_case on family_copy (case_id);
