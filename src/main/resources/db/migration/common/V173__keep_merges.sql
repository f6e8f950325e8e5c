-- That two cases were of one family, and what was done, so that it can be undone.
create table case_merge (
    id            uuid                     not null,
    version       integer                  not null,
    case_id       uuid                     not null,
    into_case_id  uuid                     not null,
    state_before  varchar(20)              not null,
    people        varchar                  not null,
    reason        varchar(2000)            not null,
    merged_by     varchar(60)              not null,
    merged_at     timestamp with time zone not null,
    parted_by     varchar(60),
    parted_at     timestamp with time zone,
    parted_reason varchar(2000),
    constraint pk_case_merge primary key (id),
    constraint fk_case_merge_case foreign key (case_id) references case_file (id),
    constraint fk_case_merge_into foreign key (into_case_id) references case_file (id)
);

create index ix_case_merge_case on case_merge (case_id);
create index ix_case_merge_into on case_merge (into_case_id);
