-- What measures count by and only documents tell: kept when it happens. No foreign keys:
-- figures are kept when what they are about has been removed.
create table kpi_contact (
    contact_id     uuid    not null,
    agency         varchar,
    -- R2.4: a tool that counts came with the contact, or screening saw one
    tool_attached  boolean not null,
    -- a tool that counts is on file with the referrer, and was not sent
    tool_on_file   boolean not null,
    constraint pk_kpi_contact primary key (contact_id)
);

create table kpi_contact_tool (
    contact_id uuid        not null,
    tool       varchar(60) not null,
    attached   boolean     not null,
    constraint pk_kpi_contact_tool primary key (contact_id, tool)
);

-- Each assessment, addendum and review, and of how many children it holds what they think.
create table kpi_voice (
    id       uuid        not null,
    kind     varchar(20) not null,
    case_id  uuid        not null,
    on_day   date        not null,
    children integer     not null,
    heard    integer     not null,
    -- a returned assessment stands behind the one that followed
    superseded boolean   not null,
    constraint pk_kpi_voice primary key (id),
    constraint ck_kpi_voice_kind check (kind in ('ASSESSMENT', 'ADDENDUM', 'REVIEW')),
    constraint ck_kpi_voice_heard check (heard between 0 and children)
);

create index ix_kpi_voice_on_day on kpi_voice (on_day);
create index ix_kpi_voice_case on kpi_voice (case_id, kind);

-- Whom a step-up is about; all children of the family where it names nobody.
create table kpi_step_up_child (
    step_up_id uuid not null,
    person_id  uuid not null,
    constraint pk_kpi_step_up_child primary key (step_up_id, person_id)
);

create index ix_kpi_step_up_child_person on kpi_step_up_child (person_id);

-- What measures ask for by the day.
create index ix_case_file_closed_on on case_file (closed_on);
create index ix_case_file_started_at on case_file (started_at);
create index ix_case_file_assessment_started_on on case_file (assessment_started_on);
create index ix_case_file_consent_on on case_file (consent_on);
create index ix_step_up_requested_at on step_up (requested_at);
create index ix_step_up_accepted_at on step_up (accepted_at);
create index ix_step_up_decision_decided_at on step_up_decision (decided_at);
create index ix_step_down_received_at on step_down (received_at);
create index ix_step_down_agreed_on on step_down (agreed_on);
create index ix_deadline_due_at on deadline (due_at);
create index ix_service_request_requested_at on service_request (requested_at);
create index ix_consent_withdrawal_withdrawn_on on consent_withdrawal (withdrawn_on);
