-- The day on which a suspended case goes on by itself; null where it is not suspended.
alter table case_file add column suspended_until date;

create table case_suspension (
    id           uuid                     not null,
    version      integer                  not null,
    case_id      uuid                     not null,
    reason       varchar(2000)            not null,
    from_on      date                     not null,
    until_on     date                     not null,
    suspended_by varchar(60)              not null,
    suspended_at timestamp with time zone not null,
    resumed_by   varchar(60),
    resumed_at   timestamp with time zone,
    resumed_why  varchar(2000),
    constraint pk_case_suspension primary key (id),
    constraint fk_case_suspension_case foreign key (case_id) references case_file (id)
);

create index ix_case_suspension_case on case_suspension (case_id);
