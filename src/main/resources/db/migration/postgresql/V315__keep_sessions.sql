-- Who is signed in, and what their pages keep until the next request, for every node (ADR 24). Tables as Spring
-- Session has them; the id is the hash of the one that the browser holds, what is kept is sealed under a key that is
-- not in the database. No index on the time of expiry: at most some thousand rows, and without it the update of a
-- session that goes on stays within its page.
create table web_session (
    primary_id            char(36)     not null,
    session_id            varchar(64)  not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval integer      not null,
    expiry_time           bigint       not null,
    -- Always empty: the name stands in what is sealed.
    principal_name        varchar(100),
    constraint pk_web_session primary key (primary_id),
    constraint uq_web_session_session_id unique (session_id)
) with (fillfactor = 70);

create table web_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint pk_web_session_attributes primary key (session_primary_id, attribute_name),
    constraint fk_web_session_attributes_web_session foreign key (session_primary_id)
        references web_session (primary_id) on delete cascade
);

-- Files until they are confirmed, forms until their person has signed in again: sealed too.
create table put_aside (
    id         uuid        not null,
    kind       varchar(20) not null,
    sealed     bytea       not null,
    kept_until timestamptz not null,
    constraint pk_put_aside primary key (id)
);
