-- Every change, view and refusal, once, for ever. What is personal is in payload alone.
-- Proofs come in tables of their own that refer to an entry: no entry is ever updated.
create table ledger_entry (
    id             uuid                     not null,
    occurred_at    timestamp with time zone not null,
    recorded_at    timestamp with time zone not null,
    action         varchar(80)              not null,
    outcome        varchar(10)              not null,
    actor          varchar(60)              not null,
    role           varchar(40)              not null,
    agency         varchar(100),
    subject_kind   varchar(10)              not null,
    subject_id     uuid                     not null,
    case_id        uuid,
    contact_id     uuid,
    family_id      uuid,
    person_id      uuid,
    correlation_id varchar(100)             not null,
    node           varchar(100)             not null,
    schema_version integer                  not null,
    commitment     bytea                    not null,
    -- null where the family's key had been destroyed before
    payload        bytea,
    constraint pk_ledger_entry primary key (id),
    constraint ck_ledger_entry_outcome check (outcome in ('DONE', 'VIEWED', 'REFUSED', 'DENIED', 'FAILED'))
);

create index ix_ledger_entry_case on ledger_entry (case_id, id);
create index ix_ledger_entry_contact on ledger_entry (contact_id, id);
create index ix_ledger_entry_family on ledger_entry (family_id, id);
create index ix_ledger_entry_person on ledger_entry (person_id, id);
create index ix_ledger_entry_actor on ledger_entry (actor, id);
create index ix_ledger_entry_action on ledger_entry (action, occurred_at);
create index ix_ledger_entry_occurred on ledger_entry (occurred_at);

-- One key per family, wrapped by the master key; the service's own has id 0.
create table ledger_key (
    family_id       uuid                     not null,
    wrapped_key     bytea,
    created_at      timestamp with time zone not null,
    destroyed_at    timestamp with time zone,
    destroyed_by    varchar(60),
    destroyed_under varchar(200),
    constraint pk_ledger_key primary key (family_id),
    constraint ck_ledger_key_gone_when_destroyed check ((wrapped_key is null) = (destroyed_at is not null))
);
