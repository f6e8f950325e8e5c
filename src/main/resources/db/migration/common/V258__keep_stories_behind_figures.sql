-- What somebody wrote to the figures of a quarter: each version, with the figures that it was written to.
-- Rows are added and never changed. Names no family.
create table pack_story (
    id           uuid                     not null,
    quarter_from date                     not null,
    -- a measure, or ALL for the whole quarter
    about        varchar(10)              not null,
    number       integer                  not null,
    story        varchar                  not null,
    works        varchar,
    proposed     varchar,
    statement_id uuid,
    written_by   varchar(60)              not null,
    written_at   timestamp with time zone not null,
    constraint pk_pack_story primary key (id),
    constraint uq_pack_story_number unique (quarter_from, about, number),
    constraint fk_pack_story_statement foreign key (statement_id) references kpi_snapshot (id),
    constraint ck_pack_story_number check (number >= 1)
);

create index ix_pack_story_statement on pack_story (statement_id);
