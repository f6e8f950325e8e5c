-- From which size of the tree on which key signs. What is written here is only ever added
-- to: a key ends where the next begins.
create table ledger_signing_key (
    id          uuid                     not null,
    public_key  varchar(300)             not null,
    from_size   bigint                   not null,
    since       timestamp with time zone not null,
    -- the key before signed that this one follows; null for the first, and where that key was lost
    endorsement bytea,
    constraint pk_ledger_signing_key primary key (id),
    constraint ck_ledger_signing_key_from check (from_size >= 0)
);

-- What a witness answered about a checkpoint: the line that stands below the note.
create table ledger_cosignature (
    checkpoint_id uuid                     not null,
    witness_key   varchar(300)             not null,
    line          varchar(600)             not null,
    received_at   timestamp with time zone not null,
    constraint pk_ledger_cosignature primary key (checkpoint_id, witness_key),
    constraint fk_ledger_cosignature_checkpoint foreign key (checkpoint_id) references ledger_checkpoint (id)
);

-- The checkpoints from a size on.
create index ix_ledger_checkpoint_size on ledger_checkpoint (tree_size, id);
