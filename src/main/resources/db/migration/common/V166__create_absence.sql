create table absence (
    id          uuid                     not null,
    version     integer                  not null,
    username    varchar(60)              not null,
    cover       varchar(60)              not null,
    from_on     date                     not null,
    until_on    date                     not null,
    recorded_by varchar(60)              not null,
    recorded_at timestamp with time zone not null,
    begun_at    timestamp with time zone,
    ended_at    timestamp with time zone,
    constraint pk_absence primary key (id),
    constraint ck_absence_until_after_from check (until_on >= from_on)
);

create index ix_absence_username on absence (username, until_on);
create index ix_absence_cover on absence (cover, until_on);

-- The cases that the cover came to belong to for the time, and leaves again with its end.
create table absence_case (
    absence_id uuid not null,
    case_id    uuid not null,
    constraint pk_absence_case primary key (absence_id, case_id),
    constraint fk_absence_case_absence foreign key (absence_id) references absence (id),
    constraint fk_absence_case_case foreign key (case_id) references case_file (id)
);

create index ix_absence_case_case on absence_case (case_id);

-- Whose work it is while somebody else stands in for them.
alter table task add column stands_in_for varchar(60);
create index ix_task_stands_in_for on task (stands_in_for);
