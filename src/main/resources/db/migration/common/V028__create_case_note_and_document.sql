create table case_note (
    id              uuid                     not null,
    version         integer                  not null,
    case_id         uuid                     not null,
    family_id       uuid                     not null,
    kind            varchar(20)              not null,
    happened_at     timestamp with time zone not null,
    person_ids      varchar                  not null,
    seen            boolean,
    seen_alone      boolean,
    text            varchar                  not null,
    significant     boolean                  not null,
    met_family      boolean                  not null,
    written_by      varchar(60)              not null,
    written_by_name varchar(200)             not null,
    agency          varchar(100)             not null,
    written_at      timestamp with time zone not null,
    constraint pk_case_note primary key (id),
    constraint fk_case_note_case foreign key (case_id) references case_file (id),
    constraint fk_case_note_family foreign key (family_id) references family (id),
    constraint ck_case_note_written_after_it_happened check (written_at >= happened_at)
);

create index ix_case_note_case on case_note (case_id, happened_at, id);
create index ix_case_note_family on case_note (family_id);

create table case_document (
    id            uuid                     not null,
    version       integer                  not null,
    case_id       uuid                     not null,
    family_id     uuid                     not null,
    kind          varchar(200)             not null,
    dated_on      date                     not null,
    about         varchar                  not null,
    -- Usernames; empty where everybody who may read the case may read it.
    restricted_to varchar                  not null,
    name          varchar(400)             not null,
    media_type    varchar(100)             not null,
    size          bigint                   not null,
    sha256        varchar(64)              not null,
    added_by      varchar(60)              not null,
    added_by_name varchar(200)             not null,
    agency        varchar(100)             not null,
    added_at      timestamp with time zone not null,
    constraint pk_case_document primary key (id),
    constraint fk_case_document_case foreign key (case_id) references case_file (id),
    constraint fk_case_document_family foreign key (family_id) references family (id)
);

create index ix_case_document_case on case_document (case_id, added_at, id);
create index ix_case_document_family on case_document (family_id);
