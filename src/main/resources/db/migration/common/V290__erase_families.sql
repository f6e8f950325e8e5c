-- That a family's records were to be erased, who decided so, and what was. Names nobody.
create table erasure (
    id               uuid                     not null,
    family_id        uuid                     not null,
    reference        varchar(20)              not null,
    basis            varchar(40)              not null,
    authority        varchar(200)             not null,
    kept_until       date,
    state            varchar(10)              not null,
    asked_by         varchar(60)              not null,
    asked_at         timestamp with time zone not null,
    decided_by       varchar(60),
    decided_at       timestamp with time zone,
    decision_comment varchar(2000),
    people_erased    integer,
    people_kept      integer,
    rows_erased      varchar,
    constraint pk_erasure primary key (id),
    constraint ck_erasure_state check (state in ('ASKED', 'REFUSED', 'ERASED')),
    constraint ck_erasure_by_two check (decided_by is null or decided_by <> asked_by)
);

create index ix_erasure_family on erasure (family_id, id);

-- What is left of each of its records: what and when it was, and nothing of what it said.
create table erasure_record (
    erasure_id uuid        not null,
    record_id  uuid        not null,
    kind       varchar(10) not null,
    reference  varchar(20) not null,
    opened_on  date        not null,
    closed_on  date,
    outcome    varchar(40),
    constraint pk_erasure_record primary key (erasure_id, record_id),
    constraint fk_erasure_record_erasure foreign key (erasure_id) references erasure (id)
);

create index ix_erasure_record_reference on erasure_record (reference);
