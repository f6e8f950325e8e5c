-- Which families reached what a framework counts, and as of which day (K10, K11).
create table outcome_result (
    case_id   uuid        not null,
    test      varchar(40) not null,
    family_id uuid        not null,
    met_on    date        not null,
    constraint pk_outcome_result primary key (case_id, test)
);

create index ix_outcome_result_met_on on outcome_result (test, met_on);
create index ix_outcome_result_family on outcome_result (family_id, test);
