-- Who asked for a plan that there is. Whom they asked for stands in the ledger alone; where
-- there is no plan, so does that they asked.
create table plan_check (
    id            uuid                     not null,
    version       integer                  not null,
    case_id       uuid                     not null,
    family_id     uuid                     not null,
    person_id     uuid                     not null,
    asked_by      varchar(60)              not null,
    asked_by_name varchar(200)             not null,
    agency        varchar(100)             not null,
    purpose       varchar                  not null,
    asked_at      timestamp with time zone not null,
    told          varchar(20)              not null,
    call_by       timestamp with time zone not null,
    response      varchar,
    answered_by   varchar(60),
    answered_at   timestamp with time zone,
    constraint pk_plan_check primary key (id),
    constraint fk_plan_check_case foreign key (case_id) references case_file (id),
    constraint fk_plan_check_family foreign key (family_id) references family (id),
    constraint fk_plan_check_person foreign key (person_id) references person (id),
    constraint ck_plan_check_told check (told in ('NONE_FOUND', 'WILL_CALL_BY')),
    constraint ck_plan_check_response_has_moment check ((response is null) = (answered_at is null))
);

create index ix_plan_check_case on plan_check (case_id);
create index ix_plan_check_family on plan_check (family_id);
create index ix_plan_check_person on plan_check (person_id);

-- How often each person asked of late, by the machine's time; for the throttle.
create table plan_check_try (
    id       uuid                     not null,
    username varchar(60)              not null,
    tried_at timestamp with time zone not null,
    constraint pk_plan_check_try primary key (id)
);

create index ix_plan_check_try_username on plan_check_try (username, tried_at);
