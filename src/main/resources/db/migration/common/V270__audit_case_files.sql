-- Numbers that people say; a gap means that one was not kept.
create sequence case_audit_reference start with 1 increment by 1;

-- What was drawn for a month, and all that it takes to draw it again.
create table audit_sample (
    sample_month date not null,
    version integer not null,
    seed varchar(64) not null,
    rule varchar(20) not null,
    per_district integer not null,
    rest_months integer not null,
    drawn_at timestamp with time zone not null,
    drawn_by varchar(60) not null,
    districts varchar not null,
    constraint pk_audit_sample primary key (sample_month)
);

-- The cases that could have been drawn.
create table audit_eligible (
    sample_month date not null,
    reference varchar(20) not null,
    district varchar(40) not null,
    ended boolean not null,
    constraint pk_audit_eligible primary key (sample_month, reference)
);

-- Whoever draws holds this row until it is done: two nodes at once would both find nothing drawn.
create table audit_sample_turn (
    id integer not null,
    constraint pk_audit_sample_turn primary key (id)
);

insert into audit_sample_turn (id) values (1);

create table case_audit (
    id uuid not null,
    version integer not null,
    reference varchar(20) not null,
    sample_month date not null,
    case_id uuid not null,
    case_reference varchar(20) not null,
    district varchar(40) not null,
    state varchar(20) not null,
    opened_at timestamp with time zone not null,
    open_until timestamp with time zone not null,
    gradings varchar not null,
    agreed_grades varchar,
    agreed_overall varchar(30),
    moderated_by varchar(60),
    moderated_because varchar,
    ended_at timestamp with time zone,
    constraint pk_case_audit primary key (id),
    constraint uq_case_audit_reference unique (reference),
    constraint uq_case_audit_month unique (case_id, sample_month),
    constraint ck_case_audit_state check (state in ('OPEN', 'DIFFERS', 'AGREED', 'LAPSED')),
    constraint ck_case_audit_agreed check ((state = 'AGREED') = (agreed_overall is not null)),
    constraint ck_case_audit_ended check ((state in ('AGREED', 'LAPSED')) = (ended_at is not null))
);

create index ix_case_audit_month on case_audit (sample_month, reference);

create table audit_action (
    id uuid not null,
    version integer not null,
    audit_id uuid not null,
    asked_by varchar(60) not null,
    text varchar not null,
    owner varchar(60) not null,
    due_on date not null,
    asked_at timestamp with time zone not null,
    done_at timestamp with time zone,
    done_by varchar(60),
    note varchar,
    constraint pk_audit_action primary key (id),
    constraint fk_audit_action_audit foreign key (audit_id) references case_audit (id),
    constraint ck_audit_action_done check ((done_at is null) = (done_by is null))
);

create index ix_audit_action_audit on audit_action (audit_id);
create index ix_audit_action_due on audit_action (due_on, id);
create index ix_audit_action_done on audit_action (done_at, id);

alter table task drop constraint ck_task_subject_kind;
alter table task add constraint ck_task_subject_kind
    check (subject_kind in ('CONTACT', 'CASE', 'PLAN_CHECK', 'CHALLENGE', 'CASE_AUDIT'));
