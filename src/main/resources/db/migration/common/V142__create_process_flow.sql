-- The engine's history keeps no sequence flows: we do.
create table process_flow (
    id         uuid                     not null,
    subject_id uuid                     not null,
    definition varchar(64)              not null,
    version    integer                  not null,
    flow_id    varchar(64)              not null,
    actor      varchar(60)              not null,
    taken_at   timestamp with time zone not null,
    constraint pk_process_flow primary key (id)
);

create index ix_process_flow_subject on process_flow (subject_id, id);
