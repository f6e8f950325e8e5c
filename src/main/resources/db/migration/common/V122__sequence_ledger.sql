-- Each entry's place in the order of writing: what is missing below the highest was rolled
-- back, or has not been committed yet.
alter table ledger_entry add column number bigint generated always as identity;
create unique index ix_ledger_entry_number on ledger_entry (number);

-- Its place in the Merkle tree, given once it is committed.
create table ledger_leaf (
    leaf_index bigint not null,
    entry_id   uuid   not null,
    constraint pk_ledger_leaf primary key (leaf_index),
    constraint uq_ledger_leaf_entry unique (entry_id),
    constraint fk_ledger_leaf_entry foreign key (entry_id) references ledger_entry (id)
);

-- The tree's hashes, 256 to a tile: of leaves at level 0, of full tiles above.
create table ledger_tile (
    level  integer not null,
    place  bigint  not null,
    hashes bytea   not null,
    constraint pk_ledger_tile primary key (level, place)
);

-- What the tree was, signed.
create table ledger_checkpoint (
    id        uuid                     not null,
    tree_size bigint                   not null,
    made_at   timestamp with time zone not null,
    note      varchar                  not null,
    constraint pk_ledger_checkpoint primary key (id)
);

create index ix_ledger_checkpoint_made on ledger_checkpoint (made_at, id);

-- Numbers that had not been committed when later ones were sequenced.
create table ledger_late (
    number bigint                   not null,
    since  timestamp with time zone not null,
    constraint pk_ledger_late primary key (number)
);

-- One row: who holds it sequences.
create table ledger_sequencer (
    id          integer not null,
    last_number bigint  not null,
    tree_size   bigint  not null,
    constraint pk_ledger_sequencer primary key (id)
);

insert into ledger_sequencer (id, last_number, tree_size) values (1, 0, 0);
