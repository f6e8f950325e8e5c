-- What was told for a quarter, as it was told: number 1 first, each later one a
-- restatement with its reason. Rows are added and never changed. No personal data.
create table kpi_snapshot (
    id              uuid                     not null,
    from_on         date                     not null,
    to_on           date                     not null,
    number          integer                  not null,
    reason          varchar(2000),
    profile_version varchar(40)              not null,
    figures         varchar                  not null,
    closed_by       varchar(60)              not null,
    closed_at       timestamp with time zone not null,
    constraint pk_kpi_snapshot primary key (id),
    constraint uq_kpi_snapshot_number unique (from_on, number),
    constraint ck_kpi_snapshot_restated_for_a_reason check (number = 1 or reason is not null)
);
