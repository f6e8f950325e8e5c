-- What partners tell of people. A fact is never changed: one that its source tells otherwise is replaced by another.
create table fact (
    id          uuid                     not null,
    version     integer                  not null,
    person_id   uuid                     not null,
    kind        varchar(40)              not null,
    from_day    date                     not null,
    -- Null while it goes on.
    to_day      date,
    told        varchar(40)              not null,
    source      varchar(200)             not null,
    import_id   uuid                     not null,
    brought_by  varchar(60)              not null,
    brought_at  timestamp with time zone not null,
    replaced_by uuid,
    constraint pk_fact primary key (id),
    constraint fk_fact_person foreign key (person_id) references person (id),
    constraint fk_fact_replaced_by foreign key (replaced_by) references fact (id),
    constraint ck_fact_to_not_before_from check (to_day is null or to_day >= from_day)
);

create index ix_fact_person on fact (person_id, kind, from_day);
create index ix_fact_replaced_by on fact (replaced_by);
