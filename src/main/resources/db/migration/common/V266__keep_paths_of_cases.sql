-- The order in which the steps of a case were done, with its loops folded, and what departed from the model: one row a
-- case, rewritten in the transaction of each step and clock. Figures over many cases group it.
create table case_path (
    case_id                uuid                     not null,
    started_at             timestamp with time zone not null,
    variant                varchar(16)              not null,
    path                   varchar                  not null,
    steps                  integer                  not null,
    skipped_step           integer                  not null,
    against_recommendation integer                  not null,
    late                   integer                  not null,
    out_of_order           integer                  not null,
    outside_group          integer                  not null,
    constraint pk_case_path primary key (case_id),
    constraint fk_case_path_case foreign key (case_id) references case_file (id) on delete cascade
);

create index ix_case_path_started on case_path (started_at);
create index ix_case_path_variant on case_path (variant, started_at, case_id);
