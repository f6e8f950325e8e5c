-- That somebody no longer agrees, or agrees to less (R4.4, R4.5). Nothing is erased.
create table consent_withdrawal (
    id                 uuid                     not null,
    version            integer                  not null,
    case_id            uuid                     not null,
    person_id          uuid,
    said_by            varchar(400)             not null,
    reason             varchar(4000)            not null,
    risk_consideration varchar(4000),
    scope              varchar                  not null,
    excluded           varchar                  not null,
    narrowed           boolean                  not null,
    withdrawn_on       date                     not null,
    recorded_by        varchar(60)              not null,
    recorded_at        timestamp with time zone not null,
    constraint pk_consent_withdrawal primary key (id),
    constraint fk_consent_withdrawal_case foreign key (case_id) references case_file (id),
    constraint fk_consent_withdrawal_person foreign key (person_id) references person (id)
);

create index ix_consent_withdrawal_case on consent_withdrawal (case_id);
