-- What people marked as significant in a case's story; the story itself is the ledger's.
create table timeline_mark (
    case_id   uuid                     not null,
    entry_id  uuid                     not null,
    why       varchar,
    marked_by varchar(60)              not null,
    marked_at timestamp with time zone not null,
    constraint pk_timeline_mark primary key (case_id, entry_id),
    constraint fk_timeline_mark_case foreign key (case_id) references case_file (id)
);
