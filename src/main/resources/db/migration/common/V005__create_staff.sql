create table staff (
    username           varchar(60)  not null,
    name               varchar(100) not null,
    agency             varchar(100) not null,
    roles              varchar      not null,
    districts          varchar      not null,
    team               varchar(100),
    works_in_term_time boolean      not null,
    active             boolean      not null,
    constraint pk_staff primary key (username)
);

create index ix_staff_agency on staff (agency);
