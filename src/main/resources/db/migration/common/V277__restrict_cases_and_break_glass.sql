-- Who asked who may see a case, and what a second person said of it.
create table case_restriction (
    id uuid not null,
    version integer not null,
    case_id uuid not null,
    level integer not null,
    named varchar not null,
    level_before integer not null,
    named_before varchar not null,
    reason varchar(4000) not null,
    state varchar(20) not null,
    asked_by varchar(60) not null,
    asked_at timestamp with time zone not null,
    decided_by varchar(60),
    decided_at timestamp with time zone,
    decided_why varchar(4000),
    constraint pk_case_restriction primary key (id),
    constraint fk_case_restriction_case foreign key (case_id) references case_file (id),
    constraint ck_case_restriction_level check (level between 0 and 3 and level_before between 0 and 3),
    constraint ck_case_restriction_state check (state in ('WAITS', 'HOLDS', 'APPROVED', 'REFUSED', 'OVERTAKEN')),
    constraint ck_case_restriction_second check (decided_by is null or decided_by <> asked_by),
    constraint ck_case_restriction_decided check ((state in ('APPROVED', 'REFUSED')) = (decided_by is not null))
);

create index ix_case_restriction_case on case_restriction (case_id, asked_at);

-- Numbers that people say; a gap means that one was not kept.
create sequence broken_glass_reference start with 1 increment by 1;

-- Who read a case that was not theirs, until when, and what another thought of it.
create table broken_glass (
    id uuid not null,
    version integer not null,
    reference varchar(20) not null,
    case_id uuid not null,
    district varchar(40) not null,
    username varchar(60) not null,
    agency varchar(100) not null,
    reason_code varchar(20) not null,
    reason varchar(4000) not null,
    broken_at timestamp with time zone not null,
    until_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    finding varchar(20),
    review_note varchar(4000),
    reviewed_by varchar(60),
    reviewed_at timestamp with time zone,
    constraint pk_broken_glass primary key (id),
    constraint uq_broken_glass_reference unique (reference),
    constraint fk_broken_glass_case foreign key (case_id) references case_file (id),
    constraint ck_broken_glass_second check (reviewed_by is null or reviewed_by <> username),
    constraint ck_broken_glass_reviewed check ((finding is null) = (reviewed_by is null)),
    constraint ck_broken_glass_ends check (until_at > broken_at)
);

create index ix_broken_glass_reader on broken_glass (username, case_id, until_at);
create index ix_broken_glass_case on broken_glass (case_id);

alter table task drop constraint ck_task_subject_kind;
alter table task add constraint ck_task_subject_kind
    check (subject_kind in ('CONTACT', 'CASE', 'PLAN_CHECK', 'CHALLENGE', 'CASE_AUDIT', 'GLASS'));
