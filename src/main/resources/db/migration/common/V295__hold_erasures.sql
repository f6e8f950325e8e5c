-- What keeps a family's records, or everybody's, from being erased.
create table erasure_hold (
    id               uuid                     not null,
    -- null where nobody's records may be erased
    family_id        uuid,
    reference        varchar(20),
    reason           varchar(40)              not null,
    authority        varchar(100)             not null,
    placed_by        varchar(60)              not null,
    placed_at        timestamp with time zone not null,
    released_by      varchar(60),
    released_at      timestamp with time zone,
    released_because varchar(2000),
    constraint pk_erasure_hold primary key (id),
    constraint ck_erasure_hold_released check ((released_by is null) = (released_at is null))
);

create index ix_erasure_hold_released on erasure_hold (released_at, family_id);

-- Whose key an answer is kept under; null where it is about no family, or several.
alter table idempotency_key add column family_id uuid;
create index ix_idempotency_key_family on idempotency_key (family_id);

-- By which reference people knew what is gone.
create index ix_erasure_record_record on erasure_record (record_id);
