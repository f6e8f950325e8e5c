-- Figures that somebody brings from elsewhere. A correction is a row of its own with a
-- reason; the latest of a measure, label and period stands, and none is ever changed.
create table kpi_entered_value (
    id         uuid                     not null,
    kpi        varchar(10)              not null,
    label      varchar(200)             not null,
    from_on    date                     not null,
    to_on      date                     not null,
    figure     numeric(14, 4)           not null,
    unit       varchar(60)              not null,
    source     varchar(500)             not null,
    reason     varchar(2000),
    entered_by varchar(60)              not null,
    entered_at timestamp with time zone not null,
    constraint pk_kpi_entered_value primary key (id),
    constraint ck_kpi_entered_value_to_after_from check (to_on >= from_on)
);

create index ix_kpi_entered_value_kpi on kpi_entered_value (kpi, from_on, to_on);
