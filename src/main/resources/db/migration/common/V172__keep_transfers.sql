alter table case_file add column transfer_pending boolean default false not null;

-- That a family moves away, and whether somebody there has taken it on.
create table transfer_out (
    id               uuid                     not null,
    version          integer                  not null,
    case_id          uuid                     not null,
    state            varchar(20)              not null,
    sent_to          varchar(400)             not null,
    consent_to_share boolean                  not null,
    reason           varchar(4000),
    new_address      varchar(1000),
    asked_on         date                     not null,
    asked_by         varchar(60)              not null,
    asked_at         timestamp with time zone not null,
    answered_by      varchar(400),
    answered_on      date,
    note             varchar(4000),
    constraint pk_transfer_out primary key (id),
    constraint fk_transfer_out_case foreign key (case_id) references case_file (id)
);

create index ix_transfer_out_case on transfer_out (case_id);
