-- One row per piece of work, with all that a list shows and all that decides who sees it,
-- so that a page is one index range. The engine's own tables are never read for a list.
create table task (
    id                uuid                     not null,
    version           integer                  not null,
    type              varchar(40)              not null,
    state             varchar(10)              not null,
    engine_task_id    varchar(64)              not null,
    subject_kind      varchar(10)              not null,
    subject_id        uuid                     not null,
    case_id           uuid,
    contact_id        uuid,
    family_id         uuid,
    reference         varchar(20)              not null,
    family_name       varchar(200),
    family_search     varchar(200)             not null,
    level             varchar(10),
    team              varchar(100),
    urgent            boolean                  not null,
    reopened_from     uuid,
    previous_lead     varchar(60),
    -- its groups in one text: a caller's queues are the ones that name a group of theirs
    queue             varchar(120),
    assignee          varchar(60),
    assigned_at       timestamp with time zone,
    held_before       varchar(60),
    created_at        timestamp with time zone not null,
    drafted_at        timestamp with time zone,
    due_at            timestamp with time zone,
    -- what it sorts by: far in the future where no clock runs
    due_key           timestamp with time zone not null,
    original_due_at   timestamp with time zone,
    hard_limit_at     timestamp with time zone,
    priority          integer                  not null,
    ended_at          timestamp with time zone,
    ended_by          varchar(60),
    ended_reason      varchar(200),
    -- who may see it: the same columns as case_file, kept equal by Queue.refresh
    district          varchar(40),
    submitted_by      varchar(60),
    lead              varchar(60),
    assessor          varchar(60),
    excluded_agencies varchar                  not null,
    restriction       integer                  not null,
    stepping          boolean                  not null,
    sampled           boolean                  not null,
    accessible        boolean                  not null,
    constraint pk_task primary key (id),
    constraint uq_task_engine_task unique (engine_task_id),
    constraint ck_task_state check (state in ('OPEN', 'DONE', 'CANCELLED')),
    constraint ck_task_subject_kind check (subject_kind in ('CONTACT', 'CASE')),
    constraint ck_task_ended_has_moment check ((state = 'OPEN') = (ended_at is null))
);

create index ix_task_subject on task (subject_id, type);
create index ix_task_case on task (case_id);
create index ix_task_contact on task (contact_id);
create index ix_task_family on task (family_id);

-- What people began and have not sent: each their own, never the engine's to know.
create table task_draft (
    task_id  uuid                     not null,
    username varchar(60)              not null,
    payload  varchar                  not null,
    saved_at timestamp with time zone not null,
    constraint pk_task_draft primary key (task_id, username),
    constraint fk_task_draft_task foreign key (task_id) references task (id)
);
