-- What somebody proposes to change of the locality's profile, with what it would do as it
-- stood then. No personal data: figures are kept without their lists.
create table policy_change (
    id               uuid                     not null,
    version          integer                  not null,
    locality         varchar(40)              not null,
    kind             varchar(20)              not null,
    state            varchar(20)              not null,
    timer            varchar(40),
    due              varchar(10),
    due_limit        varchar(10),
    urgent_due       varchar(10),
    urgent_limit     varchar(10),
    threshold        varchar,
    replaced         varchar(200)             not null,
    from_on          date                     not null,
    moves_open       boolean                  not null,
    reason           varchar(2000)            not null,
    figures          varchar                  not null,
    based_on         integer                  not null,
    proposed_by      varchar(60)              not null,
    proposed_at      timestamp with time zone not null,
    decided_by       varchar(60),
    decided_at       timestamp with time zone,
    decision_comment varchar(2000),
    number           integer,
    -- how far clocks that ran were counted anew: the last case or contact, how many, when done
    moved_after      uuid,
    moved            integer                  not null,
    -- of how many they could not be
    left_out         integer                  not null,
    moved_at         timestamp with time zone,
    constraint pk_policy_change primary key (id),
    constraint ck_policy_change_state check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    constraint ck_policy_change_second_person check (decided_by is null or decided_by <> proposed_by),
    constraint ck_policy_change_kind check ((kind = 'TIMESCALE' and timer is not null and due is not null)
        or (kind = 'THRESHOLD' and threshold is not null))
);

create index ix_policy_change_locality on policy_change (locality, id);
create index ix_policy_change_moving on policy_change (locality, state, moved_at, from_on);

-- The versions of the profile beside its file. Rows are added and never changed. Two
-- people who approve at once would make the same number: one of them loses.
create table profile_version (
    locality     varchar(40)              not null,
    number       integer                  not null,
    label        varchar(40)              not null,
    from_on      date                     not null,
    timer        varchar(40),
    due          varchar(10),
    due_limit    varchar(10),
    urgent_due   varchar(10),
    urgent_limit varchar(10),
    threshold    varchar,
    replaced     varchar(200)             not null,
    change_id    uuid                     not null,
    proposed_by  varchar(60)              not null,
    decided_by   varchar(60)              not null,
    decided_at   timestamp with time zone not null,
    constraint pk_profile_version primary key (locality, number),
    constraint uq_profile_version_change unique (change_id),
    constraint ck_profile_version_second_person check (decided_by <> proposed_by)
);
