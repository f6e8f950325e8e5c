-- Who took how many rows of records away, on real time: counted over the last hour (S-09).
create table file_taken (
    id uuid not null,
    taker varchar(60) not null,
    taken_at timestamp with time zone not null,
    row_count bigint not null,
    constraint pk_file_taken primary key (id)
);

create index ix_file_taken_taker on file_taken (taker, taken_at);

-- Who was found to read in bulk, and in which hour: told once.
create table bulk_reading (
    reader varchar(60) not null,
    kind varchar(20) not null,
    found_in timestamp with time zone not null,
    constraint pk_bulk_reading primary key (reader, kind, found_in)
);
